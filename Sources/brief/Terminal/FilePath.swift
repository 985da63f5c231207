import Foundation

/// Paths as texts: joined, made absolute, and made relative, so that no output holds a machine's.
enum FilePath {
  static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") ? normal(path) : normal(folder + "/" + path)
  }

  static func absolute(_ path: String) -> String {
    join(FileManager.default.currentDirectoryPath, path)
  }

  static func folder(of path: String) -> String {
    let parts = path.split(separator: "/")
    return "/" + parts.dropLast().joined(separator: "/")
  }

  /// The way from an absolute folder to an absolute path, `"../seeds/a.md"`.
  static func relative(_ path: String, to folder: String) -> String {
    let (target, base) = (path.split(separator: "/"), folder.split(separator: "/"))
    var common = 0
    while common < min(target.count, base.count), target[common] == base[common] { common += 1 }
    let up = [Substring](repeating: "..", count: base.count - common)
    let way = (up + target[common...]).joined(separator: "/")
    return way.isEmpty ? "." : way
  }

  /// Without empty and `.` parts, and with `..` resolved.
  private static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

/// Files and folders.
enum Files {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The bytes of a file; `name` is how messages call it.
  static func bytes(_ path: String, name: String) throws -> [UInt8] {
    do { return try [UInt8](Data(contentsOf: URL(filePath: path))) } catch {
      throw Failure("\(name): cannot be read; is the path right and the file readable?")
    }
  }

  /// The path itself, or the files below a folder with one of the endings, in order; hidden ones
  /// are left out.
  static func files(in path: String, endings: Set<String>) -> [String] {
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isThere, isFolder.boolValue else { return [path] }
    let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return below.filter { name in
      !name.split(separator: "/").contains { $0.hasPrefix(".") }
        && endings.contains((name as NSString).pathExtension.lowercased())
    }.sorted().map { FilePath.join(FilePath.absolute(path), $0) }
  }

  /// Writes a file under a temporary name and renames it, so that nobody sees half of it.
  static func write(_ text: String, to path: String, name: String) throws {
    try write(text.utf8, to: path, name: name)
  }

  /// Writes bytes in the same way.
  static func write(_ bytes: some Collection<UInt8>, to path: String, name: String) throws {
    let folder = FilePath.folder(of: FilePath.absolute(path))
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure("\(name): cannot be written; is there room, and are you allowed to?")
    }
  }
}
