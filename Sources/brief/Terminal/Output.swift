/// Where a command's output goes: a file, or standard output.
enum Output {
  static func write(_ text: String, to path: String) throws {
    if path == "-" {
      try StandardOutput.write(text)
    } else {
      try Files.write(text, to: path, name: path)
    }
  }
}
