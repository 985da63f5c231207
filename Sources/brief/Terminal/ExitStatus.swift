import ArgumentParser
import Foundation

/// How the tool ends: an interface that scripts rely on.
enum ExitStatus: Int32 {
  /// Done, and nothing at or above the threshold.
  case done = 0
  /// Findings, or changes that were asked for.
  case findings = 1
  /// The job could not be done. Unreadable is never clean.
  case failed = 2

  /// What to throw to end with this status and without a message.
  var code: ExitCode { ExitCode(rawValue) }

  /// The status for a thrown error: ArgumentParser's 64 for usage and its 1 for any other error
  /// both mean that the job could not be done.
  init(_ error: any Error) {
    if let code = error as? ExitCode {
      self = ExitStatus(rawValue: code.rawValue) ?? .failed
    } else {
      self = BriefTool.exitCode(for: error).isSuccess ? .done : .failed
    }
  }

  /// Ends the process, with the message on the stream where it belongs.
  func end(message: String, of error: any Error) -> Never {
    if !(error is ExitCode), !message.isEmpty {
      let stream = self == .done ? FileHandle.standardOutput : FileHandle.standardError
      let line = message.hasSuffix("\n") ? message : message + "\n"
      // Nobody is left to tell when the stream is closed.
      try? stream.write(contentsOf: Data(line.utf8))
    }
    Foundation.exit(rawValue)
  }
}

/// Something that kept a command from its job: what, where, why, and what to do.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
