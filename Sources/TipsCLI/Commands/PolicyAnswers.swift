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

/// One key in which two policies differ.
enum PolicyDifference {
  /// The values are JSON themselves: texts of numbers, of strings with their quotes, of `null`, `true` or `false`.
  static func json(_ change: (key: String, old: String, new: String)) -> JSONOutput {
    .object(["key": .string(change.key), "old": .string(change.old), "new": .string(change.new)])
  }
}

/// A version of the rules, as a row.
struct PolicyVersionRow: Row {
  static let columns = [
    Column("version", isNumeric: true), Column("since"), Column("operator"), Column("changes"), Column("note"),
  ]

  let record: PolicyRecord
  let before: Policy?
  let zone: StationZone

  private var changes: [(key: String, old: String, new: String)] {
    before.map { $0.differences(to: record.policy) } ?? []
  }

  var cells: [Cell] {
    let words = changes.map { "\($0.key) \($0.old) → \($0.new)" }.joined(separator: ", ")
    return [
      Cell(Int64(record.policy.version)), Cell(people: zone.solarHijri(record.at), programs: zone.iso8601(record.at)),
      Cell(record.operatorName), Cell(people: before == nil ? "the standard policy" : words, programs: words),
      Cell(people: record.note, programs: record.note),
    ]
  }

  var json: JSONOutput {
    .object([
      "version": .number(record.policy.version), "since": .string(zone.iso8601(record.at)),
      "operator": .text(record.operatorName), "changes": .array(changes.map(PolicyDifference.json)),
      "note": .string(record.note), "policy": PolicyJSONOutput.object(record.policy),
    ])
  }
}

/// A policy as part of an answer.
enum PolicyJSONOutput {
  static func object(_ policy: Policy) -> JSONOutput {
    var members: [String: JSONOutput] = [
      "seed": .text(policy.seed), "county_seats": .text(policy.countySeats?.rawValue),
      "approval": .bool(policy.approval),
    ]
    for number in PolicyNumber.allCases { members[number.rawValue] = .number(policy[number]) }
    return .object(members)
  }
}
