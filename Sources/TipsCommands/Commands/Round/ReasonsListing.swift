import TipsCore

/// Why somebody is on a list or not: what became of them, each incident, and the sums.
struct ReasonsListing: Listing {
  private let reasons: Reasons
  private let period: Period
  private let zone: StationZone
  private let wording: ReasonsWording

  init(_ reasons: Reasons, period: Period, store: Store) throws {
    self.reasons = reasons
    self.period = period
    zone = store.zone
    wording = ReasonsWording(
      reasons, period: period, zone: store.zone,
      county: try reasons.county.flatMap { try store.references.place(id: $0)?.label.message })
  }

  func writePage(_ style: TableStyle) throws {
    try Console.line(heading)
    for line in wording.remarks { try Console.line(line) }
    guard !rows.isEmpty else { return }
    let writer = style.wholeRows(of: IncidentRow.columns)
    for row in rows { try writer.write(row) }
    try writer.end()
    for line in wording.sums { try Console.line(line) }
  }

  private var name: String { Reporter.pseudonym(reasons.reporter) }

  /// What became of the person, one line.
  var heading: Message { wording.heading }

  // MARK: Rows

  var rows: [IncidentRow] {
    zip(reasons.merit.lines, reasons.histories).enumerated().map { index, line in
      IncidentRow(
        number: index + 1, line: line.0, history: line.1, policy: reasons.policy,
        note: wording.note(line.0, line.1), zone: zone)
    }
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
    .word(.disposition) { Word($0.incident.disposition) },
    .both(.credit, isNumeric: true) {
      (
        Cell(people: FixedPoint.thousandths($0.incident.credit), programs: String($0.incident.credit)),
        .number($0.incident.credit)
      )
    }, .member("sharers") { .number($0.incident.sharers) },
    .both(.weight, isNumeric: true) { ($0.millionths($0.line.weight), .number($0.line.weight)) },
    .both(.points, isNumeric: true) { ($0.millionths($0.line.points), .number($0.line.points)) },
    .column(.counts, for: .programs) { Cell(!$0.line.isBeyondDayCap) },
    .member("beyond_day_cap") { .bool($0.line.isBeyondDayCap) },
    .column(.note) { Cell(people: $0.note.spoken, programs: $0.note.en) },
  ]

  let number: Int
  let line: Merit.Line
  let history: IncidentHistory
  let policy: Policy
  let note: Message
  let zone: StationZone

  private var incident: CountedIncident { line.incident }

  private func millionths(_ number: Int) -> Cell {
    Cell(people: line.isBeyondDayCap ? "–" : FixedPoint.millionths(number), programs: String(number))
  }
}
