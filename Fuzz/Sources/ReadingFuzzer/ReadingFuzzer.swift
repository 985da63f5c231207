@testable import Briefing

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The package manager names the entry point of an executable after it, so libFuzzer's own `main`
/// is not the one that runs.
@_cdecl("ReadingFuzzer_main")
public func start(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var argumentCount = argumentCount
  var arguments = arguments
  return runFuzzer(&argumentCount, &arguments, readOneInput)
}

/// One input of libFuzzer: a byte that chooses the format, then the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let formats = DocumentReader.Format.allCases
  let format = formats[Int(choice) % formats.count]
  guard
    let document = try? DocumentReader().read(Array(bytes.dropFirst()), name: "-", format: format)
  else { return 0 }
  for block in document.blocks { checkPlaces(block, document) }
  checkPage(document)
  return 0
}

/// The words lie in the file, in order.
private func checkPlaces(_ block: Block, _ document: Document) {
  var end = 0
  var offset = 0
  for word in block.prose.text.utf8.split(
    separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
  {
    let range = block.prose.sourceRange(of: offset..<(offset + word.count))
    precondition(range.lowerBound >= end || word.isEmpty, "words stand in order")
    precondition(range.upperBound <= document.source.count, "words stand in the file")
    end = max(end, range.lowerBound)
    offset += word.count + 1
  }
}

/// Text that is put on a page comes back as text.
private func checkPage(_ document: Document) {
  let page = Page(blocks: document.blocks.prefix(50).map { .paragraph([.text($0.prose.text)]) })
  guard let tree = CMarkTree(markdown: Array(page.commonMark.utf8)) else { return }
  for leaf in tree.leaves() {
    precondition(leaf.kind == .paragraph, "a paragraph stays one")
    for inline in leaf.inlines {
      if case .text = inline { continue }
      preconditionFailure("text stays text")
    }
  }
  precondition(!page.html.contains("<script") && !page.latex.isEmpty == !page.man.isEmpty)
}
