import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// What became of a draft.
public struct IntakeAnswer: Sendable, Equatable {
  /// The report's number.
  public let number: ReportNumber
  /// False when a report with the same source and key was there already.
  public let isNew: Bool
  /// The receipt that was asked for; a report that was there already gets none.
  public var receipt: Receipt?
  /// What the caller's telephone number is good for; nil where none was told.
  public var callerNumber: CallerNumber?
}

/// What became of one draft of several.
public enum DraftAnswer: Sendable {
  /// It is in the store.
  case taken(IntakeAnswer)
  /// It broke a rule.
  case refused(any UserFacingError)
}

/// A draft with the receipt that it asks for, whose making takes long: it is made before anybody has to wait for it.
public struct PreparedDraft: Sendable {
  private(set) var draft: ReportDraft
  /// The receipt that is given in answer.
  let receipt: Receipt?
  /// What the store keeps of the receipt.
  let verifier: [UInt8]?

  init(_ draft: ReportDraft, receipt: Receipt? = nil, verifier: [UInt8]? = nil) {
    self.draft = draft
    self.receipt = receipt
    self.verifier = verifier
  }

  /// The same draft at another place.
  package func at(place: String?) -> PreparedDraft {
    var copy = self
    copy.draft.place = place
    return copy
  }
}

/// Makes receipts for a store, without the store.
public struct ReceiptMaker: Sendable {
  package let storeUUID: String
  let cost: Int

  /// A draft that can be recorded at once. A draft that breaks a rule gets no receipt; it is refused when it is recorded.
  public func prepare(_ draft: ReportDraft, now: Instant) throws -> PreparedDraft {
    guard draft.wantsReceipt, (try? draft.validate(now: now)) != nil else {
      return PreparedDraft(draft)
    }
    let receipt = Receipt()
    return PreparedDraft(draft, receipt: receipt, verifier: try verifier(of: receipt))
  }

  /// What a store keeps of a receipt that somebody has already.
  package func verifier(of receipt: Receipt) throws -> [UInt8] {
    try receipt.verifier(storeUUID: storeUUID, cost: cost)
  }
}

extension Store {
  /// What makes receipts for this store.
  public var receiptMaker: ReceiptMaker { ReceiptMaker(storeUUID: settings.uuid, cost: receiptCost) }
}

/// Records drafts: `tips log`, alone or in batches.
public struct Intake {
  private let store: Store
  private let operatorName: String

  /// Reports go into the given store, under the operator's name.
  public init(store: Store, operatorName: String) {
    self.store = store
    self.operatorName = operatorName
  }

  /// Records one report; it is durable when this returns.
  ///
  /// - Throws: ``DraftError``, ``ReferenceError``, ``StoreError``. Nothing is recorded then.
  public func record(_ draft: ReportDraft, now: Instant) throws -> IntakeAnswer {
    _ = try draft.validate(now: now)
    return try record(try store.receiptMaker.prepare(draft, now: now), now: now)
  }

  /// Records one report that was prepared; it is durable when this returns.
  ///
  /// - Throws: ``DraftError``, ``ReferenceError``, ``StoreError``. Nothing is recorded then.
  public func record(_ prepared: PreparedDraft, now: Instant) throws -> IntakeAnswer {
    switch try record([prepared], now: now)[0] {
    case .taken(let answer): return answer
    case .refused(let error): throw error
    }
  }

  /// Records several reports in one transaction; each has its own answer, in order. A draft that is refused does not
  /// keep the others out. All of it is durable when this returns.
  ///
  /// - Throws: ``StoreError`` when nothing could be recorded at all.
  public func record(_ drafts: [ReportDraft], now: Instant) throws -> [DraftAnswer] {
    let maker = store.receiptMaker
    return try record(try drafts.map { try maker.prepare($0, now: now) }, now: now)
  }

  private func record(_ prepared: [PreparedDraft], now: Instant) throws -> [DraftAnswer] {
    try store.write { connection in
      let writer = try ReportWriter(store: store, connection: connection, now: now)
      let resolver = ReferenceResolver(ReferenceStore(connection: connection))
      var answers: [DraftAnswer] = []
      // Reports of this transaction that are to be duplicates: none of them may lead another.
      var duplicates: [ReportNumber: ReportNumber] = [:]
      for prepared in prepared {
        let draft = prepared.draft
        do {
          if let lead = draft.duplicateOf, let leading = duplicates[lead] {
            throw OutcomeError.duplicateOfDuplicate(lead, leading: leading)
          }
          let answer = try record(prepared, writer: writer, resolver: resolver, now: now)
          if answer.isNew { duplicates[answer.number] = draft.duplicateOf }
          answers.append(.taken(answer))
        } catch let error as StoreError {
          throw error
        } catch let error as any UserFacingError {
          answers.append(.refused(error))
        }
      }
      try writer.finish()
      try audit(answers, hasUntaken: writer.hasUntaken, connection, now: now)
      for (prepared, answer) in zip(prepared, answers) {
        try markDuplicate(prepared.draft, answer, connection, now: now)
      }
      return answers
    }
  }

  private func record(
    _ prepared: PreparedDraft, writer: ReportWriter, resolver: ReferenceResolver, now: Instant
  ) throws -> IntakeAnswer {
    let draft = prepared.draft
    let kind = try draft.validate(now: now)
    let sourceID = try writer.sourceID(draft.source ?? Self.ownSource)
    let key = draft.sourceKey.map(PersianText.comparisonKey)
    if let key, let id = try writer.find(sourceID: sourceID, key: key) {
      return IntakeAnswer(number: ReportNumber(id: id), isNew: false, callerNumber: draft.caller?.number)
    }
    let line = try resolver.line(draft.line)
    var report = ReportRecord(
      kind: kind, lineID: line.id,
      categoryID: try resolver.category(draft.category ?? Category.fallbackCode).id, priority: draft.priority,
      receivedAt: draft.receivedAt ?? now, sourceID: sourceID, text: draft.text)
    report.placeID = try draft.place.map { try resolver.place($0).id }
    if let lead = draft.duplicateOf { try store.reports.checkLead(lead, ofKind: kind) }
    report.isUntaken = line.code == Line.web
    report.sourceKey = key
    report.operatorName = operatorName
    report.latitude = draft.latitude
    report.longitude = draft.longitude
    report.address = draft.address
    let id = try writer.insert(report, caller: draft.caller, receiptVerifier: prepared.verifier)
    return IntakeAnswer(
      number: ReportNumber(id: id), isNew: true, receipt: prepared.receipt, callerNumber: draft.caller?.number)
  }

  /// Marks a new report as the duplicate that the draft says it is: an outcome as any other, behind the intake.
  private func markDuplicate(
    _ draft: ReportDraft, _ answer: DraftAnswer, _ connection: Connection, now: Instant
  ) throws {
    guard let lead = draft.duplicateOf, case .taken(let taken) = answer, taken.isNew else { return }
    var mark = OutcomeMark(.duplicate)
    mark.duplicateOf = lead
    try store.outcomes.mark(
      try store.reports.existing(taken.number), mark, operatorName: operatorName, now: now, within: connection)
  }

  /// One report has an entry of its own; many that become durable together have one for all.
  private func audit(
    _ answers: [DraftAnswer], hasUntaken: Bool, _ connection: Connection, now: Instant
  ) throws {
    let new = answers.compactMap { answer -> ReportNumber? in
      if case .taken(let taken) = answer, taken.isNew { taken.number } else { nil }
    }
    guard let first = new.first, let last = new.last else { return }
    let reports = try CommittedReport(connection)
    let isSingle = new.count == 1
    let span = first.id...last.id
    try AuditStore(connection: connection).append(
      AuditEntry(
        action: isSingle ? .log : .logBatch, subject: isSingle ? .report(first) : .reports,
        detail: isSingle ? "" : "\(new.count), \(first) to \(last)", operatorName: operatorName, at: now),
      after: isSingle
        ? try reports.commitment(first.id, isNew: !hasUntaken)
        : try reports.commitment(in: span, withEvents: hasUntaken),
      span: isSingle ? nil : span)
  }

  /// The source of reports that the station itself takes.
  static let ownSource = "station"
}
