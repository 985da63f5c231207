/// What makes two claims the same: what is claimed, by whom, in which mode; not where it stands.
struct ClaimIdentity: Hashable {
  let key: String
  /// What near-duplicates share: all but the details.
  let core: String
  /// Lemmas of the details.
  let content: Set<String>

  init(
    subject: String, predicate: String, content: [String], isNegated: Bool, mode: Claim.Mode,
    speaker: String?
  ) {
    core = [
      ClaimIdentity.normalised(subject), predicate, isNegated ? "not" : "", mode.rawValue,
      ClaimIdentity.normalised(speaker ?? ""),
    ].joined(separator: "|")
    key = core + "|" + content.joined(separator: " ")
    self.content = Set(content)
  }

  /// Whether both say the same but for a detail or two, and no figure differs.
  func isNear(_ other: ClaimIdentity) -> Bool {
    guard core == other.core else { return false }
    let hasDigit: (String) -> Bool = { $0.utf8.contains { (48...57).contains($0) } }
    let apart = content.symmetricDifference(other.content)
    guard !apart.contains(where: hasDigit) else { return false }
    let shared = content.intersection(other.content).count
    return shared >= 4 && shared * 4 >= content.union(other.content).count * 3
  }

  static func == (left: ClaimIdentity, right: ClaimIdentity) -> Bool { left.key == right.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// `"c-"` and eight hexadecimal digits; `attempt` counts up when another claim has that id.
  func id(attempt: Int = 0) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (attempt == 0 ? key : "\(key)|\(attempt)").utf8 {
      // FNV-1a, 64 bits.
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let folded = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    let digits = String(folded, radix: 16)
    return "c-" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  private static func normalised(_ name: String) -> String {
    let words = name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    let articles: Set<Substring> = ["the", "a", "an"]
    return words.filter { !articles.contains($0) }.joined(separator: " ")
  }
}
