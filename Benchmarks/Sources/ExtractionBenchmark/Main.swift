import BenchmarkTools
import Briefing
import Glibc
import SpacyPipeline

/// Measures how much the extraction of claims adds to the parse: it should be less than half.
@main
struct ExtractionBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count >= 3 else {
      print("usage: ExtractionBenchmark PACK ARTICLE…")
      print("Times are processor time of one thread, the best of five runs.")
      exit(2)
    }
    let parser = EnglishParser(pipeline: try Pipeline(contentsOf: CommandLine.arguments[1]))
    let extractor = ClaimExtractor()
    let documents = try CommandLine.arguments.dropFirst(2).map { name in
      try DocumentReader().read(bytes(of: name), name: name)
    }
    var parsing = Double.infinity
    var extracting = Double.infinity
    var tokens = 0
    var claims = 0
    for _ in 0..<5 {
      let start = Meter.processorSeconds()
      let parsed = documents.map { parser.parse(extractor.texts(of: $0)) }
      let middle = Meter.processorSeconds()
      let found = zip(documents, parsed).map { extractor.claims(in: $0, parsed: $1) }
      let end = Meter.processorSeconds()
      parsing = min(parsing, middle - start)
      extracting = min(extracting, end - middle)
      tokens = parsed.joined().reduce(0) { $0 + $1.count }
      claims = found.reduce(0) { $0 + $1.claims.count }
    }
    print("articles       \(documents.count), \(tokens) tokens, \(claims) claims")
    print("parse          \(micros(parsing, tokens)) us/token")
    print("extraction     \(micros(extracting, tokens)) us/token")
    print("ratio          \(Int((extracting / parsing * 100).rounded())) percent of the parse")
  }

  static func micros(_ seconds: Double, _ tokens: Int) -> Double {
    (seconds * 1e8 / Double(max(tokens, 1))).rounded() / 100
  }

  static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Failure(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

}

struct Failure: Error, CustomStringConvertible {
  let path: String
  var description: String { "cannot read \(path)" }
}
