extension Change {
  /// Whether a reader of the next brief wants it by name; new and gone claims are only counted.
  var isNews: Bool { kind != .new && kind != .gone }
}

/// Writes one change with its cause in a line.
enum ChangeWriter {
  static func inlines(_ change: Change) -> [Page.Inline] {
    var out: [Page.Inline] = [.strong([.text(title(change.kind) + ":")])]
    if let side = change.new ?? change.old { out.append(.text(" “\(side.text.inOneLine)”")) }
    if !change.detail.isEmpty { out.append(.text(": \(change.detail.inOneLine)")) }
    if !change.causes.isEmpty { out.append(.text(". \(why(change))")) }
    return out + [.text(".")]
  }

  /// A change under a heading that names its kind: the claim, its place, how it differs and why.
  static func entry(_ change: Change) -> [Page.Inline] {
    guard let side = change.new ?? change.old else { return [] }
    var out: [Page.Inline] = [.text("“\(side.text.inOneLine)”")]
    if !change.detail.isEmpty { out += [.text(": "), .strong([.text(change.detail.inOneLine)])] }
    out.append(.text(" (\(side.article.inOneLine), line \(side.line), "))
    out += [.code(side.id), .text(")")]
    if !change.causes.isEmpty { out.append(.text(". \(why(change))")) }
    return out + [.text(".")]
  }

  private static func why(_ change: Change) -> String {
    let causes = change.causes.map { "\(cause($0.kind)) (\($0.detail.inOneLine))" }
    return "Why: \(Wording.list(causes))"
  }

  static func title(_ kind: Change.Kind) -> String {
    switch kind {
    case .verdictChanged: "Verdict changed"
    case .figureChanged: "Figure changed"
    case .speakerChanged: "Speaker changed"
    case .reworded: "Reworded"
    case .confirmed: "Confirmed by more sources"
    case .new: "New"
    case .gone: "Gone"
    }
  }

  static func cause(_ kind: Change.Cause.Kind) -> String {
    switch kind {
    case .article: "the article changed"
    case .facts: "the fact file changed"
    case .date: "the date moved"
    case .analyser: "the analyser changed"
    }
  }
}
