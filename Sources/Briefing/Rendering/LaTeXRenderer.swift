/// The brief as a LaTeX document, rendered by libcmark.
public enum LaTeXRenderer {
  /// Writes a brief.
  public static func render(_ brief: Brief) -> String {
    """
    \\documentclass{article}
    \\usepackage[T1]{fontenc}
    \\usepackage[utf8]{inputenc}
    \\usepackage{textcomp}
    \\usepackage[hidelinks]{hyperref}
    \\begin{document}
    \(BriefPage(brief, articleBase: nil).page.latex)
    \\end{document}

    """
  }
}

/// The brief as a manual page, rendered by libcmark.
public enum ManRenderer {
  /// Writes a brief.
  public static func render(_ brief: Brief) -> String {
    ".TH BRIEF 7 \(brief.date) \"brief \(brief.analyser.version)\"\n"
      + BriefPage(brief, articleBase: nil).page.man
  }
}
