internal import CLexicon

/// One line of an embedded text file with its place, split into fields.
struct LexiconLine: Sendable, Hashable {
  /// The number of the line in its file, from 1.
  let number: Int
  /// Whether the line starts with a space, and so belongs to the last line that does not.
  let isIndented: Bool
  let fields: [String]
}

/// A fault in one of the lexicon's own files.
struct LexiconError: Error, Hashable, CustomStringConvertible {
  let file: String
  let line: Int
  let reason: String

  var description: String {
    "lexicon file \(file), line \(line): \(reason); correct the file and build again"
  }
}

/// A text file of the lexicon: UTF-8, `#` starts a comment, empty lines mean nothing.
struct LexiconText: Sendable {
  let name: String
  private let bytes: [UInt8]

  init(name: String, text: String) {
    self.name = name
    self.bytes = Array(text.utf8)
  }

  @unsafe private init(name: String, embedded file: CLexiconFile) {
    self.name = name
    self.bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// The lines that hold something, their fields parted by runs of `separator` and spaces.
  ///
  /// With a separator other than a space, fields may be empty and hold inner spaces.
  func lines(separator: UInt8 = UInt8(ascii: " ")) -> [LexiconLine] {
    var lines: [LexiconLine] = []
    var number = 0
    var start = 0
    while start < bytes.count {
      let end = index(of: UInt8(ascii: "\n"), from: start, to: bytes.count)
      number += 1
      let content = trimmed(start..<index(of: UInt8(ascii: "#"), from: start, to: end))
      if !content.isEmpty {
        lines.append(
          LexiconLine(
            number: number, isIndented: bytes[start] == UInt8(ascii: " "),
            fields: fields(in: content, separator: separator)))
      }
      start = end + 1
    }
    return lines
  }

  /// An error that names this file and the line.
  func error(_ line: LexiconLine, _ reason: String) -> LexiconError {
    LexiconError(file: name, line: line.number, reason: reason)
  }

  private func fields(in range: Range<Int>, separator: UInt8) -> [String] {
    let space = UInt8(ascii: " ")
    var fields: [String] = []
    var start = range.lowerBound
    while start <= range.upperBound {
      let end = index(of: separator, from: start, to: range.upperBound)
      let field = trimmed(start..<end)
      if separator != space || !field.isEmpty {
        fields.append(String(decoding: bytes[field], as: UTF8.self))
      }
      start = end + 1
    }
    return fields
  }

  private func index(of byte: UInt8, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index] != byte { index += 1 }
    return index
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let space = UInt8(ascii: " ")
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == space { start += 1 }
    while end > start, bytes[end - 1] == space { end -= 1 }
    return start..<end
  }
}

extension String {
  /// The parts between commas, spaces around them dropped, empty ones left out.
  func commaParts() -> [String] {
    let space = UInt8(ascii: " ")
    return utf8.split(separator: UInt8(ascii: ",")).compactMap { part in
      var part = part
      while part.first == space { part.removeFirst() }
      while part.last == space { part.removeLast() }
      return part.isEmpty ? nil : String(Substring(part))
    }
  }
}

extension LexiconText {
  static var frames: Self { unsafe Self(name: "frames", embedded: clexicon_frames()) }
  static var classes: Self { unsafe Self(name: "classes", embedded: clexicon_classes()) }
  static var directions: Self { unsafe Self(name: "directions", embedded: clexicon_directions()) }
  static var neutral: Self { unsafe Self(name: "neutral", embedded: clexicon_neutral()) }
  static var places: Self { unsafe Self(name: "places", embedded: clexicon_places()) }
  static var roles: Self { unsafe Self(name: "roles", embedded: clexicon_roles()) }
  static var conflicts: Self { unsafe Self(name: "conflicts", embedded: clexicon_conflicts()) }
  static var variants: Self { unsafe Self(name: "variants", embedded: clexicon_variants()) }
  static var measures: Self { unsafe Self(name: "measures", embedded: clexicon_measures()) }

  /// What `read` makes of the files that the product ships with; a fault in them is a bug.
  static func shipped<Value>(_ read: () throws(LexiconError) -> Value) -> Value {
    do {
      return try read()
    } catch {
      preconditionFailure(error.description)
    }
  }
}
