import TipsCore

/// A report as an object for programs; `docs/json.md` explains the keys.
enum ReportJSON {
  static func object(_ report: ReportRecord, names: ReferenceNames, zone: StationZone, place: String?) -> JSONOutput {
    .object(members(report, names: names, zone: zone, place: place))
  }

  static func members(
    _ report: ReportRecord, names: ReferenceNames, zone: StationZone, place: String?
  ) -> [String: JSONOutput] {
    let time = { (instant: Instant?) in JSONOutput.text(instant.map(zone.iso8601)) }
    return [
      "number": .string(report.number.description),
      "kind": .string(report.kind.code),
      "line": .string(names.line(report.lineID)),
      "category": .text(names.category(report.categoryID)?.code),
      "place": .text(place),
      "priority": .number(report.priority),
      "received_at": time(report.receivedAt),
      "recorded_at": time(report.recordedAt),
      "dispatched_at": time(report.dispatchedAt),
      "arrived_at": time(report.arrivedAt),
      "closed_at": time(report.closedAt),
      "disposition": .string(report.disposition.code),
      "outcome_at": time(report.outcomeAt),
      "duplicate_of": .text(report.duplicateOf?.description),
      "reporter": .text(report.reporterID.map { "r-\($0)" }),
      "operator": .text(report.operatorName),
      "latitude": .fraction(report.latitude),
      "longitude": .fraction(report.longitude),
      "address": .text(report.address),
      "text": .string(report.text),
    ]
  }
}
