extension Fact {
  /// The fact for a list: its id, when it holds, what it says, and where it stands.
  public var summary: String {
    var marks: [String] = []
    if !isTrue { marks.append("false") }
    if status != .approved { marks.append(status.rawValue) }
    if let time = date ?? validity { marks.append(time.iso) }
    let about = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
    return "\(id)\(about): \(statement) [\(place.file):\(place.line)]"
  }
}
