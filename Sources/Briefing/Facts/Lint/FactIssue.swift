/// Something in a fact file that can be read, but that somebody should look at.
public struct FactIssue: Sendable, Hashable {
  /// What is wrong; the words are stable and never reused.
  public enum Code: String, Sendable, CaseIterable {
    case aliasShared = "alias-shared"
    case contradictingFacts = "contradicting-facts"
    case duplicateStatement = "duplicate-statement"
    case hiddenCharacters = "hidden-characters"
    case idReused = "id-reused"
    case quoteWithoutFigure = "quote-without-figure"
    case relativeTime = "relative-time"
    case reviewMissing = "review-missing"
    case reviewOverdue = "review-overdue"
    case selfSourced = "self-sourced"
    case sourceBeforeEvent = "source-before-event"
    case thinSource = "thin-source"

    /// How serious it is.
    public var severity: Severity {
      switch self {
      case .contradictingFacts, .idReused: .error
      case .aliasShared, .duplicateStatement, .hiddenCharacters, .quoteWithoutFigure,
        .relativeTime, .reviewOverdue, .selfSourced, .sourceBeforeEvent:
        .warning
      case .reviewMissing, .thinSource: .note
      }
    }
  }

  /// How serious an issue is, most serious last.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case note, warning, error

    /// Compares by seriousness.
    public static func < (left: Severity, right: Severity) -> Bool {
      (left == .note && right != .note) || (left == .warning && right == .error)
    }
  }

  /// What is wrong.
  public let code: Code
  /// Where it stands.
  public let place: Fact.Place
  /// The fact's id, or the entity's name.
  public let subject: String
  /// What was found and why it matters, in one sentence without a full stop.
  public let message: String
  /// What to do.
  public let hint: String

  /// `facts.yaml:12:5: warning: review-overdue: message; hint`
  public var description: String {
    "\(place.file):\(place.line):\(place.column): \(code.severity.rawValue): \(code.rawValue): "
      + "\(message); \(hint)"
  }
}

/// Two approved facts that cannot both be true.
public struct FactConflict: Sendable, Hashable {
  /// The id of one.
  public let first: String
  /// The id of the other.
  public let second: String
  /// Why they cannot both be true, in one sentence without a full stop.
  public let reason: String

  /// Makes a conflict.
  public init(first: String, second: String, reason: String) {
    self.first = first
    self.second = second
    self.reason = reason
  }
}
