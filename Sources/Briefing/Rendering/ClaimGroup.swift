/// The same claim with the same verdict, in one place or in several.
struct ClaimGroup {
  /// The first occurrence.
  let item: Brief.Item
  /// The other occurrences, in order.
  var others: [Brief.Item] = []

  var verdict: Verdict { item.judgement.verdict }

  /// The groups of a brief by their first occurrence.
  static func groups(of brief: Brief) -> [ClaimGroup] {
    struct Key: Hashable {
      let id: String
      let verdict: Verdict
      let code: String
    }
    var groups: [ClaimGroup] = []
    var numbers: [Key: Int] = [:]
    for item in brief.items {
      let key = Key(
        id: item.claim.id, verdict: item.judgement.verdict, code: item.judgement.code)
      if let number = numbers[key] {
        groups[number].others.append(item)
      } else {
        numbers[key] = groups.count
        groups.append(ClaimGroup(item: item))
      }
    }
    return groups
  }

  /// By verdict, then by how much the claim deserves checking, then by place.
  func sortsBefore(_ other: ClaimGroup) -> Bool {
    let order = Verdict.reportOrder
    let mine = (order.firstIndex(of: verdict) ?? 0, -item.claim.worth)
    let theirs = (order.firstIndex(of: other.verdict) ?? 0, -other.item.claim.worth)
    if mine != theirs { return mine < theirs }
    return (item.article, item.claim.span.range.lowerBound, item.claim.id)
      < (other.item.article, other.item.claim.span.range.lowerBound, other.item.claim.id)
  }
}
