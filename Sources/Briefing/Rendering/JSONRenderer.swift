/// The brief as one JSON object, `brief/1`, with everything that the page shows.
public enum JSONRenderer {
  /// Writes a brief.
  public static func render(_ brief: Brief) -> String {
    brief.record.pages
  }
}

/// The claims of a brief with their verdicts as JSON Lines, one object a claim.
public enum JSONLinesRenderer {
  /// Writes a brief.
  public static func render(_ brief: Brief) -> String {
    brief.items.map { item in
      guard case .object(var members) = item.record else { return "" }
      members["schema"] = "brief-claim/1"
      return JSONValue.object(members).text + "\n"
    }.joined()
  }
}
