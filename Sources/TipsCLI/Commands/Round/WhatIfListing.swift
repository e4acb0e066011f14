import TipsCore

/// What another policy would make of a list.
struct WhatIfListing {
  private let comparison: RoundComparison
  private let period: Period
  private let zone: StationZone
  private let rows: [ChangeRow]

  init(_ comparison: RoundComparison, period: Period, store: Store) throws {
    self.comparison = comparison
    self.period = period
    zone = store.zone
    rows =
      comparison.entering.map { ChangeRow(change: $0, isEntering: true) }
      + comparison.leaving.map { ChangeRow(change: $0, isEntering: false) }
  }

  func write(_ invocation: Invocation) throws {
    if invocation.format == .json { return try Console.line(json.pretty) }
    guard invocation.format == .table else { return try invocation.style.write(list: rows) }
    let words = comparison.differences.map { "\($0.key) \($0.old) → \($0.new)" }.joined(separator: ", ")
    try Console.line(
      "Round \(period.label), what if. \(period.spanDescription); against policy \(comparison.before.policyVersion): "
        + "\(words.isEmpty ? "no difference" : words); as of \(zone.solarHijri(comparison.before.asOf)).")
    if !rows.isEmpty { try invocation.style.write(list: rows) }
    try Console.line(
      "\(comparison.entering.count) enter · \(comparison.leaving.count) leave · \(comparison.staying) stay; "
        + "\(comparison.before.honorees.count) honorees before, \(comparison.after.honorees.count) after")
  }

  private var json: JSONOutput {
    .object([
      "round": .string(period.label), "policy_version": .number(comparison.before.policyVersion),
      "as_of": .string(zone.iso8601(comparison.before.asOf)),
      "changes": .array(comparison.differences.map(PolicyDifference.json)),
      "honorees_before": .number(comparison.before.honorees.count),
      "honorees_after": .number(comparison.after.honorees.count), "staying": .number(comparison.staying),
      "entering": .array(comparison.entering.map { ChangeRow(change: $0, isEntering: true).json }),
      "leaving": .array(comparison.leaving.map { ChangeRow(change: $0, isEntering: false).json }),
    ])
  }
}

/// Somebody who is on one of the two lists only.
private struct ChangeRow: Row {
  static let columns = [
    Column("change"), Column("reporter"), Column("place_before", isNumeric: true),
    Column("place_after", isNumeric: true), Column("score_before", isNumeric: true),
    Column("score_after", isNumeric: true), Column("why"),
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

  var cells: [Cell] {
    [
      Cell(verb), Cell(name), Cell(change.before.place.map(Int64.init)), Cell(change.after.place.map(Int64.init)),
      Cell(Int64(change.before.merit.score)), Cell(Int64(change.after.merit.score)), Cell(people: why, programs: why),
    ]
  }

  var json: JSONOutput {
    .object([
      "reporter": .string(name), "place_before": .number(change.before.place.map(Int64.init)),
      "place_after": .number(change.after.place.map(Int64.init)), "score_before": .number(change.before.merit.score),
      "score_after": .number(change.after.merit.score), "left_out_before": .text(change.before.leftOut),
      "left_out_after": .text(change.after.leftOut), "why": .string(why),
    ])
  }
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
