import TipsCore

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
