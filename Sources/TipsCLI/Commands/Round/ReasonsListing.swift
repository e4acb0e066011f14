import TipsCore

/// Why somebody is on a list or not: what became of them, each incident, and the sums.
struct ReasonsListing: Listing {
  private let reasons: Reasons
  private let period: Period
  private let zone: StationZone
  private let county: String?

  init(_ reasons: Reasons, period: Period, store: Store) throws {
    self.reasons = reasons
    self.period = period
    zone = store.zone
    county = try reasons.county.flatMap { try store.references.place(id: $0)?.label.en }
  }

  func writePage(_ style: TableStyle) throws {
    try Console.line(heading)
    for line in remarks { try Console.line(line) }
    guard !rows.isEmpty else { return }
    try style.write(list: rows)
    for line in sums { try Console.line(line) }
  }

  // MARK: Sentences

  private var name: String { Reporter.pseudonym(reasons.reporter) }

  /// What became of the person, one line.
  var heading: String {
    let state = reasons.isIssued ? "issued" : "draft"
    let round = "round \(period.label), \(state), policy \(reasons.policy.version)"
    switch reasons.verdict {
    case .seat(let place, let kind):
      return "\(name), place \(place) of \(reasons.honorees), score \(reasons.merit.score), \(kind.words); \(round)"
    case .leftOut(let reason): return "\(name), no place: \(reason.sentence(reasons.policy)); \(round)"
    case .notConsidered:
      return "\(name), no place: no counted incident in \(period.label); \(round)"
    }
  }

  private var remarks: [String] {
    var lines: [String] = []
    switch reasons.verdict {
    case .seat: break
    case .notConsidered:
      lines.append(
        "nothing that they reported led to an outcome with a credit that was confirmed in the period and is not credited "
          + "to them by another round")
    case .leftOut:
      if let place = reasons.placeInLine {
        let last =
          reasons.lastScore.map { "the last seat by the score went to \($0)" } ?? "no seat was given by the score"
        lines.append("score \(reasons.merit.score), number \(place) in line; \(last)")
      }
    }
    if let seats = reasons.countySeats, let county { lines.append("\(county) has \(seats) seats of its own") }
    if let place = reasons.replacementPlace { lines.append("has a seat as place \(place), since somebody withdrew") }
    if let withdrawal = reasons.withdrawal {
      lines.append(
        "withdrawn \(zone.solarHijri(withdrawal.at)) by \(withdrawal.operatorName): \(SafeText.line(withdrawal.reason))"
      )
    }
    return lines
  }

  /// The sums, with their numbers in place: divisions round down, the score to the nearest.
  private var sums: [String] {
    let merit = reasons.merit
    let policy = reasons.policy
    let points = merit.lines.filter { !$0.isBeyondDayCap }.map { FixedPoint.millionths($0.points) }
    let volume = FixedPoint.millionths(merit.volume)
    let reliability = FixedPoint.millionths(merit.reliability)
    let base = FixedPoint.millionths(reasons.base.p0)
    return [
      "volume       V = " + (points.count > 1 ? points.joined(separator: " + ") + " = " : "") + volume,
      "base rate    p0 = \(reasons.base.founded) / \(reasons.base.assessed) = \(base), of all incidents assessed in "
        + "\(policy.windowDays) days",
      "reliability  R = (\(reasons.founded) + \(policy.priorStrength) × \(base)) / (\(reasons.assessed) + "
        + "\(policy.priorStrength)) = \(reliability); \(reasons.founded) confirmed of \(reasons.assessed) assessed",
      "score        \(volume) × (1 + \(reliability)) / 2 = \(FixedPoint.thousandths(merit.score)), shown as "
        + "\(merit.score)",
    ]
  }

  // MARK: Rows

  var rows: [IncidentRow] {
    zip(reasons.merit.lines, reasons.histories).enumerated().map { index, line in
      IncidentRow(
        number: index + 1, line: line.0, history: line.1, policy: reasons.policy, note: note(line.0, line.1), zone: zone
      )
    }
  }

  private func note(_ line: Merit.Line, _ history: IncidentHistory) -> String {
    var parts: [String] = []
    let incident = line.incident
    if zone.day(of: history.recordedAt) != incident.receivedDay {
      parts.append(
        "received \(period.date(incident.receivedDay)), recorded \(period.date(zone.day(of: history.recordedAt)))")
    }
    if incident.receivedAt < history.leadReceivedAt { parts.append("received before the report that leads") }
    if history.marks > 1, let markedAt = history.markedAt {
      parts.append("marked \(history.marks) times, last \(zone.solarHijri(markedAt))")
    }
    if incident.sharers > 0 {
      let full = FixedPoint.thousandths(reasons.policy.credit(of: incident.disposition))
      let share = FixedPoint.thousandths(reasons.policy.laterShare)
      parts.append("reported later: \(full) × \(share) / \(incident.sharers)")
    }
    if line.isBeyondDayCap {
      parts.append("beyond the \(reasons.policy.dayCap) of \(period.date(incident.receivedDay)): not counted")
    }
    return parts.joined(separator: "; ")
  }

  // MARK: JSON

  var json: JSONOutput {
    var members: [String: JSONOutput] = [
      "round": .string(period.label), "state": .string(reasons.isIssued ? "issued" : "draft"),
      "reporter": .string(name), "as_of": .string(zone.iso8601(reasons.asOf)),
      "policy_version": .number(reasons.policy.version), "place": .null, "seat": .null, "left_out": .null,
      "place_in_line": .number(reasons.placeInLine),
      "last_score": .number(reasons.lastScore),
      "county_seats": .number(reasons.countySeats), "score": .number(reasons.merit.score),
      "confirmed": .number(reasons.merit.confirmed), "volume": .number(reasons.merit.volume),
      "reliability": .number(reasons.merit.reliability), "founded": .number(reasons.founded),
      "assessed": .number(reasons.assessed), "store_founded": .number(reasons.base.founded),
      "store_assessed": .number(reasons.base.assessed), "p0": .number(reasons.base.p0),
      "withdrawn": .text(reasons.withdrawal?.reason), "incidents": .array(rows.map(\.json)),
    ]
    switch reasons.verdict {
    case .seat(let place, let kind):
      members["place"] = .number(place)
      members["seat"] = .string(kind.rawValue)
    case .leftOut(let reason):
      members["left_out"] = .string(reason.rawValue)
      members["place"] = .number(reasons.replacementPlace)
    case .notConsidered: members["left_out"] = .string("not_considered")
    }
    return .object(members)
  }
}

/// One incident of a person, as it was added up.
struct IncidentRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .column(.rank, isNumeric: true, for: .people) { Cell($0.number) },
    .digits(.incident) { ReportNumber(id: $0.incident.leadID).description },
    .digits(.ownReport) { ReportNumber(id: $0.incident.ownReportID).description },
    .instant("received_at") { $0.incident.receivedAt }, .instant("recorded_at") { $0.history.recordedAt },
    .member("received_before_lead") { .bool($0.incident.receivedAt < $0.history.leadReceivedAt) },
    .member("marks") { .number($0.history.marks) }, .instant("marked_at") { $0.history.markedAt },
    .column(.confirmed) { Cell($0.incident.confirmedAt, in: $0.zone) },
    .instant("confirmed_at") { $0.incident.confirmedAt },
    .text(.disposition) { $0.incident.disposition.code },
    .both(.credit, isNumeric: true) {
      (
        Cell(people: FixedPoint.thousandths($0.incident.credit), programs: String($0.incident.credit)),
        .number($0.incident.credit)
      )
    }, .member("sharers") { .number($0.incident.sharers) },
    .both(.weight, isNumeric: true) { ($0.millionths($0.line.weight), .number($0.line.weight)) },
    .both(.points, isNumeric: true) { ($0.millionths($0.line.points), .number($0.line.points)) },
    .column(.counts, for: .programs) { Cell(!$0.line.isBeyondDayCap) },
    .member("beyond_day_cap") { .bool($0.line.isBeyondDayCap) }, .column(.note) { Cell($0.note) },
  ]

  let number: Int
  let line: Merit.Line
  let history: IncidentHistory
  let policy: Policy
  let note: String
  let zone: StationZone

  private var incident: CountedIncident { line.incident }

  private func millionths(_ number: Int) -> Cell {
    Cell(people: line.isBeyondDayCap ? "–" : FixedPoint.millionths(number), programs: String(number))
  }
}
