import BenchmarkTools
import Briefing
import Foundation
import SpacyPipeline
import WordNet

/// Measures verdicts: how many a second against how many facts, and what the facts cost.
///
///     swift run -c release VerdictBenchmark PACK DICTIONARY [COUNT…]
@main
struct VerdictBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2 else {
      print("usage: VerdictBenchmark PACK DICTIONARY [COUNT…]")
      print("Verdicts are counted in processor time of one thread; the rest is time on the clock.")
      exit(2)
    }
    let parser = EnglishParser(pipeline: try Pipeline(contentsOf: arguments[1]))
    let wordNet = try WordNet(contentsOf: arguments[2])
    let counts = arguments.dropFirst(2).compactMap { Int($0) }
    for count in counts.isEmpty ? [1_000, 100_000, 1_000_000] : counts {
      try measure(count, parser, wordNet)
    }
  }

  private static func measure(_ count: Int, _ parser: EnglishParser, _ wordNet: WordNet) throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "verdicts-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = FactMaker.file(of: count)
    let memory = Meter.peakMegabytes()
    let building = Meter.seconds(CLOCK_MONOTONIC)
    try Data(CandidateIndexBuilder.pack(file)).write(to: URL(filePath: path))
    let built = Meter.seconds(CLOCK_MONOTONIC)
    guard let index = CandidateIndex(contentsOf: path) else { return }
    let opened = Meter.seconds(CLOCK_MONOTONIC)
    let checker = Checker(facts: file, index: index, parser: parser, wordNet: wordNet)
    let made = Meter.seconds(CLOCK_MONOTONIC)
    print(
      "\(count) facts: index built in \(text(built - building)) s, opened in "
        + "\(text((opened - built) * 1e3)) ms; checker made in \(text((made - opened) * 1e3)) ms")

    let claims = (0..<1_000).map { FactMaker.claim($0, about: count) }
    var tally: [Verdict: Int] = [:]
    let start = Meter.processorSeconds()
    for batch in stride(from: 0, to: claims.count, by: 100) {
      for judgement in checker.judge(Array(claims[batch..<batch + 100])) {
        tally[judgement.verdict, default: 0] += 1
      }
    }
    let spent = Meter.processorSeconds() - start
    let verdicts = Verdict.allCases.compactMap { verdict in
      tally[verdict].map { "\($0) \(verdict.rawValue)" }
    }
    print(
      "  \(Int(Double(claims.count) / spent)) verdicts a second, in batches of 100 "
        + "(\(verdicts.joined(separator: ", "))); peak of memory \(Meter.peakMegabytes()) MB, "
        + "\(memory) MB with the facts alone")
  }

  private static func text(_ number: Double) -> String { String(format: "%.2f", number) }
}
