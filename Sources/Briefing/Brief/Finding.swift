/// A verdict that a reader must act on, or may want to: what, where, and how serious.
public struct Finding: Sendable, Hashable {
  /// How serious a finding is, most serious last.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case none, note, warning, error

    /// Compares by seriousness.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .none: 0
      case .note: 1
      case .warning: 2
      case .error: 3
      }
    }
  }

  /// The claim and its verdict.
  public let item: Brief.Item
  /// How serious it is.
  public let severity: Severity

  /// One sentence for a list of findings, without a full stop.
  public var message: String {
    "\(item.judgement.verdict.phrase): \(item.judgement.reason)"
  }
}

extension Verdict {
  /// The verdict in calm words: "does not match the facts".
  public var phrase: String {
    switch self {
    case .supported: "supported by the facts"
    case .partlySupported: "partly supported"
    case .contradicted: "does not match the facts"
    case .outdated: "out of date"
    case .disputed: "disputed"
    case .unverified: "not verified"
    case .notCheckable: "not checkable"
    }
  }

  /// How serious a finding with this verdict is.
  public var severity: Finding.Severity {
    switch self {
    case .contradicted: .error
    case .outdated, .disputed: .warning
    case .partlySupported, .unverified: .note
    case .supported, .notCheckable: .none
    }
  }
}

/// The mildest verdict that makes a check fail.
public enum FailureThreshold: String, Sendable, CaseIterable {
  case contradicted, outdated, disputed
  case partlySupported = "partly-supported"
  case unverified, never

  /// Whether a verdict is at or above the threshold.
  public func includes(_ verdict: Verdict) -> Bool {
    guard let limit = FailureThreshold.ladder.firstIndex(where: { $0.rawValue == rawValue }),
      let rank = FailureThreshold.ladder.firstIndex(of: verdict)
    else { return false }
    return rank <= limit
  }

  private static let ladder: [Verdict] = [
    .contradicted, .outdated, .disputed, .partlySupported, .unverified,
  ]
}

extension Brief {
  /// The verdicts that a reader must act on or may want to: by article, then by place.
  public var findings: [Finding] {
    items.compactMap { item in
      let severity = item.judgement.verdict.severity
      return severity == .none ? nil : Finding(item: item, severity: severity)
    }
  }

  /// Whether a finding is at or above a threshold.
  public func fails(_ threshold: FailureThreshold) -> Bool {
    items.contains { threshold.includes($0.judgement.verdict) }
  }
}
