import TipsCore

/// Rules that were set or checked.
struct PolicyAnswer: Answer {
  static let columns = [Column("version", isNumeric: true), Column("changes")]

  let policy: Policy
  let against: Policy
  var isCheck = false
  let hint: String?

  private var changes: [(key: String, old: String, new: String)] { against.differences(to: policy) }

  private var words: String { changes.map { "\($0.key) \($0.old) → \($0.new)" }.joined(separator: ", ") }

  var cells: [Cell] { [Cell(Int64(policy.version)), Cell(words)] }

  var sentence: String {
    let name = isCheck ? "this policy can be used" : "policy \(policy.version) holds from now on"
    let difference =
      changes.isEmpty
      ? "it says what policy \(against.version) says, which holds" : "against policy \(against.version): \(words)"
    return "\(name); \(difference)" + (hint.map { "\nnext: \($0)" } ?? "")
  }

  var json: JSONOutput {
    .object([
      "version": isCheck ? .null : .number(policy.version), "against": .number(against.version),
      "changes": .array(changes.map(PolicyDifference.json)),
    ])
  }
}
