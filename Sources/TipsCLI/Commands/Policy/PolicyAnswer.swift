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
    .both(.changes) { (Cell($0.differences.words), $0.differences.json) },
  ]

  let policy: Policy
  let against: Policy
  let state: State
  let hint: String?

  private var differences: PolicyDifferences { PolicyDifferences(changes: against.differences(to: policy)) }

  var sentence: Message {
    let name =
      switch state {
      case .checked: "this policy can be used"
      case .set: "policy \(policy.version) holds from now on"
      case .proposed:
        "this policy would end the approval by a second person, and waits until a second person sets it too, from an account of "
          + "their own that isn't root; "
          + "policy \(against.version) holds"
      }
    let words = differences.words
    let difference =
      words.isEmpty
      ? "it says what policy \(against.version) says, which holds" : "against policy \(against.version): \(words)"
    return "\(name); \(difference)" + (hint.map { "\nnext: \($0)" } ?? "")
  }
}
