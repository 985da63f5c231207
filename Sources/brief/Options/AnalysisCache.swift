import Briefing
import Foundation
import SpacyPipeline

/// Keeps the claims of articles, by content, date, model and version, so that only what is new is
/// read anew. What cannot be kept or read back is no error.
struct AnalysisCache: Sendable {
  private let folder: String?
  private let fingerprint: String

  /// - Parameter isOff: whether nothing is kept and nothing is used.
  init(fingerprint: String, isOff: Bool) {
    self.fingerprint = fingerprint
    folder = isOff ? nil : CacheFolder.path("analyses")
  }

  /// The claims of an article, from the cache or from `make`.
  func extraction(of article: DatedArticle, make: () -> Extraction) -> Extraction {
    guard let folder else { return make() }
    let key = SHA256.hexDigest(
      of: Array("\(fingerprint)\n\(article.date)\n\(article.document.name)\n".utf8)
        + article.document.source.bytes)
    let path = FilePath.join(folder, "\(key).json")
    if let bytes = try? Files.bytes(path, name: path),
      let kept = Extraction(kept: String(decoding: bytes, as: UTF8.self))
    {
      return kept
    }
    let extraction = make()
    try? Files.write(extraction.kept, to: path, name: path)
    return extraction
  }
}
