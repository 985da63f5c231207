import Foundation
import SpacyPipeline
import WordNet

@testable import Briefing

/// The installed English model, for tests that read whole sentences.
enum EnglishModel {
  /// The pack that BRIEF_MODEL names, or the one that `brief model install` made.
  static let pack: String = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["BRIEF_MODEL"], !path.isEmpty { return path }
    return ModelStore(folder: (environment["HOME"] ?? "") + "/.local/share/brief/models")
      .defaultPack
  }()

  static var isInstalled: Bool { FileManager.default.fileExists(atPath: pack) }

  /// The dictionary lies beside the model.
  static let dictionary =
    String(pack[..<(pack.lastIndex(of: "/") ?? pack.startIndex)]) + "/" + WordNet.packName

  static var hasDictionary: Bool {
    isInstalled && FileManager.default.fileExists(atPath: dictionary)
  }

  /// A checker of the facts of one file.
  static func checker(of facts: [UInt8]) throws -> Checker {
    try checker(of: FactFileReader.read([FactFileReader.File(name: "facts.yaml", bytes: facts)]))
  }

  /// A checker of facts that were read.
  static func checker(of facts: FactFile) throws -> Checker {
    Checker(
      facts: facts, parser: EnglishParser(pipeline: try pipeline.get()), wordNet: try wordNet.get())
  }

  /// The claims of an article in plain text.
  static func extraction(
    of text: String, date: CalendarDay? = nil
  ) throws -> (document: Document, extraction: Extraction) {
    let parser = EnglishParser(pipeline: try pipeline.get())
    let document = try DocumentReader().read([UInt8](text.utf8), name: "case.txt", format: .text)
    let extractor = ClaimExtractor()
    let parsed = parser.parse(extractor.texts(of: document))
    return (document, extractor.claims(in: document, parsed: parsed, date: date))
  }

  /// The parser with all that is mended around the model.
  static func parser() throws -> EnglishParser { EnglishParser(pipeline: try pipeline.get()) }

  /// The model by itself.
  static func plainPipeline() throws -> Pipeline { try pipeline.get() }

  /// The dictionary.
  static func words() throws -> WordNet { try wordNet.get() }

  private static let pipeline = Result { try Pipeline(contentsOf: pack) }
  private static let wordNet = Result { try WordNet(contentsOf: dictionary) }
}
