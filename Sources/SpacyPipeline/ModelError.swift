/// Why a model could not be read, converted or stored.
public enum ModelError: Error, Sendable, Hashable {
  /// The file or folder could not be opened; `reason` is the system's own word for it.
  case unreadable(path: String, reason: String)
  /// The wheel or folder to convert could not be opened.
  case noSource(path: String, reason: String)
  /// The file could not be written.
  case unwritable(path: String, reason: String)
  /// The file is not a model pack of this library.
  case notAPack(path: String)
  /// The pack was made for another version of this library.
  case otherVersion(path: String, version: Int)
  /// The pack is cut short or changed.
  case damaged(path: String, detail: String)
  /// The archive or folder holds no spaCy pipeline of the kind that this library can run.
  case unsupported(path: String, detail: String)
  /// The file's SHA-256 is not the expected one.
  case wrongHash(path: String, expected: String, found: String)
}

extension ModelError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "cannot read \(path): \(reason); the English model is needed; run 'brief model install'"
    case .noSource(let path, let reason):
      "cannot read \(path): \(reason); no model was installed; "
        + "give a wheel or folder of en_core_web_sm or en_core_web_md 3.8"
    case .unwritable(let path, let reason):
      "cannot write \(path): \(reason); the model was not installed; check the folder's permissions"
    case .notAPack(let path):
      "\(path) is not a model pack: its first bytes are foreign; run 'brief model install'"
    case .otherVersion(let path, let version):
      "\(path) is a model pack of format \(version), which this version cannot read; "
        + "run 'brief model install'"
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)), so nothing it says can be trusted; "
        + "run 'brief model install'"
    case .unsupported(let path, let detail):
      "\(path) holds no English pipeline that can be converted: \(detail); "
        + "give a wheel or folder of en_core_web_sm or en_core_web_md 3.8"
    case .wrongHash(let path, let expected, let found):
      "\(path) has sha256 \(found) instead of \(expected), so it is not the model that was "
        + "tested; download it again"
    }
  }
}
