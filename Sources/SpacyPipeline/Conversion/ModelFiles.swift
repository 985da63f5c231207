import Glibc

/// The files of an unpacked spaCy pipeline, in a folder or in a wheel.
struct ModelFiles {
  private enum Place {
    case folder(String)
    case archive(ZipArchive, root: String)
  }

  let path: String
  private let place: Place

  /// Opens a folder that holds a pipeline, at any depth, or a wheel.
  init(path: String) throws(ModelError) {
    self.path = path
    let status = FileSystem.kind(path)
    if status == .folder {
      guard let root = Self.root(of: FileSystem.filesBelow(path)) else {
        throw .unsupported(path: path, detail: "there is no pipeline in the folder")
      }
      place = .folder(path + "/" + root)
      return
    }
    guard let archive = ZipArchive(try FileSystem.read(path)) else {
      throw .unsupported(path: path, detail: "it is neither a folder nor a wheel")
    }
    guard let root = Self.root(of: archive.names) else {
      throw .unsupported(path: path, detail: "there is no pipeline in the wheel")
    }
    place = .archive(archive, root: root)
  }

  /// The folder in which the pipeline's files lie, with a slash at the end unless it is empty.
  private static func root(of names: [String]) -> String? {
    let mark = "tok2vec/model"
    let all = Set(names)
    let roots = names.filter { $0.hasSuffix(mark) }.map { String($0.dropLast(mark.count)) }
    return roots.sorted { ($0.count, $0) < ($1.count, $1) }.first { root in
      (root.isEmpty || root.hasSuffix("/")) && all.contains(root + "tokenizer")
    }
  }

  func optional(_ name: String) throws(ModelError) -> [UInt8]? {
    switch place {
    case .folder(let root):
      FileSystem.kind(root + name) == .file ? try FileSystem.read(root + name) : nil
    case .archive(let archive, let root): archive.file(root + name)
    }
  }

  func bytes(_ name: String) throws(ModelError) -> [UInt8] {
    guard let bytes = try optional(name) else {
      throw .unsupported(path: path, detail: "its file '\(name)' is missing or broken")
    }
    return bytes
  }

  func messagePack(_ name: String) throws(ModelError) -> MessagePack {
    guard let value = MessagePack(try bytes(name)) else { throw unreadable(name) }
    return value
  }

  func unreadable(_ name: String) -> ModelError {
    .unsupported(path: path, detail: "its file '\(name)' is not as expected")
  }
}

/// The few file operations that models need.
enum FileSystem {
  enum Kind {
    case file, folder, other, missing
  }

  static func kind(_ path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  static func read(_ path: String) throws(ModelError) -> [UInt8] {
    let file = try MappedFile(path: path)
    return unsafe Array(file.bytes)
  }

  /// Paths of the files below a folder, relative to it, sorted.
  static func filesBelow(_ folder: String) -> [String] {
    var found: [String] = []
    var pending = [""]
    while let prefix = pending.popLast(), found.count < 10_000 {
      guard let directory = unsafe opendir(folder + "/" + prefix) else { continue }
      defer { unsafe closedir(directory) }
      while let entry = unsafe readdir(directory) {
        let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name == "." || name == ".." { continue }
        let path = prefix + name
        switch kind(folder + "/" + path) {
        case .folder: pending.append(path + "/")
        case .file: found.append(path)
        default: break
        }
      }
    }
    return found.sorted()
  }

  /// Writes a file under a temporary name beside its place, then renames it.
  static func write(_ bytes: [UInt8], to path: String) throws(ModelError) {
    let temporary = "\(path).\(getpid()).part"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    var isWritten = true
    unsafe bytes.withUnsafeBytes { buffer in
      var at = 0
      while isWritten, at < buffer.count {
        let count = unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + at }, buffer.count - at)
        if count > 0 { at += count } else if errno != EINTR { isWritten = false }
      }
    }
    isWritten = isWritten && fsync(descriptor) == 0
    let error = failure(path)
    isWritten = close(descriptor) == 0 && isWritten
    guard isWritten, unsafe Glibc.rename(temporary, path) == 0 else {
      unsafe unlink(temporary)
      throw error
    }
  }

  static func rename(_ path: String, to other: String) throws(ModelError) {
    guard unsafe Glibc.rename(path, other) == 0 else { throw failure(other) }
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) {
    unsafe unlink(path)
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(ModelError) {
    if kind(path) == .folder || path.isEmpty { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard unsafe mkdir(path, 0o755) == 0 || kind(path) == .folder else { throw failure(path) }
  }

  private static func failure(_ path: String) -> ModelError {
    .unwritable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
