/// A value of a MessagePack file, as far as spaCy's model files use the format.
enum MessagePack: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// An unsigned integer beyond `Int`: spaCy's string ids.
  case unsigned(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case array([MessagePack])
  case map([(key: MessagePack, value: MessagePack)])

  /// Reads one value from the whole of `bytes`, `nil` when they are no MessagePack.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }

  subscript(key: String) -> MessagePack? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { $0.key.text == key }?.value
  }

  /// The text of a string, or of bytes that are UTF-8.
  var text: String? {
    switch self {
    case .string(let text): text
    case .bytes(let bytes): String(validating: bytes, as: UTF8.self)
    default: nil
    }
  }

  var id: UInt64? {
    switch self {
    case .int(let value): UInt64(bitPattern: Int64(value))
    case .unsigned(let value): value
    default: nil
    }
  }

  var int: Int? {
    guard case .int(let value) = self else { return nil }
    return value
  }

  var data: [UInt8]? {
    guard case .bytes(let bytes) = self else { return nil }
    return bytes
  }

  var elements: [MessagePack]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  var pairs: [(key: MessagePack, value: MessagePack)]? {
    guard case .map(let pairs) = self else { return nil }
    return pairs
  }
}

extension MessagePack {
  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func unsigned(_ count: Int) -> UInt64? {
      guard bytes.count - at >= count else { return nil }
      var value: UInt64 = 0
      for _ in 0..<count {
        value = value << 8 | UInt64(bytes[at])
        at += 1
      }
      return value
    }

    mutating func length(_ count: Int) -> Int? {
      unsigned(count).map { Int($0) }
    }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, bytes.count - at >= count else { return nil }
      at += count
      return bytes[at - count..<at]
    }

    mutating func string(_ count: Int?) -> MessagePack? {
      guard let count, let taken = take(count) else { return nil }
      return String(validating: taken, as: UTF8.self).map { .string($0) }
    }

    mutating func binary(_ count: Int?) -> MessagePack? {
      guard let count, let taken = take(count) else { return nil }
      return .bytes(Array(taken))
    }

    mutating func array(_ count: Int?, depth: Int) -> MessagePack? {
      guard let count, count <= bytes.count - at else { return nil }
      var values: [MessagePack] = []
      values.reserveCapacity(count)
      for _ in 0..<count {
        guard let value = value(depth: depth + 1) else { return nil }
        values.append(value)
      }
      return .array(values)
    }

    mutating func map(_ count: Int?, depth: Int) -> MessagePack? {
      guard let count, count <= bytes.count - at else { return nil }
      var pairs: [(key: MessagePack, value: MessagePack)] = []
      pairs.reserveCapacity(count)
      for _ in 0..<count {
        guard let key = value(depth: depth + 1), let value = value(depth: depth + 1) else {
          return nil
        }
        pairs.append((key, value))
      }
      return .map(pairs)
    }

    mutating func value(depth: Int) -> MessagePack? {
      guard depth < 64, let code = unsigned(1) else { return nil }
      switch code {
      case 0x00...0x7f: return .int(Int(code))
      case 0x80...0x8f: return map(Int(code & 15), depth: depth)
      case 0x90...0x9f: return array(Int(code & 15), depth: depth)
      case 0xa0...0xbf: return string(Int(code & 31))
      case 0xc0: return .null
      case 0xc2: return .bool(false)
      case 0xc3: return .bool(true)
      case 0xc4, 0xc5, 0xc6: return binary(length(1 << Int(code - 0xc4)))
      case 0xca:
        return unsigned(4).map { .double(Double(Float(bitPattern: UInt32($0)))) }
      case 0xcb: return unsigned(8).map { .double(Double(bitPattern: $0)) }
      case 0xcc, 0xcd, 0xce, 0xcf:
        return unsigned(1 << Int(code - 0xcc)).map { word in
          word > UInt64(Int.max) ? .unsigned(word) : .int(Int(word))
        }
      case 0xd0: return unsigned(1).map { .int(Int(Int8(truncatingIfNeeded: $0))) }
      case 0xd1: return unsigned(2).map { .int(Int(Int16(truncatingIfNeeded: $0))) }
      case 0xd2: return unsigned(4).map { .int(Int(Int32(truncatingIfNeeded: $0))) }
      case 0xd3: return unsigned(8).map { .int(Int(Int64(bitPattern: $0))) }
      case 0xd9, 0xda, 0xdb: return string(length(1 << Int(code - 0xd9)))
      case 0xdc: return array(length(2), depth: depth)
      case 0xdd: return array(length(4), depth: depth)
      case 0xde: return map(length(2), depth: depth)
      case 0xdf: return map(length(4), depth: depth)
      case 0xe0...0xff: return .int(Int(code) - 256)
      default: return nil
      }
    }
  }
}
