/// A bar on standard error that shows how far a long run is; nothing where nobody looks.
struct ProgressBar {
  private let total: Int
  private let noun: String
  private let isShown: Bool
  private var done = 0

  init(total: Int, noun: String, isQuiet: Bool) {
    self.total = total
    self.noun = noun
    isShown = !isQuiet && total > 3 && StandardError.isTerminal
    draw()
  }

  mutating func step() {
    done += 1
    draw()
  }

  /// Clears the line.
  func end() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }

  private func draw() {
    guard isShown else { return }
    let filled = done * 30 / max(1, total)
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: 30 - filled)
    StandardError.write("\r[\(bar)] \(done)/\(total) \(noun)\u{1B}[K")
  }
}
