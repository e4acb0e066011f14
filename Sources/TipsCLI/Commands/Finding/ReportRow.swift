import TipsCore

/// A report as a row of a list.
struct ReportRow: Row {
  static let columns = [
    Column("number", isNumeric: true), Column("received", for: .people), Column("received_at", for: .programs),
    Column("line"), Column("kind", for: .programs), Column("category"), Column("place", for: .programs),
    Column("priority", isNumeric: true, for: .programs), Column("outcome", for: .people),
    Column("disposition", for: .programs), Column("text"),
  ]

  let report: ReportRecord
  let names: ReferenceNames
  let zone: StationZone
  let place: String?
  /// The words that were searched for.
  let search: SearchExcerpt?

  init(_ report: ReportRecord, names: ReferenceNames, zone: StationZone, search: SearchExcerpt? = nil) throws {
    self.report = report
    self.names = names
    self.zone = zone
    self.search = search
    place = try names.placeCode(report.placeID)
  }

  private var category: String { names.category(report.categoryID)?.code ?? "" }

  var cells: [Cell] {
    // Feedback rarely has a category; what it is says more.
    let about = report.kind == .tip ? category : report.kind.code
    return [
      Cell(report.number.description), Cell(zone.solarHijri(report.receivedAt)), Cell(zone.iso8601(report.receivedAt)),
      Cell(names.line(report.lineID)), Cell(report.kind.code), Cell(people: about, programs: category), Cell(place),
      Cell(Int64(report.priority)), Cell(report.disposition.code), Cell(report.disposition.code),
      Cell(people: search?.excerpt(of: report) ?? report.text, programs: report.text),
    ]
  }

  var json: JSONOutput { ReportJSON.object(report, names: names, zone: zone, place: place) }
}
