/// How claims and their verdicts went over an archive of briefs.
public struct Timeline: Sendable, Hashable {
  /// One claim in one brief.
  public struct Entry: Sendable, Hashable {
    /// The day of the brief.
    public let date: CalendarDay
    /// The claim as that brief has it.
    public let side: Change.Side

    /// Makes an entry.
    public init(date: CalendarDay, side: Change.Side) {
      self.date = date
      self.side = side
    }
  }

  /// One claim over all briefs that have it, oldest first; never empty.
  public struct Thread: Sendable, Hashable {
    /// The claim in each brief.
    public let entries: [Entry]

    /// How often the verdict changed.
    public var turns: Int {
      zip(entries, entries.dropFirst()).filter { $0.side.verdict != $1.side.verdict }.count
    }

    /// Makes a thread.
    public init(entries: [Entry]) {
      self.entries = entries
    }
  }

  /// The claims, those whose verdict changed most often first.
  public let threads: [Thread]

  /// Makes a timeline of its threads, which are put into their order.
  public init(threads: [Thread]) {
    func rank(_ thread: Thread) -> (Int, Int, String, Int, String) {
      let last = thread.entries.last
      return (
        -thread.turns, -thread.entries.count, last?.side.article ?? "", last?.side.line ?? 0,
        last?.side.id ?? ""
      )
    }
    self.threads = threads.sorted { rank($0) < rank($1) }
  }

  /// The timeline as a record.
  package var record: JSONValue {
    [
      "schema": "brief-history/1",
      "claims": .array(
        threads.map { thread in
          [
            "turns": JSONValue(thread.turns),
            "entries": .array(
              thread.entries.map { entry in
                guard case .object(var members) = entry.side.record else { return .null }
                members["date"] = .string(entry.date.description)
                return .object(members)
              }),
          ]
        }),
    ]
  }
}
