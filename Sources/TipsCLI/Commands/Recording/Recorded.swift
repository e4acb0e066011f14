import TipsCore

/// The answer to a report that was recorded.
struct Recorded: Answer {
  static let columns = [
    Column("number", isNumeric: true), Column("status"), Column("received_at"), Column("line"), Column("category"),
    Column("place"),
  ]

  let report: ReportRecord
  let status: String
  let line: String
  let category: String
  let placeCode: String?
  let placePath: String?
  let zone: StationZone

  init(_ answer: IntakeAnswer, store: Store) throws {
    let names = try ReferenceNames(store)
    report = try store.reports.existing(answer.number)
    status = answer.isNew ? "recorded" : "already_recorded"
    line = names.line(report.lineID)
    category = names.category(report.categoryID)?.code ?? ""
    placeCode = try names.placeCode(report.placeID)
    placePath = try names.place(report.placeID, withProvince: false)
    zone = store.zone
  }

  var sentence: String {
    let about = report.kind == .tip ? category : report.kind.code
    let done = status == "recorded" ? "recorded" : "recorded already,"
    return ["\(report.number)", "\(done) \(zone.solarHijri(report.receivedAt))", "line \(line)", about, placePath]
      .compactMap(\.self).joined(separator: "  ")
  }

  var cells: [Cell] {
    [
      Cell(report.number.description), Cell(status), Cell(zone.iso8601(report.receivedAt)), Cell(line), Cell(category),
      Cell(placeCode),
    ]
  }

  var json: JSONOutput { .object(members) }

  var members: [String: JSONOutput] {
    [
      "number": .string(report.number.description), "status": .string(status),
      "received_at": .string(zone.iso8601(report.receivedAt)), "line": .string(line), "category": .string(category),
      "place": .text(placeCode),
    ]
  }
}
