import TipsCore

/// The answer to a report that was recorded.
struct Recorded: Answer, Zoned {
  static let fields: [Field<Self>] = [
    .digits(.number) { $0.report.number.description }, .text(.status) { $0.isNew ? "recorded" : "already_recorded" },
    .time(.receivedAt) { $0.report.receivedAt }, .word(.line) { $0.line }, .word(.category) { $0.category },
    .word(.place) { $0.place }, .member("duplicate_of") { .text($0.report.duplicateOf?.description) },
    .member("similar") { $0.similar.map { .array($0.map(\.json)) } ?? .null },
    .member("caller_number") { row in
      row.callerNumber.flatMap { $0 == .usable ? nil : .string($0.rawValue) }
    },
  ]

  let report: ReportRecord
  let isNew: Bool
  let line: Word?
  let category: Word?
  let place: Word?
  let placePath: Message?
  let callerNumber: CallerNumber?
  let zone: StationZone
  /// Reports that may be of the same event; nil where nobody asked, or nobody could look.
  let similar: [SimilarRow]?

  init(_ answer: IntakeAnswer, store: Store, similar: [SimilarRow]?) throws {
    let names = try ReferenceNames(store)
    report = try store.reports.existing(answer.number)
    callerNumber = answer.callerNumber
    isNew = answer.isNew
    line = names.lineWord(report.lineID)
    category = names.categoryWord(report.categoryID)
    place = try names.placeWord(report.placeID)
    placePath = try names.place(report.placeID, withProvince: false)
    zone = store.zone
    self.similar = similar
  }

  var sentence: Message {
    let about = report.kind == .tip ? category : Word(report.kind)
    return [
      LogWords.recorded(report.number.description, at: zone.solarHijri(report.receivedAt), isNew: isNew),
      line?.line, about?.message, placePath,
      report.duplicateOf.map { LogWords.duplicate(of: $0.description) },
    ].compactMap(\.self).joined(en: "  ", fa: "، ")
  }
}
