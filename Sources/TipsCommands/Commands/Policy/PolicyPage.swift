import TipsCore

/// Rules as people read them: every key with what it is about.
struct PolicyPage: Listing {
  let policy: Policy
  /// The version that holds.
  let current: Int
  let hint: String?

  var rows: [PolicyKeyRow] {
    policy.members(withOptions: true).filter { $0.key != PolicyNumber.version.rawValue }.map(PolicyKeyRow.init)
  }

  func writePage(_ style: TableStyle) throws {
    try Console.line(PolicyWords.page(policy.version, whileHolds: current))
    try style.write(list: rows)
    if let hint { try Console.line(HintWords.next(hint)) }
  }

  var json: JSONOutput { PolicyJSONOutput.object(policy) }
}

/// One key of the rules.
struct PolicyKeyRow: FieldRow {
  static let fields: [Field<Self>] = [
    .text(.setting) { $0.key },
    .column(.value, isWord: true) { Cell(people: PolicyKeyWords.value($0.value).spoken, programs: $0.value) },
    .column(.purpose, isWord: true) { Cell(people: PolicyKeyWords.name($0.key)?.spoken ?? $0.key, programs: $0.key) },
  ]

  let key: String
  let value: String

  init(_ member: (key: String, value: String)) {
    key = member.key
    value = member.value
  }
}
