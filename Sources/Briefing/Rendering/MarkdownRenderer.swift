/// The brief as plain CommonMark without tables.
public enum MarkdownRenderer {
  /// Writes a brief.
  ///
  /// `articleBase` leads from the page's folder to the workspace, `"../"`; `nil` leaves the places
  /// without links.
  public static func render(_ brief: Brief, articleBase: String? = nil) -> String {
    BriefPage(brief, articleBase: articleBase).page.commonMark
  }
}
