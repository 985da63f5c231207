import Briefing
import Foundation

/// The folder of the briefs.
struct BriefArchive {
  let folder: String
  let workspace: Workspace

  init(_ workspace: Workspace) {
    self.workspace = workspace
    folder = workspace.briefs
  }

  /// Reads a brief: a path to its JSON, to the page beside it, or a day of the archive.
  func read(_ given: String) throws -> Brief {
    var path = given
    if CalendarDay(given) != nil, !Files.exists(given) {
      path = FilePath.join(folder, "\(given).json")
    } else if (given as NSString).pathExtension != "json" {
      path = (given as NSString).deletingPathExtension + ".json"
    }
    let name = workspace.name(of: path)
    guard Files.exists(path) else {
      throw Failure(
        "\(name): no such brief; give the JSON that `brief generate` wrote, or a day of the archive"
      )
    }
    let text = String(decoding: try Files.bytes(path, name: name), as: UTF8.self)
    do { return try Brief(json: text) } catch { throw Failure("\(name): \(error)") }
  }

  /// All briefs of the archive.
  func all() throws -> Archive {
    try Archive(days.map { try read("\($0)") })
  }

  /// The last brief before a day; `nil` when there is none.
  func brief(before day: CalendarDay) throws -> Brief? {
    try days.last { $0 < day }.map { try read("\($0)") }
  }

  /// The days that have a brief, in order.
  private var days: [CalendarDay] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.compactMap { CalendarDay(String($0.dropLast(5))) }
      .sorted()
  }
}
