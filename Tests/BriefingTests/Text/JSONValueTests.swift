import Testing

@testable import Briefing

@Test(arguments: [
  #"{"a":[true,null,1.5,-2],"b":"x\n\"\\é😀"}"#, "[]", "{}", #""""#, "0", "-0.25", "1e+22",
  #""\u202e\u0000""#,
])
func jsonReadsWhatItWrote(_ text: String) throws {
  let value = try JSONValue(reading: text)
  #expect(try JSONValue(reading: value.text) == value)
  #expect(try JSONValue(reading: value.pages) == value)
}

@Test func jsonSortsKeysAndShortensNumbers() {
  let value: JSONValue = ["b": 1.0, "a": [true, nil], "é": .number(0.1), "z": .number(.nan)]
  #expect(value.text == #"{"a":[true,null],"b":1,"z":null,"é":0.1}"#)
}

@Test func jsonReadsSurrogatePairs() throws {
  #expect(try JSONValue(reading: #""\ud83d\ude00""#) == "😀")
}

@Test(arguments: [
  "", "{", "[1,]", "{\"a\":1,\"a\":2}", "01", "1.", "+1", "tru", "\"\u{1}\"", "\"\\x\"", "[1] 2",
  "\"\\ud800\"", "1e999", "\"\\u12\"", "nul", "{a:1}", "\"", "-",
])
func jsonRefuses(_ text: String) {
  #expect(throws: JSONError.self) { try JSONValue(reading: text) }
}

@Test func jsonRefusesDeepNesting() {
  let text = String(repeating: "[", count: 100_000)
  let refused = (try? JSONValue(reading: text)) == nil
  #expect(refused)
}
