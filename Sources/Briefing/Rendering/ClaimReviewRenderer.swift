/// The claims that facts decided as schema.org ClaimReview in JSON-LD.
public enum ClaimReviewRenderer {
  /// Writes a brief.
  public static func render(_ brief: Brief) -> String {
    let reviews = brief.items.compactMap { item in
      rating(item.judgement.verdict).map { review(of: item, rating: $0, in: brief) }
    }
    let graph: JSONValue = ["@context": "https://schema.org", "@graph": .array(reviews)]
    return graph.pages
  }

  /// From 1, does not match, to 5, supported; `nil` where nothing was decided.
  private static func rating(_ verdict: Verdict) -> Int? {
    switch verdict {
    case .supported: 5
    case .partlySupported: 4
    case .disputed: 3
    case .outdated: 2
    case .contradicted: 1
    case .unverified, .notCheckable: nil
    }
  }

  private static func review(of item: Brief.Item, rating: Int, in brief: Brief) -> JSONValue {
    let (claim, judgement) = (item.claim, item.judgement)
    let facts = judgement.facts.compactMap { brief.fact($0) }
    let citations = facts.flatMap(\.sources).map { source in
      object([
        "@type": "CreativeWork", "name": .string(source.title),
        "publisher": organization(source.publisher), "url": JSONValue(source.url),
      ])
    }
    return object([
      "@type": "ClaimReview", "identifier": .string(claim.id),
      "claimReviewed": .string(claim.text), "datePublished": .string(brief.date.description),
      "author": organization("brief \(brief.analyser.version)"),
      "reviewBody": .string(judgement.reason), "citation": .array(citations),
      "reviewRating": [
        "@type": "Rating", "ratingValue": JSONValue(rating), "bestRating": 5, "worstRating": 1,
        "alternateName": .string(Wording.capitalized(judgement.verdict.phrase)),
      ],
      "itemReviewed": object([
        "@type": "Claim",
        "author": claim.speaker.map { ["@type": "Thing", "name": .string($0)] } ?? .null,
        "appearance": appearance(item, in: brief),
      ]),
    ])
  }

  private static func appearance(_ item: Brief.Item, in brief: Brief) -> JSONValue {
    let article = brief.article(item.article)
    return object([
      "@type": "NewsArticle", "headline": JSONValue(article?.title ?? item.article),
      "url": JSONValue(article?.url), "datePublished": JSONValue(article?.date?.description),
      "publisher": organization(article?.publisher),
    ])
  }

  private static func organization(_ name: String?) -> JSONValue {
    name.map { ["@type": "Organization", "name": .string($0)] } ?? .null
  }

  /// An object without its missing members: JSON-LD has no use for `null`.
  private static func object(_ members: [String: JSONValue]) -> JSONValue {
    .object(members.filter { $0.value != .null && $0.value != .array([]) })
  }
}
