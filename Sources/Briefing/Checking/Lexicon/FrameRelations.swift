/// How one frame bears on another, directly or over several links.
struct FrameRelation: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case same
    /// The first is an instance of the second.
    case implies
    /// The second, a state, holds from then on.
    case starts
    /// The second, a state, held until then.
    case ends
    /// The second had happened or held before.
    case after
    /// The two are alternatives: both cannot be true of the same thing.
    case opposes
    /// One undoes the other: both can be true, but not at the same time.
    case reverses
    /// From then on, until something changes it, the second cannot be true.
    case startsOpposite
  }

  let kind: Kind
  /// Role names of the second frame (`first`) with the role of the first frame (`second`) whose
  /// filler must be the same; roles that are not named keep their name.
  let renames: [RolePair]

  /// The role in the first frame whose filler has `role` in the second; roles keep their name
  /// unless a link renamed them.
  func role(for role: String) -> String {
    renames.first { $0.first == role }?.second ?? role
  }
}

extension FrameLexicon {
  /// All that an instance of a frame says of other frames, the frame itself first.
  ///
  /// What is opposed or reversed is left out: see `relation(from:to:)`.
  func consequences(of frame: Int) -> [(frame: Int, relation: FrameRelation)] {
    var found = [(frame: frame, relation: FrameRelation(kind: .same, renames: []))]
    var next = 0
    while next < found.count {
      let (current, relation) = found[next]
      for link in frames[current].links {
        guard let kind = relation.kind.then(link.kind),
          !found.contains(where: { $0.frame == link.frame && $0.relation.kind == kind })
        else { continue }
        found.append((link.frame, FrameRelation(kind: kind, renames: relation.renamed(by: link))))
      }
      next += 1
    }
    return found
  }

  /// How an instance of `first` bears on `second`; `nil` when it says nothing of it.
  ///
  ///     // buying makes the buyer an owner
  ///     lexicon.relation(from: acquire, to: own)  // .starts, owner: buyer, thing: goods
  func relation(from first: Int, to second: Int) -> FrameRelation? {
    let consequences = consequences(of: first)
    if let direct = consequences.first(where: { $0.frame == second }) { return direct.relation }
    let others = self.consequences(of: second).filter { $0.relation.kind.isSimultaneous }
    for kind in [FrameLink.Kind.opposes, .reverses] {
      for (frame, relation) in consequences
      where relation.kind.isSimultaneous || relation.kind == .after && kind == .opposes {
        if let renames = renames(from: frame, by: kind, to: others, relation) {
          return FrameRelation(kind: kind == .opposes ? .opposes : .reverses, renames: renames)
        }
      }
    }
    for (frame, relation) in consequences {
      var found: [RolePair]?
      if relation.kind == .ends, let other = others.first(where: { $0.frame == frame }) {
        found = relation.renames.seen(from: other.relation)
      } else if relation.kind == .starts {
        found = renames(from: frame, by: .opposes, to: others, relation)
      }
      if let found { return FrameRelation(kind: .startsOpposite, renames: found) }
    }
    return nil
  }

  /// The renames over a link of that kind from `frame` to one of `others`; `nil` without such a link.
  private func renames(
    from frame: Int, by kind: FrameLink.Kind, to others: [(frame: Int, relation: FrameRelation)],
    _ relation: FrameRelation
  ) -> [RolePair]? {
    for link in frames[frame].links where link.kind == kind {
      if let other = others.first(where: { $0.frame == link.frame }) {
        return relation.renamed(by: link).seen(from: other.relation)
      }
    }
    return nil
  }
}

extension FrameRelation.Kind {
  fileprivate var isSimultaneous: Bool { self == .same || self == .implies }

  /// The kind of a link that follows one of this kind; `nil` where nothing follows.
  fileprivate func then(_ kind: FrameLink.Kind) -> FrameRelation.Kind? {
    switch (self, kind) {
    case (_, .opposes), (_, .reverses): nil
    case (.same, .implies), (.implies, .implies): .implies
    case (.same, .starts), (.implies, .starts): .starts
    case (.same, .ends), (.implies, .ends): .ends
    case (.same, .after), (.implies, .after), (.after, .after): .after
    case (.starts, .implies): .starts
    case (.ends, .implies), (.after, .implies): .after
    default: nil
    }
  }
}

extension FrameRelation {
  /// The renames of a further link, in terms of the first frame's roles.
  fileprivate func renamed(by link: FrameLink) -> [RolePair] {
    let named = link.renames.map { RolePair(first: $0.first, second: role(for: $0.second)) }
    let kept = renames.filter { rename in
      !link.renames.contains { $0.first == rename.first || $0.second == rename.first }
    }
    return named + kept
  }
}

extension [RolePair] {
  /// The pairs in terms of the roles of the frame that `relation` starts from.
  fileprivate func seen(from relation: FrameRelation) -> [RolePair] {
    let renamed = relation.renames.map { pair in
      RolePair(
        first: pair.second,
        second: first { $0.first == pair.first }?.second ?? pair.first)
    }
    let kept = filter { pair in
      !relation.renames.contains { $0.first == pair.first || $0.second == pair.first }
    }
    return renamed + kept
  }
}
