import TipsCore

/// What another policy would make of a list.
struct WhatIfListing: Listing {
  private let comparison: RoundComparison
  private let period: Period
  private let zone: StationZone
  let rows: [ChangeRow]

  init(_ comparison: RoundComparison, period: Period, zone: StationZone) {
    self.comparison = comparison
    self.period = period
    self.zone = zone
    rows = comparison.changes.map(ChangeRow.init)
  }

  func writePage(_ style: TableStyle) throws {
    try Console.line(
      RoundWords.whatIf(
        period.label, span: period.spanWords, policy: comparison.before.policyVersion, differences: differences.words,
        asOf: zone.solarHijri(comparison.before.asOf)))
    if !rows.isEmpty { try style.write(list: rows) }
    try Console.line(
      RoundWords.changes(
        entering: comparison.entering.count, leaving: comparison.leaving.count, staying: comparison.staying,
        before: comparison.before.honorees.count, after: comparison.after.honorees.count))
  }

  private var differences: PolicyDifferences { PolicyDifferences(changes: comparison.differences) }

  var json: JSONOutput {
    .object([
      "round": .string(period.label), "policy_version": .number(comparison.before.policyVersion),
      "as_of": .string(zone.iso8601(comparison.before.asOf)),
      "changes": differences.json,
      "honorees_before": .number(comparison.before.honorees.count),
      "honorees_after": .number(comparison.after.honorees.count), "staying": .number(comparison.staying),
      "entering": .array(rows.filter(\.isEntering).map(\.json)),
      "leaving": .array(rows.filter { !$0.isEntering }.map(\.json)),
    ])
  }
}

/// Somebody who is on one of the two lists only.
struct ChangeRow: FieldRow {
  static let fields: [Field<Self>] = [
    .column(.change, isWord: true) { Cell(people: $0.verb.spoken, programs: $0.verb.en) }, .text(.reporter) { $0.name },
    .number(.placeBefore) { $0.change.before.place },
    .number(.placeAfter) { $0.change.after.place }, .number(.scoreBefore) { $0.change.before.merit.score },
    .number(.scoreAfter) { $0.change.after.merit.score },
    .member("left_out_before") { .text($0.change.before.leftOut) },
    .member("left_out_after") { .text($0.change.after.leftOut) },
    .both(.why) { (Cell(people: $0.why.spoken, programs: $0.why.en), .text($0.why.en)) },
  ]

  private let wording: RoundComparison.ChangeWording

  init(_ wording: RoundComparison.ChangeWording) { self.wording = wording }

  var isEntering: Bool { wording.isEntering }
  private var change: RoundComparison.Change { wording.change }
  private var name: String { Reporter.pseudonym(change.before.reporter) }
  private var verb: Message { wording.verb }
  private var why: Message { wording.why }
}

extension Reasons {
  fileprivate var leftOut: String? {
    switch verdict {
    case .seat: nil
    case .leftOut(let reason): reason.rawValue
    case .notConsidered: "not_considered"
    }
  }
}
