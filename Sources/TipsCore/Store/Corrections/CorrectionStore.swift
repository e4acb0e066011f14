import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// Puts right what was recorded wrongly. The report says what holds now; what it said before stays in its history.
public struct CorrectionStore {
  let store: Store

  /// Corrects a report.
  ///
  /// Lists that were issued stay as they are; what a correction means for later ones is in docs/scoring.md.
  ///
  /// - Parameter reason: why; of at most ``Limits/reason`` characters. It is removed with the report's texts.
  /// - Returns: the report as it stands now.
  /// - Throws: ``CorrectionError``, ``DraftError``, ``ReferenceError``, ``OutcomeError``, ``ReporterError`` for a reason
  ///   that is none. Nothing is changed then.
  @discardableResult
  public func correct(
    _ number: ReportNumber, _ draft: CorrectionDraft, reason: String, operatorName: String, now: Instant
  ) throws -> ReportRecord {
    let reason = try ReporterStore.line(reason, field: "--reason", limit: Limits.reason)
    return try store.writeOrRefuse(
      "correction", of: .report(number), operatorName: operatorName, now: now
    ) { connection in
      let report = try store.reports.existing(number)
      var changed = report
      try draft.apply(to: &changed, ReferenceResolver(ReferenceStore(connection: connection)), now: now)
      try check(report, becoming: changed)
      try record(report, becoming: changed, reason: reason, operatorName: operatorName, now: now, connection)
      return changed
    }
  }

  /// Takes a step of a report back, as though it had never been recorded; the history keeps it.
  ///
  /// - Parameter reason: why; nil where nobody said.
  /// - Throws: ``CorrectionError/notRecorded(_:_:)``.
  @discardableResult
  public func takeBack(
    _ stage: Stage, of number: ReportNumber, reason: String?, operatorName: String, now: Instant
  ) throws -> ReportRecord {
    let reason = try reason.map { try ReporterStore.line($0, field: "--reason", limit: Limits.reason) }
    return try store.write { connection in
      let report = try store.reports.existing(number)
      guard report.stages[stage] != nil else { throw CorrectionError.notRecorded(number, stage) }
      var changed = report
      changed.set(stage, nil)
      try record(report, becoming: changed, reason: reason, operatorName: operatorName, now: now, connection)
      return changed
    }
  }

  /// All corrections of a report, oldest first.
  public func corrections(of number: ReportNumber) throws -> [Correction] {
    try store.connection.rows(
      "select id, recorded_at, operator, reason from correction where report_id = $1 order by id", number
    ) { (id: Int64, recordedAt: Instant, operatorName: String, reason: String?) in
      Correction(
        id: id, recordedAt: recordedAt, operatorName: operatorName, reason: reason, changes: try changes(of: id))
    }
  }

  private func changes(of correction: Int64) throws -> [Correction.Change] {
    try store.connection.rows(
      "select field, before, after from correction_change where correction_id = $1 order by field", correction
    ) { (field: CorrectedField, before: String?, after: String?) in
      Correction.Change(field: field, before: before, after: after)
    }
  }

  // MARK: Rules

  private func check(_ report: ReportRecord, becoming changed: ReportRecord) throws {
    let number = report.number
    if report.textsRemovedAt != nil, changed.texts != report.texts { throw CorrectionError.textsRemoved(number) }
    let stages = changed.stages
    for stage in Stage.allCases {
      guard let time = stages[stage], time < changed.receivedAt else { continue }
      throw CorrectionError.stageBefore(number, stage: stage, time: store.zone.solarHijri(time))
    }
    if let time = changed.outcomeAt, time < changed.receivedAt {
      throw CorrectionError.outcomeBefore(number, time: store.zone.solarHijri(time))
    }
    guard (report.kind == .tip) != (changed.kind == .tip) else { return }
    if let other = try report.duplicateOf ?? store.reports.duplicates(of: number).first {
      throw CorrectionError.kindOfDuplicate(number, other: other)
    }
  }

  // MARK: Writing

  /// Writes the correction, the report, its words in the index, the summaries and the trail.
  private func record(
    _ report: ReportRecord, becoming changed: ReportRecord, reason: String?, operatorName: String, now: Instant,
    _ connection: Connection
  ) throws {
    let number = report.number
    let changes = CorrectedField.allCases.compactMap { field -> Correction.Change? in
      let (before, after) = (report.stored(field), changed.stored(field))
      return before == after ? nil : Correction.Change(field: field, before: before, after: after)
    }
    guard !changes.isEmpty else { throw CorrectionError.nothingChanges(number) }
    let words = CorrectionWords(store)
    // Nothing would take it out again.
    let kept = report.textsRemovedAt == nil ? reason : nil
    try AuditStore(connection: connection).recording(
      .correctReport, of: number, detail: try words.detail(changes), operatorName: operatorName, now: now
    ) {
      try Self.insert(changes, of: number, reason: kept, operatorName: operatorName, now: now, connection)
      try connection.run(
        """
        update report
        set kind = $2, line_id = $3, category_id = $4, place_id = $5, priority = $6, received_at = $7,
          dispatched_at = $8, arrived_at = $9, closed_at = $10, latitude = $11, longitude = $12, text = $13,
          address = $14
        where id = $1
        """,
        number, changed.kind, changed.lineID, changed.categoryID, changed.placeID, changed.priority,
        changed.receivedAt, changed.dispatchedAt, changed.arrivedAt, changed.closedAt, changed.latitude,
        changed.longitude, changed.text, changed.address)
      if changed.text != report.text || changed.address != report.address {
        try ReportSearchIndex.replace(report, by: changed, connection)
      }
      try store.reports.summarise(report, becoming: changed)
      try store.followups.moveAnswer(from: report, to: changed)
      let (day, newDay) = (store.zone.day(of: report.receivedAt), store.zone.day(of: changed.receivedAt))
      if day != newDay { try ReceivedDaySpan(connection: connection, zone: store.zone).recount(day) }
    }
  }

  static func insert(
    _ changes: [Correction.Change], of number: ReportNumber, reason: String?, operatorName: String, now: Instant,
    _ connection: Connection
  ) throws {
    try connection.run(
      "insert into correction (report_id, recorded_at, operator, reason) values ($1, $2, $3, $4)", number, now,
      operatorName, reason)
    let id = connection.lastInsertedRow
    for change in changes {
      try connection.run(
        "insert into correction_change (correction_id, field, before, after) values ($1, $2, $3, $4)", id, change.field,
        change.before, change.after)
    }
  }
}

extension Store {
  /// Putting right what was recorded wrongly.
  public var corrections: CorrectionStore { CorrectionStore(store: self) }
}

extension CorrectionDraft {
  /// Changes the columns that are to change, looking names up.
  fileprivate func apply(to report: inout ReportRecord, _ resolver: ReferenceResolver, now: Instant) throws {
    // The rules of a new report hold for what is put into one.
    var draft = ReportDraft()
    draft.text = text ?? "–"
    draft.kind = kind ?? draft.kind
    draft.priority = priority ?? draft.priority
    draft.receivedAt = receivedAt
    draft.address = address
    draft.latitude = position?.latitude
    draft.longitude = position?.longitude
    let kind = try draft.validate(now: now)
    if self.kind != nil { report.kind = kind }
    if let line { report.lineID = try resolver.line(line).id }
    if let category { report.categoryID = try resolver.category(category).id }
    if let place { report.placeID = try resolver.place(place).id }
    if let priority { report.priority = priority }
    if let receivedAt { report.receivedAt = receivedAt }
    if let text { report.text = text }
    if let address { report.address = address }
    if let position { (report.latitude, report.longitude) = (position.latitude, position.longitude) }
    for field in emptied {
      switch field {
      case .place: report.placeID = nil
      case .address: report.address = nil
      case .position: (report.latitude, report.longitude) = (nil, nil)
      default: throw CorrectionError.cannotBeEmpty(field)
      }
    }
  }
}

extension ReportRecord {
  /// Sets the time of a step.
  mutating func set(_ stage: Stage, _ time: Instant?) {
    switch stage {
    case .dispatched: dispatchedAt = time
    case .arrived: arrivedAt = time
    case .closed: closedAt = time
    }
  }

  /// What goes when texts are removed.
  fileprivate var texts: [String?] { [CorrectedField.text, .address, .position].map(stored) }

  /// A column as a correction keeps it.
  fileprivate func stored(_ field: CorrectedField) -> String? {
    switch field {
    case .kind: "\(kind.rawValue)"
    case .line: "\(lineID)"
    case .category: "\(categoryID)"
    case .place: placeID.map { "\($0)" }
    case .priority: "\(priority)"
    case .receivedAt: "\(receivedAt.epochSeconds)"
    case .dispatchedAt: dispatchedAt.map { "\($0.epochSeconds)" }
    case .arrivedAt: arrivedAt.map { "\($0.epochSeconds)" }
    case .closedAt: closedAt.map { "\($0.epochSeconds)" }
    case .position: if let latitude, let longitude { "\(latitude),\(longitude)" } else { nil }
    case .text: text
    case .address: address
    case .redaction: nil
    }
  }
}
