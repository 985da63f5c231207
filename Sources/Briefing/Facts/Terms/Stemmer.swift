/// Cuts a lower-case word to what its forms share, cheaply and without a dictionary.
///
/// The result need not be a word: "approves", "approved", "approving" → "approv".
enum Stemmer {
  static func stem(_ word: inout [UInt8]) {
    if let base = irregular[TermHash.of(word)] { word = base }
    guard word.count > 3, word.allSatisfy({ $0 >= 97 && $0 <= 122 }), word != news else { return }
    dropPlural(&word)
    dropParticiple(&word)
    dropDerivation(&word)
    unifyEnd(&word)
  }

  private static func dropPlural(_ word: inout [UInt8]) {
    guard word.last == UInt8(ascii: "s") else { return }
    if word.ends("ies"), word.count > 4 {
      word.replaceEnd(3, "y")
    } else if word.ends("sses") || word.ends("xes") || word.ends("ches") || word.ends("shes")
      || word.ends("zzes")
    {
      word.removeLast(2)
    } else if !word.ends("ss"), !word.ends("us"), !word.ends("is") {
      word.removeLast()
    }
  }

  private static func dropParticiple(_ word: inout [UInt8]) {
    let cut = word.ends("ing") ? 3 : word.ends("ed") ? 2 : 0
    guard cut > 0, word.count - cut >= 3 || (cut == 3 && word.count - cut == 2),
      word.dropLast(cut).contains(where: isVowel)
    else { return }
    if word.ends("ied") {
      word.replaceEnd(3, "y")
      return
    }
    word.removeLast(cut)
    if word.count > 3, let last = word.last, word[word.count - 2] == last, !isVowel(last),
      !"lsz".utf8.contains(last)
    {
      word.removeLast()
    }
  }

  private static func dropDerivation(_ word: inout [UInt8]) {
    if word.ends("ization") || word.ends("isation") {
      word.replaceEnd(7, "iz")
    } else if word.count > 6, word.ends("tion") || word.ends("sion") {
      word.removeLast(3)
    } else if word.count > 7, word.ends("ment") {
      word.removeLast(4)
    } else if word.count > 8, word.ends("ness") {
      word.removeLast(4)
    } else if word.count > 6, word.ends("ly") {
      word.removeLast(2)
    }
  }

  /// One spelling for British and American endings; silent "e" dropped, "y" as "i".
  private static func unifyEnd(_ word: inout [UInt8]) {
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
    if word.count > 5, word.ends("is") { word.replaceEnd(2, "iz") }
    if word.count > 4, word.ends("our") { word.replaceEnd(3, "or") }
    if word.count > 3, word.last == UInt8(ascii: "y"), !isVowel(word[word.count - 2]) {
      word[word.count - 1] = UInt8(ascii: "i")
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  /// No plural of "new".
  private static let news = Array("news".utf8)

  /// Bases by the hash of an irregular form.
  private static let irregular: [UInt64: [UInt8]] = {
    var bases: [UInt64: [UInt8]] = [:]
    for line in IrregularForms.lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      for form in words.dropFirst() { bases[TermHash.of(form.utf8)] = Array(words[0].utf8) }
    }
    return bases
  }()
}

extension [UInt8] {
  fileprivate func ends(_ end: StaticString) -> Bool {
    let length = end.utf8CodeUnitCount
    guard count >= length else { return false }
    return end.withUTF8Buffer { unsafe self[(count - length)...].elementsEqual($0) }
  }

  fileprivate mutating func replaceEnd(_ length: Int, _ end: String) {
    removeLast(length)
    append(contentsOf: end.utf8)
  }
}
