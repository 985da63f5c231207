/// Why a brief that was written as JSON cannot be read back.
public struct RecordError: Error, Hashable, CustomStringConvertible {
  /// What is wrong and where: "claims[3].span.start: a whole number is missing".
  public let description: String
}

/// Reads the members of a JSON object and knows where it stands, for messages.
struct RecordReader {
  let value: JSONValue
  let path: String

  init(_ value: JSONValue, path: String = "") {
    self.value = value
    self.path = path
  }

  func problem(_ key: String, _ what: String) -> RecordError {
    RecordError(description: "\(path.isEmpty ? key : path + "." + key): \(what)")
  }

  func string(_ key: String) throws(RecordError) -> String {
    guard let string = value[key]?.string else { throw problem(key, "a text is missing") }
    return string
  }

  func optionalString(_ key: String) -> String? { value[key]?.string }

  func int(_ key: String) throws(RecordError) -> Int {
    guard let int = value[key]?.int else { throw problem(key, "a whole number is missing") }
    return int
  }

  func double(_ key: String) throws(RecordError) -> Double {
    guard let double = value[key]?.double else { throw problem(key, "a number is missing") }
    return double
  }

  func bool(_ key: String) throws(RecordError) -> Bool {
    guard let bool = value[key]?.bool else { throw problem(key, "true or false is missing") }
    return bool
  }

  func optionalDay(_ key: String) -> CalendarDay? { value[key]?.string.flatMap { CalendarDay($0) } }

  func day(_ key: String) throws(RecordError) -> CalendarDay {
    guard let day = optionalDay(key) else { throw problem(key, "a day YYYY-MM-DD is missing") }
    return day
  }

  func choice<Choice: RawRepresentable<String>>(
    _ key: String, _ type: Choice.Type
  ) throws(RecordError) -> Choice {
    let word = try string(key)
    guard let choice = Choice(rawValue: word) else {
      throw problem(key, "\"\(word)\" is not known")
    }
    return choice
  }

  func member(_ key: String) throws(RecordError) -> RecordReader {
    guard let member = optionalMember(key) else { throw problem(key, "an object is missing") }
    return member
  }

  func optionalMember(_ key: String) -> RecordReader? {
    guard let member = value[key], member.object != nil else { return nil }
    return RecordReader(member, path: path.isEmpty ? key : path + "." + key)
  }

  /// The elements of an array; none when it is missing.
  func members(_ key: String) -> [RecordReader] {
    (value[key]?.array ?? []).enumerated().map { number, element in
      RecordReader(element, path: "\(path.isEmpty ? key : path + "." + key)[\(number)]")
    }
  }

  func strings(_ key: String) -> [String] {
    (value[key]?.array ?? []).compactMap(\.string)
  }

  func counts(_ key: String) -> [String: Int] {
    (value[key]?.object ?? [:]).compactMapValues(\.int)
  }

  /// UTF-8 byte offsets under `start` and `end`.
  func range() throws(RecordError) -> Range<Int> {
    let (start, end) = (try int("start"), try int("end"))
    guard start >= 0, start <= end else { throw problem("start", "is after the end") }
    return start..<end
  }
}
