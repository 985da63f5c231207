/// How a claim's term stands to a fact's term.
enum TermRelation: Int, Sendable, Hashable, Comparable {
  /// The same word or the same named thing.
  case same
  /// Another word for the same: synonym, derived form, unit of the same frame.
  case synonym
  /// The claim's term is the wider one, so that it follows from the fact's.
  case wider
  /// Nearby in meaning, without following: good enough to say that both speak of the same subject.
  case related
  /// The claim's term is the narrower one: it does not follow.
  case narrower
  /// Both cannot fill the same place: two months, film and novel.
  case exclusive
  /// The opposite: rise and fall, open and closed.
  case opposite

  /// Whether the fact's term states what the claim's term states.
  var covers: Bool { self <= .wider }

  static func < (left: TermRelation, right: TermRelation) -> Bool { left.rawValue < right.rawValue }
}
