/// The issues of a fact file for people, programs and CI.
public enum FactIssueRenderer {
  /// One line an issue, and a line that counts them.
  public static func text(_ issues: [FactIssue], facts: Int) -> String {
    let counts = FactIssue.Severity.allCases.reversed().compactMap { severity -> String? in
      let count = issues.count { $0.code.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let found = counts.isEmpty ? "no issues" : counts.joined(separator: ", ")
    return (issues.map(\.description) + ["\(facts) facts: \(found)"]).joined(separator: "\n") + "\n"
  }

  /// One record with all issues.
  public static func json(_ issues: [FactIssue], facts: Int) -> String {
    let record: JSONValue = [
      "schema": "brief-lint/1", "facts": JSONValue(facts),
      "issues": .array(
        issues.map { issue in
          [
            "code": .string(issue.code.rawValue),
            "severity": .string(issue.code.severity.rawValue), "place": issue.place.record,
            "subject": .string(issue.subject), "message": .string(issue.message),
            "hint": .string(issue.hint),
          ]
        }),
    ]
    return record.pages
  }

  /// Workflow commands, which GitHub shows as annotations.
  public static func github(_ issues: [FactIssue]) -> String {
    issues.map { issue in
      let command = issue.code.severity == .note ? "notice" : issue.code.severity.rawValue
      let place = [
        ("file", issue.place.file), ("line", String(issue.place.line)),
        ("col", String(issue.place.column)), ("title", issue.code.rawValue),
      ]
      let list = place.map { "\($0)=\(GitHubRenderer.escaped($1, isProperty: true))" }
      let message = GitHubRenderer.escaped(
        "\(issue.subject): \(issue.message); \(issue.hint)", isProperty: false)
      return "::\(command) \(list.joined(separator: ","))::\(message)\n"
    }.joined()
  }
}
