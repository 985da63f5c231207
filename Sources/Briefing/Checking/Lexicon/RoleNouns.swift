/// Nouns of persons and organisations, and the wider nouns that they imply.
struct RoleNouns: Sendable {
  private let parents: [String: [String]]

  /// The nouns that the product ships with.
  static let standard = LexiconText.shipped { () throws(LexiconError) in
    try RoleNouns(.roles)
  }

  /// Reads lines of the form `noun, noun | wider noun, wider noun`.
  init(_ text: LexiconText) throws(LexiconError) {
    var parents: [String: [String]] = [:]
    for line in text.lines(separator: UInt8(ascii: "|")) {
      guard line.fields.count == 2, !line.fields[1].isEmpty else {
        throw text.error(line, "expected 'NOUN, NOUN | WIDER NOUN, …'")
      }
      let wider = line.fields[1].commaParts()
      for noun in line.fields[0].commaParts() {
        parents[noun, default: []].append(contentsOf: wider)
      }
    }
    self.parents = parents
  }

  /// Every wider noun that a noun implies, nearest first, without the noun itself.
  ///
  ///     RoleNouns.standard.wider(than: "striker")  // ["footballer", "player", "athlete", …]
  func wider(than noun: String) -> [String] {
    var found = [noun]
    var next = 0
    while next < found.count {
      for parent in parents[found[next]] ?? [] where !found.contains(parent) {
        found.append(parent)
      }
      next += 1
    }
    return Array(found.dropFirst())
  }

  /// Whether whoever is a `noun` is a `wider` too.
  func implies(_ noun: String, _ wider: String) -> Bool {
    noun == wider || self.wider(than: noun).contains(wider)
  }
}
