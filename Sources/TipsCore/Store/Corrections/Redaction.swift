import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// What taking words out of a report came to.
public struct RedactionResult: Sendable {
  /// How many times they stood in texts, addresses, notes and corrections, and were replaced by ``Redaction/mark``.
  public let places: Int
  /// Remarks and reasons that held them and were removed whole.
  public let remarks: Int
  /// How clean the file is.
  public let file: TraceRemovalResult
}

/// Takes words that should never have been typed into a report out of its texts, notes, corrections and remarks, within the
/// running transaction. Keys of other systems, references of operations and the trail are not looked at.
public struct Redaction {
  /// What stands in the place of the words.
  public static let mark = "[…]"

  /// One text of a report.
  private struct Holder {
    let place: String
    let text: String
    /// Puts another text in its place; nil where it can only be removed.
    let replace: ((String) throws -> Void)?
    let remove: () throws -> Void
  }

  private let connection: Connection
  private let report: ReportRecord
  private var changed: ReportRecord
  private(set) var traces = TraceSearch()
  private(set) var pieces: [RedactedPiece] = []

  init(_ report: ReportRecord, _ connection: Connection) {
    self.connection = connection
    self.report = report
    changed = report
  }

  /// Replaces a phrase wherever it stands.
  mutating func remove(_ phrase: String) throws {
    for holder in try holders() {
      let ranges = PhraseSearch.ranges(of: phrase, in: holder.text)
      guard !ranges.isEmpty else { continue }
      try apply(RedactedPiece(place: holder.place, ranges: ranges, length: holder.text.utf8.count), to: holder)
    }
  }

  /// Takes out what was taken out of another state of the report. Where the text is not the one of which the places are
  /// known, all of it goes. A text that the report had before a correction is, in a state before that, the report's own.
  private mutating func remove(_ wanted: [RedactedPiece]) throws {
    let holders = Dictionary(try holders().map { ($0.place, $0) }) { first, _ in first }
    let byHolder = Dictionary(grouping: wanted) { holders[$0.place] == nil ? $0.placeBeforeCorrection : $0.place }
    for (place, pieces) in byHolder.sorted(by: { $0.key ?? "" < $1.key ?? "" }) {
      guard let place, let holder = holders[place], holder.text != Self.mark else { continue }
      let length = holder.text.utf8.count
      let known = pieces.filter { $0.length == length }.map(\.ranges)
      let isClear = known.allSatisfy { $0 == known[0] }
      let ranges = isClear ? known.first ?? [0..<length] : [0..<length]
      try apply(RedactedPiece(place: place, ranges: ranges, length: length), to: holder)
    }
  }

  private mutating func apply(_ piece: RedactedPiece, to holder: Holder) throws {
    for range in piece.ranges { traces.add(text: holder.text, around: range) }
    pieces.append(piece)
    guard let replace = holder.replace else { return try holder.remove() }
    var bytes = Array(holder.text.utf8)
    for range in piece.ranges.reversed() { bytes.replaceSubrange(range, with: Self.mark.utf8) }
    let text = String(decoding: bytes, as: UTF8.self)
    switch holder.place {
    case "text": changed.text = text
    case "address": changed.address = text
    default: try replace(text)
    }
  }

  /// Writes the report's own texts, and a salt that makes what the trail committed to before tell nothing.
  private func finish() throws {
    try ReportSearchIndex.replace(report, by: changed, connection)
    try connection.run(
      "update report set text = $2, address = $3, salt = $4 where id = $1", report.number, changed.text,
      changed.address,
      Int64.random(in: 0...Int64.max))
  }

  /// Everything that people typed about the report.
  private func holders() throws -> [Holder] {
    let connection = connection
    var holders = [Holder(place: "text", text: report.text, replace: { _ in }, remove: {})]
    if let address = report.address {
      holders.append(Holder(place: "address", text: address, replace: { _ in }, remove: {}))
    }
    let ids = NoteStore.ids(of: report.number)
    holders += try connection.rows(
      "select id, text from note where id between $1 and $2", ids.lowerBound, ids.upperBound
    ) { (id: Int64, text: String) in
      Holder(
        place: "note.\(id)", text: text, replace: { try NoteStore.replace(text, of: id, by: $0, connection) },
        remove: {})
    }
    for side in ["before", "after"] {
      holders += try connection.rows(
        """
        select correction_id, field, \(side)
        from correction
        join correction_change on correction_change.correction_id = correction.id
        where report_id = $1 and field in ('text', 'address') and \(side) is not null
        """, report.number
      ) { (id: Int64, field: CorrectedField, text: String) in
        Holder(
          place: "\(side).\(field.rawValue).\(id)", text: text,
          replace: {
            try connection.run(
              "update correction_change set \(side) = $3 where correction_id = $1 and field = $2", id, field, $0)
          }, remove: {})
      }
    }
    holders += try whole("correction", column: "reason", key: "id", becoming: "null")
    holders += try whole(
      "report_protection", column: "reason", key: "report_id", becoming: "'\(ReportProtection.removedReason)'")
    for table in ReportForgetting.remarkTables {
      holders += try whole(table, column: "note", key: "id", becoming: "null")
    }
    return holders
  }

  /// Texts of which a table lets nothing but the whole be taken out.
  private func whole(_ table: String, column: String, key: String, becoming empty: String) throws -> [Holder] {
    let connection = connection
    return try connection.rows(
      "select \(key), \(column) from \(table) where report_id = $1 and \(column) is not null", report.number
    ) { (id: Int64, text: String) in
      Holder(
        place: "\(table).\(id)", text: text, replace: nil,
        remove: { try connection.run("update \(table) set \(column) = \(empty) where \(key) = $1", id) })
    }
  }
}

// MARK: Recording

extension Redaction {
  /// Runs within a transaction: takes the words out, and records that it was done.
  ///
  /// - Parameter mark: where the words were, if it was done before in another state of the store; the same is recorded again,
  ///   so that it is known for ever after.
  fileprivate mutating func record(
    reason: String?, operatorName: String, at: Instant, now: Instant, again mark: RedactionMark? = nil,
    _ work: (inout Redaction) throws -> Void
  ) throws {
    let number = report.number
    let reports = try CommittedReport(connection)
    let before = try reports.commitment(number.id)
    try work(&self)
    guard !pieces.isEmpty || mark != nil else { throw CorrectionError.notFound(number) }
    try finish()
    let places = mark?.pieces ?? pieces.map(\.description).joined(separator: ";")
    let change = Correction.Change(field: .redaction, before: nil, after: places)
    try CorrectionStore.insert([change], of: number, reason: reason, operatorName: operatorName, now: at, connection)
    try AuditStore(connection: connection).append(
      AuditEntry(action: .redactReport, subject: .report(number), detail: "", operatorName: operatorName, at: now),
      before: before, after: try reports.commitment(number.id))
  }

  /// All redactions that a store knows, oldest first.
  static func all(in connection: Connection) throws -> [RedactionMark] {
    try connection.rows(
      """
      select correction.report_id, report.recorded_at, correction.recorded_at, correction_change.after
      from correction_change
      join correction on correction.id = correction_change.correction_id
      join report on report.id = correction.report_id
      where correction_change.field = 'redaction'
      order by correction.id
      """
    ) { (report: Int64, recordedAt: Instant, at: Instant, pieces: String) in
      RedactionMark(report: report, recordedAt: recordedAt, at: at, pieces: pieces)
    }
  }

  /// Takes out of a restored store what was taken out since the backup.
  ///
  /// - Returns: whether the store has the report.
  static func reapply(
    _ mark: RedactionMark, in connection: Connection, operatorName: String, now: Instant
  ) throws -> Bool {
    let report = try connection.first(
      "select \(ReportRecord.columns) from report where id = $1 and recorded_at = $2", mark.report, mark.recordedAt,
      as: ReportRecord.self)
    guard let report else { return false }
    let pieces = mark.pieces.split(separator: ";").compactMap { RedactedPiece(String($0)) }
    var redaction = Redaction(report, connection)
    try redaction.record(reason: nil, operatorName: operatorName, at: mark.at, now: now, again: mark) {
      try $0.remove(pieces)
    }
    return true
  }
}

extension CorrectionStore {
  /// Takes words out of a report for good: out of its texts, notes, remarks and history, and out of the store's files.
  /// The trail says that something was taken out, not what. Older backups still hold it; a restore takes it out again.
  ///
  /// - Parameters:
  ///   - phrase: the words as they stand there, in whatever spelling; two letters or digits at least.
  ///   - reason: why; never what the words were.
  /// - Throws: ``CorrectionError``, ``ReporterError`` for a reason that is none. After ``ErasureError/heldByReader(path:)``
  ///   the words are taken out.
  public func redact(
    _ number: ReportNumber, _ phrase: String, reason: String, rewriting: FileRewriting = .whenNeeded,
    operatorName: String, now: Instant
  ) throws -> RedactionResult {
    let reason = try ReporterStore.line(reason, field: "--reason", limit: Limits.reason)
    guard PhraseSearch.length(of: phrase) >= 2 else { throw CorrectionError.phraseTooShort }
    let redaction = try store.write { connection in
      var redaction = Redaction(try store.reports.existing(number), connection)
      let isKept = PhraseSearch.ranges(of: phrase, in: reason).isEmpty
      try redaction.record(reason: isKept ? reason : nil, operatorName: operatorName, at: now, now: now) {
        try $0.remove(phrase)
      }
      try store.erasures.saveList()
      return redaction
    }
    let file = try TraceRemoval(store: store).run(redaction.traces, searchIndex: true, rewriting: rewriting)
    let whole = redaction.pieces.filter(\.isWhole)
    return RedactionResult(
      places: redaction.pieces.filter { !$0.isWhole }.reduce(0) { $0 + $1.ranges.count }, remarks: whole.count,
      file: file)
  }
}
