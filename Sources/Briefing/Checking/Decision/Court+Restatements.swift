/// Claims that say by some construction what facts say in plainer words.
extension Court {
  /// The judgement on the claim, or on what it says in plainer words if its own settle nothing.
  func judgement(restated: [RestatedView]) -> Judgement {
    let own = judgement()
    guard own.verdict == .unverified || own.verdict == .partlySupported else { return own }
    var best = own
    for other in restated {
      let found = reading(other.view).judgement()
      switch found.verdict {
      case .unverified, .notCheckable: continue
      case .partlySupported: if best.verdict != .unverified { continue }
      default: return found.inWords(of: view.statement.text, from: other.restatement)
      }
      best = found.inWords(of: view.statement.text, from: other.restatement)
    }
    return best
  }
}
