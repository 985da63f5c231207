import Briefing
import Foundation
import SpacyPipeline
import WordNet

/// What the tool knows of English: the trained pipeline and the dictionary.
struct Knowledge {
  let parser: EnglishParser
  let wordNet: WordNet
  /// Name and version of the model, for briefs.
  let model: String
  /// What a stored analysis depends on beside the article.
  let fingerprint: String

  /// Opens the model and the dictionary. The dictionary is packed once, where the models lie.
  init(_ options: ModelOptions) throws {
    let pipeline = try options.load()
    parser = EnglishParser(pipeline: pipeline)
    wordNet = try Knowledge.dictionary()
    model = "\(pipeline.description.name) \(pipeline.description.version)"
    fingerprint = "\(Version.current) \(pipeline.description.checksum)"
  }

  /// What the briefs of this tool say of it.
  var analyser: Brief.Analyser { Brief.Analyser(version: Version.current, model: model) }

  /// The dictionary, which is packed first where that was not done yet.
  @discardableResult
  static func dictionary() throws -> WordNet {
    let pack = ModelPlace.file(WordNet.packName)
    if let wordNet = try? WordNet(contentsOf: pack) { return wordNet }
    // There is none yet, or it is of another version.
    guard Files.exists(WordNetBuilder.debianFolder) else {
      throw Failure(
        "\(WordNetBuilder.debianFolder): no WordNet dictionary, which comparing words needs; "
          + "install the package wordnet-base")
    }
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.folder(of: pack), withIntermediateDirectories: true)
      try WordNetBuilder.build(from: WordNetBuilder.debianFolder, to: pack)
      return try WordNet(contentsOf: pack)
    } catch {
      throw Failure("\(error)")
    }
  }
}
