/// One kind of event or state that news speaks of, whatever words it uses for it.
struct Frame: Sendable, Hashable {
  /// The frame's place in `FrameLexicon.frames`.
  let id: Int
  /// The name in the file: `"acquire"`.
  let name: String
  /// What an instance of the frame says of other frames, as written.
  var links: [FrameLink] = []
  /// Roles that only one filler can have, given the fillers of others.
  var uniques: [UniqueRole] = []
  /// Pairs of roles that may change places: those of *marry*, *meet*, *border*.
  var symmetries: [RolePair] = []
  /// Pairs of roles that cannot change places: the winner and the loser of one match.
  var asymmetries: [RolePair] = []
}

/// Two roles that belong together.
struct RolePair: Sendable, Hashable {
  let first: String
  let second: String
}

/// A role of a frame that holds one filler at one time, given the fillers of other roles.
///
///     // acquire: one buyer, given the goods
///     UniqueRole(role: "buyer", given: ["goods"])
struct UniqueRole: Sendable, Hashable {
  let role: String
  let given: [String]
}

/// What an instance of one frame says of another frame.
struct FrameLink: Sendable, Hashable {
  enum Kind: String, Sendable, CaseIterable {
    /// An instance of this frame is an instance of the other.
    case implies
    /// The other, a state, holds from then on until something ends it.
    case starts
    /// The other, a state, held until then and does not hold afterwards.
    case ends
    /// The other had happened, or held, before.
    case after
    /// The two are alternatives, such as *convict* and *acquit*: both cannot be true of the same thing.
    case opposes
    /// One undoes the other, as *open* and *close* do: both can happen, but not at the same time.
    case reverses

    /// Whether the link holds both ways.
    var isMutual: Bool { self == .opposes || self == .reverses }
  }

  let kind: Kind
  let frame: Int
  /// Roles of the other frame (`first`) whose filler has another role here (`second`).
  ///
  /// Roles that are not named keep their name.
  let renames: [RolePair]

  /// The role here whose filler has `role` in the other frame.
  func role(for role: String) -> String {
    renames.first { $0.first == role }?.second ?? role
  }
}

/// A word or phrase that speaks of a frame, and where it names the roles.
struct FrameUnit: Sendable, Hashable {
  /// The lemma; words of a phrase are joined by `_`: `"turn_down"`.
  let lemma: String
  /// `v`, `n` or `a`.
  let pos: Character
  let frame: Int
  let slots: [FrameSlot]
  /// Whether the word says more than the frame does, as *striker* says more than to play for a team:
  /// the frame follows from it, and not it from the frame.
  var isNarrow = false

  /// The first slot that stands at `position`.
  func slot(_ position: FrameSlot.Position) -> FrameSlot? {
    slots.first { $0.position == position }
  }
}

/// A place beside a word, as in an active clause, and the roles that may be named there.
struct FrameSlot: Sendable, Hashable {
  enum Position: Sendable, Hashable {
    case subject, object, indirectObject, possessor, compound
    /// A finite clause: "that …".
    case clause
    /// "to" and a verb.
    case infinitive
    case preposition(String)
  }

  /// A role, and the class of nouns that its filler must belong to; `nil`: any.
  struct Filler: Sendable, Hashable {
    let role: String
    let nounClass: String?
  }

  let position: Position
  /// The alternatives, the likelier first; none where nothing may stand.
  let fillers: [Filler]
  /// Whether the unit has this reading only when something stands here.
  let isRequired: Bool
  /// Whether the unit has this reading only when nothing stands here.
  var isBarred: Bool { fillers.isEmpty }
}

extension FrameSlot.Position {
  /// The position that a file names: `subj`, `obj`, `iobj`, `poss`, `compound`, `that`, `inf` or a
  /// preposition.
  init(name: String) {
    switch name {
    case "subj": self = .subject
    case "obj": self = .object
    case "iobj": self = .indirectObject
    case "poss": self = .possessor
    case "compound": self = .compound
    case "that": self = .clause
    case "inf": self = .infinitive
    default: self = .preposition(name)
    }
  }
}
