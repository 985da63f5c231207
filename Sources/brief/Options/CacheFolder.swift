import Foundation

/// Where what can be made again is kept, after the XDG base directory specification.
enum CacheFolder {
  /// The folder for one kind of content; `nil` when the user has no place for it.
  static func path(_ content: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      return cache + "/brief/" + content
    }
    return environment["HOME"].map { $0 + "/.cache/brief/" + content }
  }
}
