/// Facts as rows of text cells: what spreadsheets (CSV) and streams (JSON Lines) exchange.
///
/// A row holds one source. A fact with several sources takes several rows with its id.
public enum FactTable {
  /// The columns in order; several values of a cell are parted by a line break.
  static let columns = [
    "id", "statement", "date", "since", "until", "verdict", "status", "supersedes", "say", "also",
    "context", "tags", "source_title", "source_publisher", "source_date", "source_url",
    "source_quote", "reviewed_by", "reviewed_date", "reviewed_due",
  ]

  /// The facts as CSV (RFC 4180) with a first row of column names.
  public static func csv(_ facts: [Fact]) -> String {
    let table = [columns] + facts.flatMap { rows(of: $0) }
    return table.map { $0.map(CSV.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The facts as JSON Lines: one object a row, empty cells left out.
  public static func jsonLines(_ facts: [Fact]) -> String {
    facts.flatMap { rows(of: $0) }.map { row in
      let members = zip(columns, row).filter { !$0.1.isEmpty }
        .map { ($0.0, JSONValue.string($0.1)) }
      return JSONValue.object(Dictionary(uniqueKeysWithValues: members)).text + "\n"
    }.joined()
  }

  /// Reads CSV with a first row of column names, in any order; what is missing is empty.
  public static func facts(csv text: String) throws(FactExchangeError) -> [Fact] {
    let rows = try CSV.rows(text)
    guard let names = rows.first else { return [] }
    for name in names.cells where !columns.contains(name) {
      throw .unknownColumn(
        line: names.line, name: name, meant: Spelling.nearest(to: name, in: columns))
    }
    var merger = RowMerger()
    for row in rows.dropFirst() {
      guard row.cells.count == names.cells.count else {
        throw .wrongCellCount(line: row.line, count: row.cells.count, expected: names.cells.count)
      }
      try merger.add(
        Dictionary(zip(names.cells, row.cells), uniquingKeysWith: { first, _ in first }), row.line)
    }
    return merger.facts
  }

  /// Reads JSON Lines as ``jsonLines(_:)`` writes them.
  public static func facts(jsonLines text: String) throws(FactExchangeError) -> [Fact] {
    var merger = RowMerger()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      guard let members = (try? JSONValue(reading: String(line)))?.object else {
        throw .noObject(line: index + 1)
      }
      for name in members.keys.sorted() where !columns.contains(name) {
        throw .unknownColumn(
          line: index + 1, name: name, meant: Spelling.nearest(to: name, in: columns))
      }
      try merger.add(members.mapValues { $0.string ?? $0.text }, index + 1)
    }
    return merger.facts
  }

  private static func rows(of fact: Fact) -> [[String]] {
    fact.sources.enumerated().map { index, source in
      let sourceCells = [
        source.title, source.publisher ?? "", source.date?.iso ?? "", source.url ?? "",
        source.quote ?? "",
      ]
      if index > 0 {
        return [fact.id] + Array(repeating: "", count: 11) + sourceCells + ["", "", ""]
      }
      let review = fact.reviewed
      return [
        fact.id, fact.statement, fact.date?.iso ?? "", fact.validity?.from?.description ?? "",
        fact.validity?.to?.description ?? "", fact.isTrue ? "" : "false",
        fact.status == .approved ? "" : fact.status.rawValue,
        fact.supersedes.joined(separator: "\n"), fact.say ?? "", fact.also.joined(separator: "\n"),
        fact.context ?? "", fact.tags.joined(separator: "\n"),
      ] + sourceCells + [
        review?.by ?? "", review?.date?.description ?? "", review?.due?.description ?? "",
      ]
    }
  }
}

/// Why facts could not be taken over; `line` counts from one.
public enum FactExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A line is no JSON object.
  case noObject(line: Int)
  /// A column that facts do not have.
  case unknownColumn(line: Int, name: String, meant: String?)
  /// A row with more or fewer cells than there are columns.
  case wrongCellCount(line: Int, count: Int, expected: Int)
  /// A quotation mark that is never closed.
  case openQuote(line: Int)
  /// A cell that cannot be understood.
  case badCell(line: Int, column: String, value: String)

  /// Where, what, and what to do.
  public var description: String {
    switch self {
    case .noObject(let line): "line \(line): no JSON object; write one object a line"
    case .unknownColumn(let line, let name, let meant):
      "line \(line): unknown column \"\(shortened(name))\"; "
        + (meant.map { "did you mean \"\($0)\"?" } ?? "remove it")
    case .wrongCellCount(let line, let count, let expected):
      "line \(line): \(count) cells, but the first row has \(expected); quote cells with commas"
    case .openQuote(let line): "line \(line): a quotation mark is never closed; close it"
    case .badCell(let line, let column, let value):
      "line \(line): \"\(shortened(value))\" is no \(column); mend the cell"
    }
  }
}

/// Puts the rows of a fact together.
private struct RowMerger {
  private(set) var facts: [Fact] = []
  private var places: [String: Int] = [:]

  mutating func add(_ cells: [String: String], _ line: Int) throws(FactExchangeError) {
    func cell(_ name: String) -> String? { cells[name].flatMap { $0.isEmpty ? nil : $0 } }
    func list(_ name: String) -> [String] {
      (cell(name) ?? "").split(separator: "\n").map(String.init)
    }
    func span(_ name: String) throws(FactExchangeError) -> DaySpan? {
      guard let text = cell(name) else { return nil }
      guard let span = DaySpan(text) else {
        throw .badCell(line: line, column: name, value: text)
      }
      return span
    }
    guard let id = cell("id") else { throw .badCell(line: line, column: "id", value: "") }
    let source = Fact.Source(
      title: cell("source_title") ?? "", publisher: cell("source_publisher"),
      date: try span("source_date"), url: cell("source_url"), quote: cell("source_quote"))
    if let place = places[id] {
      facts[place].sources.append(source)
      return
    }
    let (since, until) = (try span("since"), try span("until"))
    let status = cell("status") ?? Fact.Status.approved.rawValue
    guard let status = Fact.Status(rawValue: status) else {
      throw .badCell(line: line, column: "status", value: status)
    }
    let verdict = cell("verdict") ?? "true"
    guard ["true", "false"].contains(verdict) else {
      throw .badCell(line: line, column: "verdict", value: verdict)
    }
    let review = Fact.Review(
      by: cell("reviewed_by") ?? "", date: try span("reviewed_date")?.from,
      due: try span("reviewed_due")?.from)
    places[id] = facts.count
    facts.append(
      Fact(
        id: id, statement: cell("statement") ?? "", also: list("also"), date: try span("date"),
        validity: since == nil && until == nil ? nil : DaySpan(from: since?.from, to: until?.to),
        isTrue: verdict == "true", status: status, supersedes: list("supersedes"),
        say: cell("say"), context: cell("context"), tags: list("tags"), sources: [source],
        reviewed: cell("reviewed_by") == nil ? nil : review,
        place: Fact.Place(file: "", line: line, column: 1)))
  }
}

/// Comma-separated values after RFC 4180.
private enum CSV {
  static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  static func rows(_ text: String) throws(FactExchangeError) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var (line, rowLine, quoteLine) = (1, 1, 0)
    var isQuoted = false
    let bytes = Array(text.utf8)
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func endCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll()
    }
    func endRow() {
      guard !cells.isEmpty || !cell.isEmpty else { return }
      endCell()
      rows.append((rowLine, cells))
      cells.removeAll()
    }
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 10 { line += 1 }
      if isQuoted {
        if byte != 34 {
          cell.append(byte)
        } else if at < bytes.count, bytes[at] == 34 {
          cell.append(34)
          at += 1
        } else {
          isQuoted = false
        }
      } else if byte == 34, cell.isEmpty {
        (isQuoted, quoteLine) = (true, line)
      } else if byte == 44 {
        endCell()
      } else if byte == 10 {
        endRow()
        rowLine = line
      } else if byte != 13 {
        cell.append(byte)
      }
    }
    if isQuoted { throw .openQuote(line: quoteLine) }
    endRow()
    return rows
  }
}
