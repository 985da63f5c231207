/// Says why a claim is not the same in two briefs.
struct CauseFinder {
  let old: Brief
  let new: Brief

  /// Why a claim came.
  func causes(ofNew item: Brief.Item) -> [Change.Cause] {
    let path = item.article
    guard let before = old.article(path) else { return [article("\(path) is new")] }
    if before.digest != new.article(path)?.digest { return [article("\(path) was edited")] }
    return analyser ?? date ?? [article(path)]
  }

  /// Why a claim went.
  func causes(ofGone item: Brief.Item) -> [Change.Cause] {
    let path = item.article
    guard let after = new.article(path) else {
      return [article("\(path) is not in the later brief")]
    }
    if after.digest != old.article(path)?.digest { return [article("\(path) was edited")] }
    return analyser ?? date ?? [article(path)]
  }

  /// Why the words, the figures or the speaker changed.
  func causes(ofText before: Brief.Item, _ after: Brief.Item) -> [Change.Cause] {
    if before.article != after.article {
      return [article("\(after.article) instead of \(before.article)")]
    }
    if old.article(before.article)?.digest != new.article(after.article)?.digest {
      return [article("\(after.article) was edited")]
    }
    return analyser ?? date ?? [article(after.article)]
  }

  /// Why the verdict changed, most likely first.
  func causes(ofVerdict before: Brief.Item, _ after: Brief.Item) -> [Change.Cause] {
    var causes: [Change.Cause] = []
    if before.claim.id != after.claim.id { causes += self.causes(ofText: before, after) }
    let cited = before.judgement.facts + after.judgement.facts
    let near = before.judgement.candidates + after.judgement.candidates
    let facts = changes(of: cited)
    causes += facts.isEmpty ? changes(of: near) : facts
    let timeCodes: Set = ["lapsed", "superseded", "not-begun"]
    let isAboutTime =
      timeCodes.contains(before.judgement.code) || timeCodes.contains(after.judgement.code)
    if let date, isAboutTime || causes.isEmpty { causes += date }
    causes += analyser ?? []
    return causes.isEmpty ? self.causes(ofText: before, after) : causes
  }

  /// Why a claim is now confirmed by more.
  func causes(ofConfirmation before: Brief.Item, _ after: Brief.Item) -> [Change.Cause] {
    let facts = changes(of: before.judgement.facts + after.judgement.facts)
    return facts.isEmpty ? [article("more articles make the claim")] : facts
  }

  private func article(_ detail: String) -> Change.Cause {
    Change.Cause(kind: .article, detail: detail)
  }

  /// What happened to facts, in the order of their ids.
  private func changes(of ids: [String]) -> [Change.Cause] {
    let words = Set(ids).sorted().compactMap { id -> String? in
      switch (old.factBase.facts[id], new.factBase.facts[id]) {
      case (nil, nil): nil
      case (nil, _?): "\(id) was added"
      case (_?, nil): "\(id) was removed"
      case (let before?, let after?): before == after ? nil : "\(id) was edited"
      }
    }
    return words.isEmpty
      ? [] : [Change.Cause(kind: .facts, detail: words.joined(separator: ", "))]
  }

  private var date: [Change.Cause]? {
    guard old.asOf != new.asOf else { return nil }
    return [Change.Cause(kind: .date, detail: "\(old.asOf) to \(new.asOf)")]
  }

  private var analyser: [Change.Cause]? {
    guard old.analyser != new.analyser else { return nil }
    func words(_ analyser: Brief.Analyser) -> String {
      "\(analyser.version) with \(analyser.model)"
    }
    return [
      Change.Cause(kind: .analyser, detail: "\(words(old.analyser)) to \(words(new.analyser))")
    ]
  }
}
