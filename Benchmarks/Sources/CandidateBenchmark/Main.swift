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
    let start = seconds(CLOCK_MONOTONIC)
    let bytes = CandidateIndexBuilder.pack(count: count, names: []) { [sentence($0)] }
    try Data(bytes).write(to: URL(filePath: path))
    let built = seconds(CLOCK_MONOTONIC) - start
    let opening = seconds(CLOCK_MONOTONIC)
    guard let index = CandidateIndex(contentsOf: path) else { return }
    let opened = seconds(CLOCK_MONOTONIC) - opening
    var times: [Double] = []
    var hits = 0
    for number in 0..<1_000 {
      let position = number * 7_919 % count
      let claim = changed(sentence(position), number)
      let before = seconds(CLOCK_THREAD_CPUTIME_ID)
      let best = index.candidates(for: claim).first
      times.append(seconds(CLOCK_THREAD_CPUTIME_ID) - before)
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
    var random = SplitMix(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
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
    let consonants = Array("bdfgklmnprtvz")
    let vowels = Array("aeiou")
    var rest = rank
    var word = ""
    repeat {
      word.append(consonants[rest % 13])
      word.append(vowels[rest / 13 % 5])
      rest /= 65
    } while rest > 0
    return word + "k"
  }

  static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  static func text(_ number: Double) -> String { String(format: "%.3f", number) }
}

/// A small generator of random numbers that gives the same ones every time.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
