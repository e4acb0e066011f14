import TipsCore

/// A report as a row of a list, or as an object; `docs/json.md` explains the keys.
struct ReportRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .digits(.number) { $0.report.number.description },
    .column(.received, for: .people) { Cell($0.zone.solarHijri($0.report.receivedAt)) },
    .text(.receivedAt, for: .programs) { $0.zone.iso8601($0.report.receivedAt) },
    .word(.line) { $0.names.lineWord($0.report.lineID) }, .text(.kind, for: .programs) { $0.report.kind.code },
    .column(.category, isWord: true, for: .people) { Cell(word: $0.about) },
    .text(.category, for: .programs) { $0.category },
    .text(.place, for: .programs) { $0.place?.code }, .number(.priority, for: .programs) { $0.report.priority },
    .column(.outcome, isWord: true, for: .people) { Cell(word: Word($0.report.disposition)) },
    .text(.disposition, for: .programs) { $0.report.disposition.code },
    .both(.text) { row in
      (
        Cell(people: row.search?.excerpt(of: row.report) ?? row.report.text, programs: row.report.text),
        .string(row.report.text)
      )
    },
    .member("stage") { .string($0.report.stages.reached.code) }, .instant("recorded_at") { $0.report.recordedAt },
    .instant("dispatched_at") { $0.report.dispatchedAt },
    .instant("arrived_at") { $0.report.arrivedAt }, .instant("closed_at") { $0.report.closedAt },
    .instant("outcome_at") { $0.report.outcomeAt },
    .member("duplicate_of") { .text($0.report.duplicateOf?.description) },
    .member("reporter") { .text($0.report.reporterID.map(Reporter.pseudonym)) },
    .member("operator") { .text($0.report.operatorName) }, .member("latitude") { .fraction($0.report.latitude) },
    .member("longitude") { .fraction($0.report.longitude) }, .member("address") { .text($0.report.address) },
    .member("searched_for") { $0.searchedFor.map(JSONOutput.string) },
  ]

  let report: ReportRecord
  let names: ReferenceNames
  let zone: StationZone
  let place: Word?
  /// The words that were searched for.
  let search: SearchExcerpt?
  /// What was searched for in place of the words that were typed.
  let searchedFor: String?
  /// Columns beside the usual ones; they stand before the text.
  let further: [ReportColumn]

  init(
    _ report: ReportRecord, names: ReferenceNames, zone: StationZone, search: SearchExcerpt? = nil,
    searchedFor: String? = nil, further: [ReportColumn] = []
  ) throws {
    self.report = report
    self.names = names
    self.zone = zone
    self.search = search
    self.searchedFor = searchedFor
    self.further = further
    place = try names.placeWord(report.placeID)
  }

  /// The columns with some further ones.
  static func columns(with further: [ReportColumn]) -> [Column] {
    inserting(further.map(\.column), into: columns)
  }

  var cells: [Cell] { Self.inserting(further.map { $0.cell(self) }, into: usualCells) }

  private static func inserting<Element>(_ further: [Element], into usual: [Element]) -> [Element] {
    guard let last = usual.last, !further.isEmpty else { return usual }
    return Array(usual.dropLast()) + further + [last]
  }

  var category: String? { names.category(report.categoryID)?.code }

  /// Feedback rarely has a category; what it is says more.
  var about: Word? { report.kind == .tip ? names.categoryWord(report.categoryID) : Word(report.kind) }
}
