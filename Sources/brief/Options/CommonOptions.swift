import ArgumentParser
import Foundation

/// Options that mean the same in every command.
struct CommonOptions: ParsableArguments {
  @Option(help: "The brief.yaml to use, instead of the nearest one upward.")
  var config: String?

  @Flag(name: .shortAndLong, help: "No progress and no hints on standard error.")
  var quiet = false

  @Option(help: "When to colour text: auto, always or never.")
  var color: ColorChoice = .auto

  /// Says something that helps, unless the user wants quiet.
  func hint(_ line: String) {
    if !quiet { StandardError.write(line: line) }
  }

  /// Whether text for people is coloured.
  var colours: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      StandardOutput.isTerminal
        && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}

/// When to colour text.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
