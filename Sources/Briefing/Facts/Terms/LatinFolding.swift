/// Plain letters for accented Latin ones, and plain marks for typographic ones.
enum LatinFolding {
  /// The text's bytes with accents dropped, curly apostrophes straight, dashes as hyphens and other
  /// typographic marks as blanks. Letters of other scripts stay as they are.
  static func fold(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      guard unsafe bytes.contains(where: { $0 >= 0x80 }) else { return unsafe Array(bytes) }
      return unsafe fold(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }
  }

  private static func fold(_ scalars: String.UnicodeScalarView) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in scalars {
      switch scalar.value {
      case 0..<0x80: folded.append(UInt8(scalar.value))
      case 0x2018, 0x2019, 0x02BC: folded.append(UInt8(ascii: "'"))
      case 0x2010...0x2015, 0x2212: folded.append(UInt8(ascii: "-"))
      case 0x300..<0x370: break
      case 0xA3, 0x20AC, 0xA5: folded.append(UInt8(ascii: "$"))
      case 0xC0..<0x180: folded.append(contentsOf: letters(of: scalar))
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          folded.append(contentsOf: String(scalar).utf8)
        } else {
          folded.append(UInt8(ascii: " "))
        }
      }
    }
    return folded
  }

  /// The plain letters of Latin-1 and Latin Extended-A, in order of their code points.
  private static func letters(of scalar: Unicode.Scalar) -> Substring.UTF8View {
    let index = Int(scalar.value) - 0xC0
    return index < table.count ? table[index].utf8 : Substring().utf8
  }

  private static let table: [Substring] = """
    A A A A A A AE C E E E E I I I I D N O O O O O x O U U U U Y Th ss \
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y \
    A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g G g G g H h H h \
    I i I i I i I i I i IJ ij J j K k k L l L l L l L l L l N n N n N n n N n O o O o O o OE oe \
    R r R r R r S s S s S s S s T t T t T t U u U u U u U u U u U u W w Y y Y Z z Z z Z z s
    """.split(separator: " ")
}
