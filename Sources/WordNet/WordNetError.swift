/// Why WordNet could not be read.
public enum WordNetError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A file could not be opened or read.
  case unreadable(path: String)
  /// A dictionary file breaks the form that `wndb(5WN)` describes; `line` counts from one.
  case malformed(path: String, line: Int)
  /// A pack is no pack of this version.
  case foreign(path: String)
  /// A pack was cut short or changed after it was written.
  case damaged(path: String)
  /// A pack could not be written.
  case unwritable(path: String)

  /// What, where, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path):
      "cannot read \(path): install WordNet 3.0 (Debian's wordnet-base) or name another folder"
    case .malformed(let path, let line):
      "\(path):\(line): not a line of a WordNet 3.0 dictionary; install the files again"
    case .foreign(let path):
      "\(path): not a WordNet pack of this version; build it again"
    case .damaged(let path):
      "\(path): the WordNet pack is cut short or changed; build it again"
    case .unwritable(let path):
      "cannot write \(path): check the folder and the space left, then try again"
    }
  }
}
