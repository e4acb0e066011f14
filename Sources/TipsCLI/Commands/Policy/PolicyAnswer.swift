import TipsCore

/// Rules that were set or checked.
struct PolicyAnswer: Answer {
  static let fields: [Field<Self>] = [
    .both("version", isNumeric: true) { (Cell($0.policy.version), $0.isCheck ? .null : .number($0.policy.version)) },
    .member("against") { .number($0.against.version) },
    .both("changes") { (Cell($0.differences.words), $0.differences.json) },
  ]

  let policy: Policy
  let against: Policy
  var isCheck = false
  let hint: String?

  private var differences: PolicyDifferences { PolicyDifferences(changes: against.differences(to: policy)) }

  var sentence: String {
    let name = isCheck ? "this policy can be used" : "policy \(policy.version) holds from now on"
    let words = differences.words
    let difference =
      words.isEmpty
      ? "it says what policy \(against.version) says, which holds" : "against policy \(against.version): \(words)"
    return "\(name); \(difference)" + (hint.map { "\nnext: \($0)" } ?? "")
  }
}
