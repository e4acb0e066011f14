import TipsCore

/// A version of the rules, as a row.
struct PolicyVersionRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .number(.version) { $0.record.policy.version }, .time(.since) { $0.record.at },
    .text(.operator) { $0.record.operatorName },
    .both(.changes, isWord: true) {
      (
        Cell(
          people: ($0.before == nil ? PolicyWords.standard : $0.differences.words)?.spoken ?? "",
          programs: $0.differences.words?.en ?? ""),
        $0.differences.json
      )
    }, .text(.note) { $0.record.note },
    .member("policy") { PolicyJSONOutput.object($0.record.policy) },
  ]

  let record: PolicyRecord
  let before: Policy?
  let zone: StationZone

  private var differences: PolicyDifferences {
    PolicyDifferences(changes: before?.differences(to: record.policy) ?? [])
  }
}
