import TipsCore

/// Rules that were set or checked.
struct PolicyAnswer: Answer {
  enum State {
    case checked, set, proposed

    init(_ change: PolicyStore.Change) {
      self = if case .set = change { .set } else { .proposed }
    }
  }

  static let fields: [Field<Self>] = [
    .both(.version, isNumeric: true) {
      (Cell($0.policy.version), $0.state == .set ? .number($0.policy.version) : .null)
    },
    .member("against") { .number($0.against.version) },
    .both(.changes) {
      let words = $0.differences.words
      return (Cell(people: words?.spoken ?? "", programs: words?.en ?? ""), $0.differences.json)
    },
  ]

  let policy: Policy
  let against: Policy
  let state: State
  let hint: String?

  private var differences: PolicyDifferences { PolicyDifferences(changes: against.differences(to: policy)) }

  var sentence: Message {
    let done =
      switch state {
      case .checked: PolicyWords.canBeUsed
      case .set: PolicyWords.holds(policy.version)
      case .proposed: PolicyWords.isProposed(whileHolds: against.version)
      }
    return HintWords.answer(
      PolicyWords.answer(done, against: against.version, differences: differences.words), next: hint)
  }
}
