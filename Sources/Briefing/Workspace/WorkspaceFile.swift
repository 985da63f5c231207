import Yams

/// What `brief.yaml` says: where a workspace keeps its facts, articles and briefs.
///
/// Paths are relative to the folder of the file. A missing key has the value of `init()`.
public struct WorkspaceFile: Sendable, Hashable {
  /// The name of the file, looked for from the current folder upward.
  public static let name = "brief.yaml"

  /// Fact files, or folders of them.
  public var facts = ["seeds/facts.yaml"]
  /// Articles, or folders of them.
  public var articles = ["seeds"]
  /// The folder of the briefs.
  public var briefs = "briefs"
  /// The mildest verdict that makes a check fail.
  public var failOn = FailureThreshold.contradicted

  /// The values that a workspace without a file has.
  public init() {}

  /// Reads the bytes of a `brief.yaml`; an unknown key is an error with a hint.
  public init(_ bytes: [UInt8], name: String) throws(FactFileError) {
    var reader = FactEntryReader(file: name, problems: FactFileProblems())
    var file = WorkspaceFile()
    do {
      try YAMLSource(file: name, bytes: bytes).withRoot { root in
        if let root { file.read(root, &reader) }
      }
    } catch {
      reader.problems.add(error)
    }
    guard reader.problems.isEmpty else { throw reader.problems.error }
    self = file
  }

  private mutating func read(_ root: Node, _ reader: inout FactEntryReader) {
    let known = ["facts", "articles", "briefs", "thresholds"]
    guard let fields = reader.fields(root, what: "brief.yaml", known: known) else { return }
    if fields.has("facts") { facts = reader.texts("facts", in: fields).map(\.text) }
    if fields.has("articles") { articles = reader.texts("articles", in: fields).map(\.text) }
    if let folder = reader.text("briefs", in: fields) { briefs = folder }
    guard let node = reader.node("thresholds", in: fields),
      let thresholds = reader.fields(node, what: "\"thresholds\"", known: ["fail-on"])
    else { return }
    if let threshold: FailureThreshold = reader.choice("fail-on", in: thresholds) {
      failOn = threshold
    }
  }
}
