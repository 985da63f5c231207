import Foundation
import Testing

/// Input that is no honest text: refused with its place, or read in bounded time and memory.
struct HostileInputTests {
  private static let commands = [
    ["parse"], ["parse", "--format", "jsonl"], ["verify", "--facts", "facts.yaml"],
    ["extract", "-", "--date", "2024-03-15"],
  ]

  private static let facts = """
    schema: brief-facts/1
    facts:
      - id: nordtel-customers
        statement: Nordtel had 1.4 million customers.
        date: 2024-03-14
        sources:
          - title: Annual report

    """

  private func run(_ arguments: [String], _ input: Data) throws -> Tool.Outcome {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(Self.facts, to: "facts.yaml")
    return try tool.run(arguments: arguments, input: input)
  }

  @Test(arguments: commands, [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf5, 0x80]])
  func bytesThatAreNoUTF8AreRefusedWithTheirPlace(
    _ arguments: [String], _ bytes: [UInt8]
  ) throws {
    let outcome = try run(arguments, Data("Fine \u{e9} ".utf8 + bytes + Array(" end.\n".utf8)))
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("byte 8 starts no character"), "\(outcome.errors)")
  }

  @Test(arguments: commands)
  func nulAndMarksOfDirectionAreReadAndNeverShownRaw(_ arguments: [String]) throws {
    let outcome = try run(arguments, Data("A\u{0}b \u{202e}was\u{2066} sold.\n".utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    for hidden in ["\u{0}", "\u{202e}", "\u{2066}"] {
      #expect(arguments.contains("jsonl") || !outcome.output.contains(hidden))
      #expect(!outcome.errors.contains(hidden))
    }
  }

  @Test func halfASurrogatePairIsNamed() throws {
    let line = #"{"id":1,"text":"Half \ud800 a pair."}"#
    let parse = try run(["parse", "--format", "jsonl"], Data(line.utf8))
    #expect(parse.status == 2)
    #expect(parse.errors.contains("half a surrogate pair at byte"))
    // A stream goes on after a bad line.
    let lines = line + "\n" + #"{"id":2,"text":"Whole \ud83d\ude00."}"# + "\n"
    let verify = try run(["verify", "--facts", "facts.yaml"], Data(lines.utf8))
    #expect(verify.errors.contains("standard input:1:"))
    #expect(verify.output.split(separator: "\n").count == 2)
    #expect(verify.output.contains("\"id\":2"))
  }

  @Test(arguments: ["a:b@", "x", "(", "a-b-", "http://a.b/", "\"'", "the ", "\u{1f600}", "1,"])
  func oneEndlessLineIsNoClaim(_ unit: String) throws {
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    let outcome = try run(["verify", "--facts", "facts.yaml"], Data((text + "\n").utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"code\":\"too-long\""))
  }

  @Test(arguments: ["a:b@", "(", "a-b-"])
  func theTreeOfAnEndlessChainStaysAPage(_ unit: String) throws {
    let text = String(repeating: unit, count: 20_000 / unit.utf8.count)
    let outcome = try run(["parse"], Data(text.utf8))
    #expect(outcome.status == 0)
    // Forty levels of lines, and a few words, for each token.
    #expect(outcome.output.utf8.count < text.utf8.count * 300)
  }

  @Test func aTextBeyondTheLimitIsRefusedBeforeItIsRead() throws {
    let outcome = try run(["parse"], Data(repeating: 0x61, count: 9 << 20))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("longer than 8 MiB"))
  }
}
