import BenchmarkTools
import Briefing
import Foundation

/// Measures the search for candidate facts: size on disk, time to open, and time an answer takes.
///
///     swift run -c release CandidateBenchmark [COUNT…]
@main
struct CandidateBenchmark {
  static func main() throws {
    let given = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    for count in given.isEmpty ? [1_000, 100_000, 1_000_000] : given { try measure(count) }
  }

  static func measure(_ count: Int) throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "candidates-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let start = Meter.seconds(CLOCK_MONOTONIC)
    let bytes = CandidateIndexBuilder.pack(count: count, names: []) { [sentence($0)] }
    try Data(bytes).write(to: URL(filePath: path))
    let built = Meter.seconds(CLOCK_MONOTONIC) - start
    let opening = Meter.seconds(CLOCK_MONOTONIC)
    guard let index = CandidateIndex(contentsOf: path) else { return }
    let opened = Meter.seconds(CLOCK_MONOTONIC) - opening
    var times: [Double] = []
    var hits = 0
    for number in 0..<1_000 {
      let position = number * 7_919 % count
      let claim = changed(sentence(position), number)
      let before = Meter.seconds(CLOCK_THREAD_CPUTIME_ID)
      let best = index.candidates(for: claim).first
      times.append(Meter.seconds(CLOCK_THREAD_CPUTIME_ID) - before)
      if best?.position == position { hits += 1 }
    }
    times.sort()
    print(
      "\(count) facts: built in \(text(built)) s, \(bytes.count / count) bytes a fact, "
        + "opened in \(text(opened * 1e3)) ms; an answer takes \(text(times[500] * 1e3)) ms at the "
        + "median, \(text(times[950] * 1e3)) ms at the 95th percentile, "
        + "\(Int(1_000 / times.reduce(0, +))) a second; \(hits / 10) % find their fact first")
  }

  /// A sentence of 8 to 20 made-up words, the common ones as common as in English, and a figure.
  static func sentence(_ number: Int) -> String {
    var random = SplitMix(seriesOf: number)
    let words = (0..<(8 + Int(random.next() % 13))).map { _ in
      // Zipf's law over 100,000 words.
      let share = Double(random.next() >> 11) / Double(1 << 53)
      return word(Int(exp(share * log(100_000))))
    }
    return words.joined(separator: " ") + " \(random.next() % 5_000)."
  }

  /// The sentence without one of its words and with another at its end.
  static func changed(_ sentence: String, _ number: Int) -> String {
    var words = sentence.split(separator: " ").map(String.init)
    words.remove(at: number % words.count)
    return (words + [word(number)]).joined(separator: " ")
  }

  static func word(_ rank: Int) -> String {
    InventedWord.syllables(of: rank, consonants: "bdfgklmnprtvz", vowels: "aeiou") + "k"
  }

  static func text(_ number: Double) -> String { String(format: "%.3f", number) }
}
