import BenchmarkTools
import Glibc
import SpacyPipeline

/// Measures the pipeline: load time, tokens per second per core for each stage, peak memory.
@main
struct PipelineBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count >= 3 else {
      print("usage: PipelineBenchmark PACK TEXT.txt [REPETITIONS]")
      print("TEXT.txt holds one text a line; times are processor time of one thread.")
      exit(2)
    }
    let repetitions = CommandLine.arguments.dropFirst(3).first.flatMap { Int($0) } ?? 5
    let texts = try lines(of: CommandLine.arguments[2])
    let beforeLoad = Meter.processorSeconds()
    let pipeline = try Pipeline(contentsOf: CommandLine.arguments[1])
    let afterLoad = Meter.processorSeconds()
    _ = pipeline.parse("The first text pays for what is made on demand.")
    let afterFirst = Meter.processorSeconds()
    print("model          \(pipeline.description.name) \(pipeline.description.version)")
    print("load           \(milliseconds(afterLoad - beforeLoad)) ms")
    print("first sentence \(milliseconds(afterFirst - afterLoad)) ms")

    var best: [PipelineStage: Double] = [:]
    var bestTotal = Double.infinity
    var tokens = 0
    for _ in 0..<repetitions {
      var spent: [PipelineStage: Double] = [:]
      let start = Meter.processorSeconds()
      var last = start
      let parsed = pipeline.parse(texts) { stage in
        let now = Meter.processorSeconds()
        spent[stage, default: 0] += now - last
        last = now
      }
      tokens = parsed.reduce(0) { $0 + $1.count }
      if last - start < bestTotal {
        bestTotal = last - start
        best = spent
      }
    }
    print("texts          \(texts.count), \(tokens) tokens")
    for stage in PipelineStage.allCases {
      let micros = (best[stage] ?? 0) * 1e6 / Double(max(tokens, 1))
      print("\(stage.rawValue.padded(to: 14)) \(rounded(micros, 2)) us/token")
    }
    print("together       \(Int(Double(tokens) / bestTotal)) tokens/s on one core")
    print("peak memory    \(Meter.peakMegabytes()) MB")
  }

  static func lines(of path: String) throws -> [String] {
    guard let file = fopen(path, "r") else { throw Failure(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes.split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) }
  }

  static func milliseconds(_ seconds: Double) -> String { rounded(seconds * 1e3, 1) }

  static func rounded(_ value: Double, _ digits: Int) -> String {
    let factor = digits == 1 ? 10.0 : 100.0
    return String((value * factor).rounded() / factor)
  }
}

struct Failure: Error, CustomStringConvertible {
  let path: String
  var description: String { "cannot read \(path)" }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
