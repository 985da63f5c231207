import Testing

@testable import Briefing

@Suite struct ToleranceTests {
  @Test(arguments: [
    (0.25, Value.Bound.exact, 0.25), (0.25, .exact, 0.245), (0.2, .about, 0.19),
    (0.25, .nearly, 0.24), (0.5, .justOver, 0.522), (0.5, .moreThan, 0.51), (0.7, .atLeast, 0.7),
    (0.2, .lessThan, 0.186), (0.5, .atMost, 0.5),
  ])
  func takesWhatFits(_ stated: Double, _ bound: Value.Bound, _ actual: Double) {
    #expect(Tolerance(stated: stated, bound: bound).fits(actual) == true)
  }

  @Test(arguments: [
    (0.25, Value.Bound.exact, 0.35), (0.2, .about, 0.3), (0.25, .nearly, 0.3),
    (0.5, .justOver, 0.49), (0.5, .moreThan, 0.5), (0.7, .atLeast, 0.69), (0.2, .lessThan, 0.2),
    (0.5, .atMost, 0.51),
  ])
  func refusesWhatDoesNot(_ stated: Double, _ bound: Value.Bound, _ actual: Double) {
    #expect(Tolerance(stated: stated, bound: bound).fits(actual) == false)
  }

  @Test(arguments: [(0.25, Value.Bound.exact, 0.236), (0.25, .nearly, 0.21), (0.5, .justOver, 0.6)])
  func leavesOpenWhatIsAMatterOfTaste(_ stated: Double, _ bound: Value.Bound, _ actual: Double) {
    #expect(Tolerance(stated: stated, bound: bound).fits(actual) == nil)
  }

  @Test func countsTheRoundingOfTheFact() {
    #expect(Tolerance(stated: 0.5, bound: .moreThan, slack: 0.005).fits(0.502) == nil)
  }
}
