import Testing

@testable import Briefing

/// The kinds of the blocks of a plain text whose paragraphs are the given lines, between two
/// ordinary ones.
private func kind(of line: String) throws -> Block.Kind {
  let body = "The council met on Monday and agreed on a budget for the harbour and its new railway."
  let text = [body, line, body].joined(separator: "\n\n")
  let document = try DocumentReader().read(Array(text.utf8), name: "a.txt")
  let block = try #require(document.blocks.dropFirst().first)
  return block.kind
}

@Test(arguments: [
  "By Jane Doe", "By JANE DOE and John Roe", "By Jane van den Berg, Reuters",
  "Jane Doe, Associated Press", "Jane Doe, staff writer",
  "Reporting by Jane Doe in Oslo; Editing by John Roe",
])
func recognisesBylines(_ line: String) throws {
  #expect(try kind(of: line) == .byline)
}

@Test(arguments: [
  "By noon the harbour was closed.", "By Friday, Norway had paid.",
  "Jane Doe, mayor of the town, resigned.",
])
func leavesSentencesThatLookLikeBylines(_ line: String) throws {
  #expect(try kind(of: line) == .paragraph)
}

@Test(arguments: ["Friday, January 4, 2019", "21 February 2019", "Feb. 3, 2020", "7:30 p.m."])
func recognisesDaysOnALineOfTheirOwn(_ line: String) throws {
  #expect(try kind(of: line) == .dateline)
}

@Test(arguments: ["Twitter: @jane_doe", "@jane_doe", "jane.doe@example.org", "Follow her @janedoe"])
func recognisesHandles(_ line: String) throws {
  #expect(try kind(of: line) == .handle)
}

@Test func leavesASentenceAboutAnAccount() throws {
  #expect(try kind(of: "The ministry, which runs @harbour, closed the port.") == .paragraph)
}

@Test(arguments: [
  "Photo: Jane Doe", "Image: Jane Doe.", "Boats in the harbour. Image: Jane Doe.",
  "— Jane Doe, of the dockers' union", "Jane Doe/Getty Images",
])
func recognisesCaptions(_ line: String) throws {
  #expect(try kind(of: line) == .caption)
}

@Test(arguments: [
  "Correction: An earlier version gave the wrong year.", "Editor’s note: this story has changed.",
  "This article was amended on 3 May 2020 to correct a name.",
])
func recognisesCorrections(_ line: String) throws {
  #expect(try kind(of: line) == .correction)
}

@Test(arguments: [
  "Read more: Why the harbour matters", "Sign up for our newsletter", "ADVERTISEMENT",
  "© 2019 The Harbour Times", "* * *", "Watch the video", "Story continues below this line",
])
func recognisesWhatIsNoArticle(_ line: String) throws {
  #expect(try kind(of: line) == .boilerplate)
}

@Test(arguments: [
  "“Read the contract again,” she said.", "Share prices fell by 3 percent on Tuesday.",
  "Correction of the river began in 1870 and took ten years.",
  "This article of faith has guided the party for years.", "More than 20 ships were held.",
])
func leavesSentencesThatStartAlike(_ line: String) throws {
  #expect(try kind(of: line) == .paragraph)
}

@Test(arguments: [
  "⟦OSLO, March 3 (Reuters) —⟧ Norway paid.", "⟦WASHINGTON (AP) —⟧ The bank paid.",
  "⟦NEW HAVEN, Conn. -⟧ The city paid.", "⟦London (CNN) —⟧ “We paid,” he said.",
  "⟦OSLO —⟧ Norway paid.",
])
func partsADatelineFromTheSentence(_ marked: String) throws {
  let end = try #require(marked.firstIndex(of: "⟧"))
  let dateline = marked[..<end].dropFirst()
  let sentence = marked[marked.index(after: end)...].dropFirst()
  let text = "\(dateline) \(sentence)"
  let document = try DocumentReader().read(Array(text.utf8), name: "a.txt")
  #expect(document.blocks.map(\.kind) == [.dateline, .paragraph])
  #expect(document.blocks.map(\.prose.text) == [String(dateline), String(sentence)])
  #expect(document.source.slice(document.blocks[1].range) == sentence)
}

@Test(arguments: [
  "NATO — the alliance of 29 states — met.", "Mr. Doe - a docker - left.",
  "The plan — OSLO calls it bold — failed.",
])
func leavesDashesThatAreNoDateline(_ text: String) throws {
  let document = try DocumentReader().read(Array(text.utf8), name: "a.txt")
  #expect(document.blocks.map(\.kind) == [.paragraph])
}

@Test func passesOverAListOfSources() throws {
  let text = "# Port opens\n\nThe port opened.\n\n## Sources\n\n- The Port. “Opening”. 2019\n"
  let document = try DocumentReader().read(Array(text.utf8), name: "a.md")
  #expect(document.prose.map(\.prose.text) == ["The port opened."])
}
