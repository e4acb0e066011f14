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
    rows =
      comparison.entering.map { ChangeRow(change: $0, isEntering: true) }
      + comparison.leaving.map { ChangeRow(change: $0, isEntering: false) }
  }

  func writePage(_ style: TableStyle) throws {
    let words = differences.words
    try Console.line(
      "Round \(period.label), what if. \(period.spanDescription); against policy \(comparison.before.policyVersion): "
        + "\(words.isEmpty ? "no difference" : words); as of \(zone.solarHijri(comparison.before.asOf)).")
    if !rows.isEmpty { try style.write(list: rows) }
    try Console.line(
      "\(comparison.entering.count) enter · \(comparison.leaving.count) leave · \(comparison.staying) stay; "
        + "\(comparison.before.honorees.count) honorees before, \(comparison.after.honorees.count) after")
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
    .column(.change) { Cell($0.verb) }, .text(.reporter) { $0.name },
    .number(.placeBefore) { $0.change.before.place },
    .number(.placeAfter) { $0.change.after.place }, .number(.scoreBefore) { $0.change.before.merit.score },
    .number(.scoreAfter) { $0.change.after.merit.score },
    .member("left_out_before") { .text($0.change.before.leftOut) },
    .member("left_out_after") { .text($0.change.after.leftOut) }, .text(.why) { $0.why },
  ]

  let change: RoundComparison.Change
  let isEntering: Bool

  private var name: String { Reporter.pseudonym(change.before.reporter) }
  private var verb: String { isEntering ? "enters" : "leaves" }

  /// What differs between the two sides, in the order in which it decides.
  private var why: String {
    let (without, with) = isEntering ? (change.before, change.after) : (change.after, change.before)
    let tense = isEntering ? "now: " : "then: "
    switch without.verdict {
    case .notConsidered: return tense + "no incident counts"
    case .leftOut(let reason):
      guard reason == .noSeat || reason == .neighbourhoodFull else { return tense + reason.sentence(without.policy) }
      if reason == .neighbourhoodFull { return tense + reason.sentence(without.policy) }
      if let kind = with.seat, kind != .score { return (isEntering ? "then: " : "now: ") + kind.words }
      let scores = "score \(change.before.merit.score) → \(change.after.merit.score)"
      let last = "last seat by the score \(Self.score(change.before)) → \(Self.score(change.after))"
      return change.before.merit.score == change.after.merit.score ? last : "\(scores), \(last)"
    case .seat: return ""
    }
  }

  private static func score(_ reasons: Reasons) -> String { reasons.lastScore.map(String.init) ?? "–" }
}

extension Reasons {
  fileprivate var place: Int? {
    if case .seat(let place, _) = verdict { place } else { nil }
  }

  fileprivate var seat: SeatKind? {
    if case .seat(_, let kind) = verdict { kind } else { nil }
  }

  fileprivate var leftOut: String? {
    switch verdict {
    case .seat: nil
    case .leftOut(let reason): reason.rawValue
    case .notConsidered: "not_considered"
    }
  }
}
