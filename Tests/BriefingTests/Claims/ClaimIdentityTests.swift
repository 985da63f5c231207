import Testing

@testable import Briefing

@Suite("Ids of claims")
struct ClaimIdentityTests {
  private func identity(
    subject: String = "Acme", negated: Bool = false, speaker: String? = nil
  ) -> ClaimIdentity {
    ClaimIdentity(
      subject: subject, predicate: "close", content: ["plant", "in", "porto"], isNegated: negated,
      mode: .asserted, speaker: speaker)
  }

  @Test("eight hexadecimal digits, the same tomorrow")
  func form() {
    #expect(identity().id() == identity().id())
    #expect(identity().id().utf8.count == 10)
    #expect(identity().id().hasPrefix("c-"))
    #expect(identity().id(attempt: 1) != identity().id())
  }

  @Test("articles and case of a name do not matter; polarity and speaker do")
  func whatCounts() {
    #expect(identity(subject: "the Acme").id() == identity(subject: "ACME").id())
    #expect(identity(negated: true).id() != identity().id())
    #expect(identity(speaker: "the mayor").id() != identity().id())
  }
}
