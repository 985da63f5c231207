import Foundation
import Testing

@testable import WordNet

/// A dictionary of eleven synsets in the form of `wndb(5WN)`, with made-up offsets.
private let dictionary: [String: String] = [
  "data.noun": """
  00000010 03 n 01 entity 0 001 ~ 00000020 n 0000 | that which exists
  00000020 18 n 02 person 0 soul 0 003 @ 00000010 n 0000 ~ 00000030 n 0000 ~ 00000040 n 0000 | a human
  00000030 18 n 01 senator 0 001 @ 00000020 n 0000 | a member of a senate
  00000040 18 n 01 destroyer 0 002 @ 00000020 n 0000 + 00000110 v 0101 | one who destroys
  00000050 15 n 02 France 0 French_Republic 0 002 @i 00000010 n 0000 %p 00000060 n 0000 | a republic
  00000060 15 n 01 Paris 1 002 @i 00000010 n 0000 #p 00000050 n 0000 | its capital
  """,
  "data.verb": """
  00000110 36 v 02 destroy 0 ruin 0 002 + 00000040 n 0101 * 00000120 v 0000 01 + 08 00 | undo
  00000120 38 v 01 rise 0 001 ! 00000130 v 0101 02 + 01 00 + 02 00 | go up
  00000130 38 v 01 fall 0 001 ! 00000120 v 0101 01 + 01 00 | go down
  """,
  "data.adj": """
  00000210 00 a 01 fast 0 002 & 00000220 a 0000 ! 00000230 a 0101 | quick
  00000220 00 s 01 swift 0 001 & 00000210 a 0000 | very quick
  00000230 00 a 01 slow(p) 0 001 ! 00000210 a 0101 | not quick
  00000240 01 a 01 French 0 001 \\ 00000050 n 0101 | of France
  """,
  "data.adv": "",
  "index.noun": """
    1 A line of the licence.
  destroyer n 1 2 @ + 1 0 00000040
  entity n 1 1 ~ 1 0 00000010
  france n 1 2 @ %p 1 0 00000050
  french_republic n 1 2 @ %p 1 0 00000050
  paris n 1 2 @ #p 1 0 00000060
  person n 1 2 @ ~ 1 1 00000020
  senator n 1 1 @ 1 0 00000030
  soul n 2 2 @ ~ 1 1 00000020 00000010
  """,
  "index.verb": """
  destroy v 1 2 + * 1 1 00000110
  fall v 1 1 ! 1 1 00000130
  rise v 1 1 ! 1 1 00000120
  ruin v 1 2 + * 1 0 00000110
  """,
  "index.adj": """
  fast a 1 2 & ! 1 0 00000210
  french a 1 1 \\ 1 0 00000240
  slow a 1 1 ! 1 0 00000230
  swift a 1 1 & 1 0 00000220
  """,
  "index.adv": "",
  "cntlist.rev": "person%1:03:00:: 1 6833\nrise%2:38:00:: 1 57\nswift%5:00:00:fast:00 1 3\n",
]

/// A folder of its own that is removed when the value goes.
private final class Folder {
  let path = NSTemporaryDirectory() + "wordnet-" + UUID().uuidString
  var pack: String { path + "/test.pack" }

  init(_ files: [String: String] = dictionary) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
    }
  }

  func wordNet() throws -> WordNet {
    try WordNetBuilder.build(from: path, to: pack)
    return try WordNet(contentsOf: pack)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct WordNetTests {
  @Test func findsSensesByRankWithTheirCounts() throws {
    let wordNet = try Folder().wordNet()
    #expect(wordNet.senses(of: "soul", .noun).map(\.rank) == [1])
    #expect(wordNet.senses(of: "rise", .verb).map(\.tagCount) == [57])
    // Large counts are kept to a precision of 32.
    let count = try #require(wordNet.senses(of: "person", .noun).first).tagCount
    #expect(abs(count - 6833) < 32)
    #expect(wordNet.senses(of: "Swift", .adjective).map(\.tagCount) == [3])
    #expect(wordNet.synsetCount == 13)
  }

  @Test(arguments: ["French_Republic", "french republic", "FRENCH REPUBLIC"])
  func caseAndBlanksDoNotMatter(_ lemma: String) throws {
    #expect(try Folder().wordNet().contains(lemma, .noun))
  }

  @Test(arguments: ["", "frenchrepublic", "people", "été", "\u{0}", "person "])
  func knowsWhatItDoesNotKnow(_ lemma: String) throws {
    let wordNet = try Folder().wordNet()
    #expect(!wordNet.contains(lemma))
    #expect(wordNet.senses(of: lemma, .noun).isEmpty)
    #expect(wordNet.synonyms(of: lemma, .verb).isEmpty)
  }

  @Test func relatesWords() throws {
    let wordNet = try Folder().wordNet()
    #expect(wordNet.synonyms(of: "destroy", .verb) == ["ruin"])
    #expect(wordNet.areSynonyms("ruin", "destroy", .verb))
    #expect(!wordNet.areSynonyms("ruin", "rise", .verb))
    #expect(wordNet.antonyms(of: "rise", .verb) == ["fall"])
    #expect(wordNet.antonyms(of: "swift", .adjective).isEmpty)
    #expect(wordNet.antonyms(of: "swift", .adjective, indirect: true) == ["slow"])
    #expect(wordNet.derivations(of: "destroy", .verb, to: .noun) == ["destroyer"])
    // The relation belongs to "destroy" alone, not to the synset.
    #expect(wordNet.derivations(of: "ruin", .verb).isEmpty)
    #expect(wordNet.pertainyms(of: "French") == ["france"])
    #expect(wordNet.related(.entailment, of: "destroy", .verb) == ["rise"])
    #expect(wordNet.related(.partHolonym, of: "Paris", .noun) == ["france", "french_republic"])
    #expect(wordNet.related(.instanceHypernym, of: "Paris", .noun) == ["entity"])
  }

  @Test func climbsToClasses() throws {
    let wordNet = try Folder().wordNet()
    #expect(wordNet.isA("senator", anyOf: ["person.n.01"]))
    #expect(wordNet.isA("senator", anyOf: ["soul"]))
    #expect(wordNet.isA("person", anyOf: ["person.n.01"]))
    #expect(!wordNet.isA("paris", anyOf: ["person.n.01"]))
    #expect(!wordNet.isA("senator", anyOf: []))
    #expect(wordNet.hypernyms(of: "senator", .noun) == ["person", "soul", "entity"])
    #expect(wordNet.hypernyms(of: "senator", .noun, depth: 1) == ["person", "soul"])
    let senator = try #require(wordNet.synset(named: "senator.n.01"))
    #expect(wordNet.ancestors(of: senator).map(\.depth) == [0, 1, 2])
    #expect(wordNet.synset(named: "senator.n.02") == nil)
    #expect(wordNet.synset(named: "slow.s.01") != nil)
    #expect(wordNet.synset(named: "senator") == nil)
  }

  @Test func knowsFilesAndCapitals() throws {
    let wordNet = try Folder().wordNet()
    #expect(wordNet.lexicographerFiles(of: "senator", .noun) == [.nounPerson])
    #expect(wordNet.lexicographerFiles(of: "french", .adjective) == [.adjectivePertainym])
    let french = try #require(wordNet.senses(of: "french", .adjective).first)
    let slow = try #require(wordNet.senses(of: "slow", .adjective).first)
    #expect(wordNet.isCapitalized(french.word))
    #expect(!wordNet.isCapitalized(slow.word))
    #expect(wordNet.text(of: slow.word) == "slow")
    #expect(wordNet.partOfSpeech(of: slow.synset) == .adjective)
  }

  @Test func theSameDictionaryMakesTheSamePack() throws {
    let folder = try Folder()
    #expect(
      try WordNetBuilder.pack(from: folder.path) == WordNetBuilder.pack(from: folder.path))
  }

  @Test func damagedPacksAreRefused() throws {
    let folder = try Folder()
    let pack = try WordNetBuilder.pack(from: folder.path)
    func open(_ bytes: [UInt8]) throws(WordNetError) {
      try? Data(bytes).write(to: URL(filePath: folder.pack))
      _ = try WordNet(contentsOf: folder.pack)
    }
    try open(pack)
    for length in [1, 8, 127, 128, pack.count / 2, pack.count - 1] {
      #expect(throws: WordNetError.self) { try open(Array(pack.prefix(length))) }
    }
    for at in stride(from: 0, to: pack.count, by: 13) {
      var changed = pack
      changed[at] ^= 0x41
      #expect(throws: WordNetError.self) { try open(changed) }
    }
    #expect(throws: WordNetError.foreign(path: folder.pack)) {
      try open(Array(repeating: 7, count: 4096))
    }
    #expect(throws: WordNetError.unreadable(path: "/nonexistent")) {
      try WordNet(contentsOf: "/nonexistent")
    }
  }

  @Test func brokenDictionariesAreRefusedWithTheirPlace() throws {
    var files = dictionary
    files["data.verb"] = "00000110 36 v 01 destroy 0 001 + 00000040 n\n"
    let folder = try Folder(files)
    #expect(throws: WordNetError.malformed(path: folder.path + "/data.verb", line: 1)) {
      try WordNetBuilder.pack(from: folder.path)
    }
    files["data.verb"] = nil
    let without = try Folder(files)
    #expect(throws: WordNetError.unreadable(path: without.path + "/data.verb")) {
      try WordNetBuilder.pack(from: without.path)
    }
  }
}
