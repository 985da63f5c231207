/// What may stand behind a link: the web, and files of the workspace; never a script.
enum SafeLink {
  /// Whether an address is of the web.
  static func isSafe(_ url: String) -> Bool {
    let lower = url.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return false }
    return url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"\\`{}|^".utf8.contains($0) }
  }

  /// A relative path as a link, with everything escaped that is not plain; `nil` when it could be
  /// taken for an address with a scheme.
  static func path(_ path: String) -> String? {
    guard !path.isEmpty, !path.hasPrefix("//") else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
