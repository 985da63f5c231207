import ArgumentParser
import Briefing
import Foundation
import SpacyPipeline
import WordNet

/// Checks claims given as text, or a stream of them.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check claims given as text, or a JSON Lines stream on standard input.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var model: ModelOptions

  @Option(parsing: .upToNextOption, help: "The fact files.")
  var facts: [String] = []

  @Option(help: "text or jsonl")
  var format = "text"

  @Argument(help: "The claims.")
  var claims: [String] = []

  func run() async throws {
    let pipeline = try model.load()
    let files = try facts.map { path in
      guard let data = FileManager.default.contents(atPath: path) else { throw Failure("cannot read \(path)") }
      return FactFileReader.File(name: path, bytes: Array(data))
    }
    let file: FactFile
    do { file = try FactFileReader.read(files) } catch { throw Failure(error.description) }
    let wordNet: WordNet
    do { wordNet = try WordNet(contentsOf: ModelPlace.store.folder + "/" + WordNet.packName) } catch { throw Failure(error.description) }
    let checker = Checker(facts: file, parser: EnglishParser(pipeline: pipeline), wordNet: wordNet)
    if claims.isEmpty {
      var lines = InputLines()
      while let (_, batch) = try lines.next(limit: 64) {
        var output = ""
        for line in batch {
          let value = line.first == "{" ? (try? JSONValue(reading: line)) : nil
          var input = ClaimInput(text: value?["text"]?.string ?? line)
          input.date = value?["date"]?.string.flatMap { CalendarDay($0) }
          input.speaker = value?["speaker"]?.string
          input.against = value?["against"]?.array?.compactMap(\.string)
          let judgement = checker.judge(input)
          output += JSONValue.object([
            "id": JSONValue(value?["id"]?.string), "verdict": .string(judgement.verdict.rawValue), "code": .string(judgement.code),
            "facts": .array(judgement.facts.map { .string($0) }), "reason": .string(judgement.reason),
            "uncovered": .array(judgement.uncovered.map { .object(["text": .string($0.text)]) }),
            "slots": .array(judgement.slots.map { .object(["slot": .string($0.slot.rawValue), "claim": JSONValue($0.claim?.text), "fact": JSONValue($0.fact), "test": .string($0.test), "result": .string($0.result.rawValue)]) }),
            "candidates": .array(judgement.candidates.map { .string($0) }),
          ]).text + "\n"
        }
        try StandardOutput.write(output)
      }
    }
    for text in claims {
      try StandardOutput.write("\(checker.judge(ClaimInput(text: text)))\n")
    }
  }
}
