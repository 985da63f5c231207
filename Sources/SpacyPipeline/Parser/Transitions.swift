/// The classes of a transition model: an action and a label number each, in the model's order.
struct Transitions: Sendable {
  let labels: [String]
  /// Class numbers of each action; the classes of one action stand together.
  let ranges: [Range<Int>]
  /// Label number of each class.
  let labelOfClass: [Int16]

  var count: Int { labelOfClass.count }

  init(_ pack: PackFile, _ name: String, actions: Int) throws(ModelError) {
    var reader = Blob.Reader(try pack.section(name))
    labels = reader.strings()
    var ranges = [Range<Int>](repeating: 0..<0, count: actions)
    var labelOfClass: [Int16] = []
    for number in 0..<reader.length() {
      let action = reader.int()
      let label = reader.int()
      guard action < actions, label < labels.count, label <= Int16.max else {
        throw pack.missing(name)
      }
      let range = ranges[action]
      guard range.isEmpty || range.upperBound == number else { throw pack.missing(name) }
      ranges[action] = (range.isEmpty ? number : range.lowerBound)..<number + 1
      labelOfClass.append(Int16(label))
    }
    self.ranges = ranges
    self.labelOfClass = labelOfClass
  }

  /// - Parameter moves: action and label of each class.
  static func pack(_ moves: [(action: Int, label: String)]) -> [UInt8] {
    let labels = Array(Set(moves.map(\.label))).sorted()
    var writer = ByteWriter()
    writer.strings(labels)
    writer.int(moves.count)
    for move in moves {
      writer.int(move.action)
      writer.int(labels.firstIndex(of: move.label) ?? 0)
    }
    return writer.bytes
  }
}
