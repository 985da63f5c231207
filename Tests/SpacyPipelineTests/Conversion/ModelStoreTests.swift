import Testing

@testable import SpacyPipeline

/// Installing what is no model: refused with the reason, and the former pack stays.
struct ModelStoreTests {
  private func refusal(installing source: String, in folder: String, hash: String? = nil)
    -> ModelError?
  {
    do {
      try ModelStore(folder: folder).install(from: source, expectedHash: hash)
      return nil
    } catch { return error }
  }

  private static let former = Array("the pack that was there".utf8)

  private static let sources: [(name: String, bytes: [UInt8], says: String)] = [
    ("a.whl", Array("no archive".utf8), "neither a folder nor a wheel"),
    ("empty.whl", [], "neither a folder nor a wheel"),
    ("b.whl", StoredZip.archive([("x/readme.txt", [1, 2])]), "no pipeline in the wheel"),
    (
      "c.whl", StoredZip.archive([("m/tok2vec/model", []), ("m/tokenizer", [])]),
      "'meta.json' is missing"
    ),
    (
      "d.whl",
      StoredZip.archive([
        ("m/tok2vec/model", [0xc1]), ("m/tokenizer", [0xc1]),
        ("m/meta.json", Array(#"{"lang":"de","name":"core","version":"3"}"#.utf8)),
      ]), "language is 'de'"
    ),
    (
      "e.whl",
      StoredZip.archive([
        ("m/tok2vec/model", [0xc1]), ("m/tokenizer", [0xc1]),
        ("m/meta.json", Array(#"{"lang":"en","name":"core","version":"3"}"#.utf8)),
      ]), "'tokenizer' is not as expected"
    ),
    ("f.whl", Array(StoredZip.archive([("m/tok2vec/model", [])]).dropLast(9)), "nor a wheel"),
  ]

  @Test(arguments: sources)
  func aFailedConversionLeavesTheFormerPack(
    _ source: (name: String, bytes: [UInt8], says: String)
  ) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.former, to: "models/english.pack")
    let path = try folder.write(source.bytes, to: source.name)
    let error = try #require(refusal(installing: path, in: folder.path + "/models"))
    #expect(error.description.contains(source.says), "\(error)")
    #expect(error.description.contains(path))
    #expect(try folder.bytes("models/english.pack") == Self.former)
    #expect(folder.files == [source.name, "models", "models/english.pack"].sorted())
  }

  @Test func anotherHashIsRefused() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("abc".utf8), to: "a.whl")
    let error = refusal(installing: path, in: folder.path, hash: ModelStore.packageHash)
    let found = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(error == .wrongHash(path: path, expected: ModelStore.packageHash, found: found))
  }

  @Test func whatIsNotThereIsSaidToBeSo() throws {
    let folder = try TemporaryFolder()
    let error = try #require(refusal(installing: folder.path + "/none.whl", in: folder.path))
    #expect(error.description.contains("/none.whl: No such file"))
    #expect(error.description.contains("no model was installed"))
    let empty = try #require(self.refusal(installing: folder.path, in: folder.path))
    #expect(empty.description.contains("no pipeline in the folder"))
  }

  @Test func aFolderLacksAFile() throws {
    let folder = try TemporaryFolder()
    for name in ["tok2vec/model", "tokenizer"] { _ = try folder.write([0xc1], to: "m/" + name) }
    let error = try #require(refusal(installing: folder.path + "/m", in: folder.path))
    #expect(error.description.contains("'meta.json' is missing"))
  }
}
