/// Reads the frame files.
///
///     frame acquire
///       starts own owner=buyer thing=goods
///       single buyer by goods
///       buy.v,purchase.v  subj=buyer obj=goods from=seller for=price
struct FrameReader {
  let text: LexiconText
  let classes: WordClasses
  private(set) var frames: [Frame] = []
  /// The units in the order of the file, each with its spelling there: "buy.v".
  private(set) var units: [(name: String, unit: FrameUnit)] = []
  private(set) var indexOfName: [String: Int] = [:]
  /// Slots repeat much; each spelling is read once.
  private var slots: [String: FrameSlot] = [:]

  init(text: LexiconText, classes: WordClasses) {
    self.text = text
    self.classes = classes
  }

  mutating func read() throws(LexiconError) {
    let lines = text.lines()
    for line in lines where !line.isIndented {
      try readHeader(line)
    }
    var current = -1
    for line in lines {
      if !line.isIndented {
        current += 1
      } else if current < 0 {
        throw text.error(line, "a frame's line before any frame")
      } else {
        try readBody(line, of: current)
      }
    }
  }

  private mutating func readHeader(_ line: LexiconLine) throws(LexiconError) {
    guard line.fields.count == 2, line.fields[0] == "frame" else {
      throw text.error(line, "expected 'frame NAME'")
    }
    let name = line.fields[1]
    guard indexOfName.updateValue(frames.count, forKey: name) == nil else {
      throw text.error(line, "the frame \(name) is there already")
    }
    frames.append(Frame(id: frames.count, name: name))
  }

  private mutating func readBody(_ line: LexiconLine, of frame: Int) throws(LexiconError) {
    if let kind = FrameLink.Kind(rawValue: line.fields[0]) {
      try readLink(line, kind, of: frame)
      return
    }
    switch line.fields[0] {
    case "single":
      guard line.fields.count >= 4, line.fields[2] == "by" else {
        throw text.error(line, "expected 'single ROLE by ROLE…'")
      }
      frames[frame].uniques.append(
        UniqueRole(role: line.fields[1], given: Array(line.fields[3...])))
    case "symmetric", "asymmetric":
      guard line.fields.count == 3 else {
        throw text.error(line, "expected '\(line.fields[0]) ROLE ROLE'")
      }
      let pair = RolePair(first: line.fields[1], second: line.fields[2])
      if line.fields[0] == "symmetric" {
        frames[frame].symmetries.append(pair)
      } else {
        frames[frame].asymmetries.append(pair)
      }
    default:
      try readUnits(line, of: frame)
    }
  }

  private mutating func readLink(
    _ line: LexiconLine, _ kind: FrameLink.Kind, of frame: Int
  ) throws(LexiconError) {
    guard line.fields.count >= 2, let other = indexOfName[line.fields[1]] else {
      throw text.error(line, "no frame is named \(line.fields.dropFirst().first ?? "")")
    }
    var renames: [RolePair] = []
    for field in line.fields.dropFirst(2) {
      guard let (theirs, ours) = field.halves(at: UInt8(ascii: "=")) else {
        throw text.error(line, "expected ROLE=ROLE, found \(field)")
      }
      renames.append(RolePair(first: theirs, second: ours))
    }
    frames[frame].links.append(FrameLink(kind: kind, frame: other, renames: renames))
    if kind.isMutual, other != frame {
      frames[other].links.append(
        FrameLink(
          kind: kind, frame: frame,
          renames: renames.map { RolePair(first: $0.second, second: $0.first) }))
    }
  }

  private mutating func readUnits(_ line: LexiconLine, of frame: Int) throws(LexiconError) {
    var slots: [FrameSlot] = []
    for field in line.fields.dropFirst() {
      slots.append(try slot(field, on: line))
    }
    for spelling in line.fields[0].commaParts() {
      let isNarrow = spelling.utf8.last == UInt8(ascii: ">")
      let name = isNarrow ? String(spelling.dropLast()) : spelling
      guard let (lemma, pos) = name.halves(at: UInt8(ascii: ".")), let letter = wordClass[pos]
      else {
        throw text.error(line, "expected LEMMA.v, LEMMA.n or LEMMA.a, found \(name)")
      }
      for slots in letter == "v" ? withComplement(of: lemma, slots) : [slots] {
        units.append(
          (
            name,
            FrameUnit(lemma: lemma, pos: letter, frame: frame, slots: slots, isNarrow: isNarrow)
          ))
      }
    }
  }

  /// The slots of a prepositional verb also hold its object under the preposition: *belong to*.
  ///
  /// An object that the reading needs may stand in either place; that makes two readings.
  private func withComplement(of lemma: String, _ slots: [FrameSlot]) -> [[FrameSlot]] {
    guard let (_, last) = lemma.halves(at: UInt8(ascii: "_")), prepositions.contains(last),
      let place = slots.firstIndex(where: { $0.position == .object })
    else { return [slots] }
    if let named = slots.firstIndex(where: { $0.position == .preposition(last) }) {
      guard slots[place].isRequired, !slots[named].isRequired,
        slots[place].fillers.first?.role == slots[named].fillers.first?.role
      else { return [slots] }
      var others = slots
      others[named] = FrameSlot(
        position: .preposition(last), fillers: slots[place].fillers, isRequired: true)
      others.remove(at: place)
      return [slots, others]
    }
    let complement = FrameSlot(
      position: .preposition(last), fillers: slots[place].fillers,
      isRequired: slots[place].isRequired)
    guard complement.isRequired else { return [slots + [complement]] }
    var others = slots
    others[place] = complement
    return [slots, others]
  }

  /// `obj=role`, `obj=role:class`, `obj=role|role:class`, with `!` after the position, or `obj=-`.
  private mutating func slot(
    _ field: String, on line: LexiconLine
  ) throws(LexiconError) -> FrameSlot {
    if let known = slots[field] { return known }
    guard let (head, rest) = field.halves(at: UInt8(ascii: "=")) else {
      throw text.error(line, "expected SLOT=ROLE, found \(field)")
    }
    var position = head
    let isRequired = position.utf8.last == UInt8(ascii: "!")
    if isRequired { position.removeLast() }
    if rest == "-" {
      return FrameSlot(position: FrameSlot.Position(name: position), fillers: [], isRequired: false)
    }
    var fillers: [FrameSlot.Filler] = []
    for alternative in rest.utf8.split(separator: UInt8(ascii: "|")) {
      let spelling = String(Substring(alternative))
      guard let (role, nounClass) = spelling.halves(at: UInt8(ascii: ":")) else {
        fillers.append(FrameSlot.Filler(role: spelling, nounClass: nil))
        continue
      }
      guard classes.hasClass(nounClass) else {
        throw text.error(line, "no class is named \(nounClass)")
      }
      fillers.append(FrameSlot.Filler(role: role, nounClass: nounClass))
    }
    guard !fillers.isEmpty, !position.isEmpty else {
      throw text.error(line, "a slot without a role: \(field)")
    }
    let slot = FrameSlot(
      position: FrameSlot.Position(name: position), fillers: fillers, isRequired: isRequired)
    slots[field] = slot
    return slot
  }
}

private let wordClass: [String: Character] = ["v": "v", "n": "n", "a": "a"]

private let prepositions: Set<String> = [
  "about", "across", "after", "against", "around", "as", "at", "behind", "by", "for", "from", "in",
  "into", "of", "off", "on", "over", "through", "to", "towards", "under", "upon", "with",
]

extension String {
  /// The parts before and after the last `byte`; `nil` when one would be empty.
  func halves(at byte: UInt8) -> (String, String)? {
    guard let middle = utf8.lastIndex(of: byte) else { return nil }
    let (head, tail) = (self[..<middle], self[utf8.index(after: middle)...])
    return head.isEmpty || tail.isEmpty ? nil : (String(head), String(tail))
  }
}
