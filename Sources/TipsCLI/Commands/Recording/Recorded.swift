import TipsCore

/// The answer to a report that was recorded.
struct Recorded: Answer, Zoned {
  static let fields: [Field<Self>] = [
    .digits(.number) { $0.report.number.description }, .text(.status) { $0.status },
    .time(.receivedAt) { $0.report.receivedAt }, .text(.line) { $0.line }, .text(.category) { $0.category },
    .text(.place) { $0.placeCode }, .member("duplicate_of") { .text($0.report.duplicateOf?.description) },
    .member("similar") { $0.similar.map { .array($0.map(\.json)) } ?? .null },
    .member("caller_number") { row in
      row.callerNumber.flatMap { $0 == .usable ? nil : .string($0.rawValue) }
    },
  ]

  let report: ReportRecord
  let status: String
  let line: String
  let category: String
  let placeCode: String?
  let placePath: String?
  let callerNumber: CallerNumber?
  let zone: StationZone
  /// Reports that may be of the same event; nil where nobody asked, or nobody could look.
  let similar: [SimilarRow]?

  init(_ answer: IntakeAnswer, store: Store, similar: [SimilarRow]?) throws {
    let names = try ReferenceNames(store)
    report = try store.reports.existing(answer.number)
    callerNumber = answer.callerNumber
    status = answer.isNew ? "recorded" : "already_recorded"
    line = names.line(report.lineID)
    category = names.category(report.categoryID)?.code ?? ""
    placeCode = try names.placeCode(report.placeID)
    placePath = try names.place(report.placeID, withProvince: false)
    zone = store.zone
    self.similar = similar
  }

  var sentence: Message {
    let about = report.kind == .tip ? category : report.kind.code
    let done = status == "recorded" ? "recorded" : "recorded already,"
    return Message(
      untranslated: [
        "\(report.number)", "\(done) \(zone.solarHijri(report.receivedAt))", "line \(line)", about, placePath,
        report.duplicateOf.map { "duplicate of \($0)" },
      ].compactMap(\.self).joined(separator: "  "))
  }
}
