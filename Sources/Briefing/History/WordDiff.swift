/// Which words of a text went and which came, in order.
struct WordDiff {
  let removed: [String]
  let added: [String]

  /// Compares by the longest common subsequence of words, upper and lower case being the same.
  init(old: String, new: String) {
    let left = WordDiff.words(of: old)
    let right = WordDiff.words(of: new)
    let (a, b) = (left.map { $0.lowercased() }, right.map { $0.lowercased() })
    guard left.count * right.count <= 1_000_000 else {
      (removed, added) = (left, right)
      return
    }
    // length[i][j]: the longest common subsequence of a[i...] and b[j...].
    var length = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        length[i][j] =
          a[i] == b[j] ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
      }
    }
    var (removed, added): ([String], [String]) = ([], [])
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        i += 1
        j += 1
      } else if j == b.count || (i < a.count && length[i + 1][j] >= length[i][j + 1]) {
        removed.append(left[i])
        i += 1
      } else {
        added.append(right[j])
        j += 1
      }
    }
    (self.removed, self.added) = (removed, added)
  }

  /// The words of a text without the punctuation around them.
  static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace }.compactMap { word in
      let isInside: (Character) -> Bool = { $0.isLetter || $0.isNumber || "$€£%".contains($0) }
      guard let first = word.firstIndex(where: isInside), let last = word.lastIndex(where: isInside)
      else { return nil }
      return String(word[first...last])
    }
  }
}
