/// A table from 64-bit ids to values, searched where it lies in the pack.
struct IDTable: Sendable {
  private let keys: Blob
  private let offsets: Blob
  private let values: Blob
  /// The size of every value in bytes, `nil` when they differ.
  private let valueSize: Int?
  let count: Int

  /// Layout: the count and the common size of the values plus 1, or 0 (32 bits each); the sorted keys;
  /// without a common size `count + 1` offsets; the values.
  init?(_ blob: Blob) {
    count = Int(blob.load(0, as: UInt32.self))
    let size = Int(blob.load(4, as: UInt32.self))
    valueSize = size == 0 ? nil : size - 1
    let offsetBytes = size == 0 ? (count + 1) * 4 : 0
    let start = 8 + count * 8 + offsetBytes
    guard let keys = blob.slice(8, count * 8),
      let offsets = blob.slice(8 + count * 8, offsetBytes),
      let values = blob.slice(start, blob.count - start)
    else { return nil }
    self.keys = keys
    self.offsets = offsets
    self.values = values
  }

  func contains(_ id: UInt64) -> Bool {
    index(of: id) != nil
  }

  /// The value's bytes, `nil` when the id is not in the table.
  subscript(id: UInt64) -> Blob? {
    guard let index = index(of: id) else { return nil }
    if let valueSize { return values.slice(index * valueSize, valueSize) }
    let start = Int(offsets.load(index * 4, as: UInt32.self))
    let end = Int(offsets.load(index * 4 + 4, as: UInt32.self))
    return values.slice(start, end - start)
  }

  private func index(of id: UInt64) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if keys.load(middle * 8, as: UInt64.self) < id { low = middle + 1 } else { high = middle }
    }
    return low < count && keys.load(low * 8, as: UInt64.self) == id ? low : nil
  }

  /// The bytes of a table with these entries; of two values for one id the first counts.
  static func pack(_ entries: [(id: UInt64, value: [UInt8])]) -> [UInt8] {
    var sorted: [(id: UInt64, value: [UInt8])] = []
    let order = entries.indices.sorted { (entries[$0].id, $0) < (entries[$1].id, $1) }
    for index in order where sorted.last?.id != entries[index].id { sorted.append(entries[index]) }
    let sizes = Set(sorted.map(\.value.count))
    let size = sizes.count == 1 ? sizes.first : nil
    var writer = ByteWriter()
    writer.int(sorted.count)
    writer.int(size.map { $0 + 1 } ?? 0)
    for entry in sorted { writer.append(entry.id) }
    if size == nil {
      var offset = 0
      for entry in sorted {
        writer.int(offset)
        offset += entry.value.count
      }
      writer.int(offset)
    }
    for entry in sorted { writer.raw(entry.value) }
    return writer.bytes
  }
}
