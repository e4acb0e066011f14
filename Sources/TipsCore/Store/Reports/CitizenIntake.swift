import Crypto
import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsText

/// What a citizen sent, with what takes long done before anybody has to wait for it.
package struct PreparedSubmission: Sendable {
  package let submission: Submission
  /// What the store keeps of the receipt.
  fileprivate let verifier: [UInt8]?
}

extension ReceiptMaker {
  /// Prepares a submission.
  ///
  /// - Throws: ``ReceiptError/unknown`` where its receipt can be none.
  package func prepare(_ submission: Submission) throws -> PreparedSubmission {
    let receipt = try submission.content.receipt.map(Receipt.init(typed:))
    return PreparedSubmission(submission: submission, verifier: try receipt.map(verifier))
  }
}

/// Records what citizens send by their door, on a host of the station or by way of a relay: what comes twice is recorded
/// once.
package struct CitizenIntake {
  /// What became of a submission.
  package struct Answer: Sendable, Equatable {
    /// The report that it made or is about; nil where it came before and made none.
    package let report: ReportNumber?
    /// False where it came before.
    package let isNew: Bool
  }

  /// The source and the operator of what comes in by the web.
  package static let name = "web"

  private let store: Store

  /// Submissions go into the given store.
  package init(_ store: Store) { self.store = store }

  /// Whether a submission was recorded already.
  ///
  /// - Throws: ``SubmissionError/usedForm`` where its form brought another report.
  package func has(_ submission: Submission) throws -> Bool {
    if try isKnown(Self.hash(submission)) { return true }
    if let form = Self.formHash(submission), try isKnown(form) { throw SubmissionError.usedForm }
    return false
  }

  private func isKnown(_ hash: [UInt8]) throws -> Bool {
    let known: Int? = try store.connection.value("select 1 from citizen_submission where token_hash = $1", hash)
    return known != nil
  }

  private static func hash(_ submission: Submission) -> [UInt8] {
    Array(SHA256.hash(data: Array("tips submission 1/\(submission.token)".utf8)))
  }

  private static func formHash(_ submission: Submission) -> [UInt8]? {
    submission.form.map { Array(SHA256.hash(data: Array("tips form 1/\($0)".utf8))) }
  }

  /// Records a submission.
  ///
  /// It is a part of a transaction that ``Store/writeTogether(_:)`` frames, stands or falls alone, and is durable with it.
  ///
  /// - Parameter beside: writes what belongs to it, within the same part.
  /// - Throws: ``SubmissionError``, ``DraftError``, ``ReferenceError``, ``ReceiptError`` and their like where it breaks a rule; ``StoreError``.
  package func record(
    _ prepared: PreparedSubmission, now: Instant, beside: (ReportNumber) throws -> Void = { _ in }
  ) throws -> Answer {
    let submission = prepared.submission
    return try store.write { connection in
      guard try !has(submission) else { return Answer(report: nil, isNew: false) }
      for hash in [Self.hash(submission), Self.formHash(submission)].compactMap(\.self) {
        try connection.run("insert into citizen_submission (token_hash, recorded_at) values ($1, $2)", hash, now)
      }
      let report = try record(submission.content, of: prepared, now: now)
      try beside(report)
      return Answer(report: report, isNew: true)
    }
  }

  private func record(_ content: Submission.Content, of prepared: PreparedSubmission, now: Instant) throws
    -> ReportNumber
  {
    switch content {
    case .report(let report):
      let draft = try draft(of: report, prepared.submission)
      let answer = try Intake(store: store, operatorName: Self.name).record(
        PreparedDraft(draft, verifier: prepared.verifier), now: now)
      return answer.number
    case .word(_, let text):
      let report = try found(prepared)
      try store.messages.addWord(
        text, to: report.id, key: prepared.submission.token, sentAt: prepared.submission.takenAt,
        operatorName: Self.name, now: now)
      return ReportNumber(id: report.id)
    case .satisfaction(_, let isSatisfied, let text):
      let number = ReportNumber(id: try found(prepared).id)
      try store.followups.record(
        isSatisfied, on: number, note: text.isEmpty ? nil : text, operatorName: Self.name, now: now)
      return number
    case .claim(_, let caller):
      let report = try found(prepared)
      try store.receipts.claim(report, by: try Caller(caller), operatorName: Self.name, now: now)
      return ReportNumber(id: report.id)
    }
  }

  /// The report of the receipt with which something was sent.
  private func found(_ prepared: PreparedSubmission) throws -> ReceiptedReport {
    guard let verifier = prepared.verifier, let report = try store.receipts.report(verifier) else {
      throw ReceiptError.unknown
    }
    return report
  }

  private func draft(of report: CitizenReport, _ submission: Submission) throws -> ReportDraft {
    var draft = ReportDraft()
    draft.text = report.text
    if let at = report.happenedAt {
      // The report's own time is when it came; stages are counted from there.
      draft.text += "\n" + PersianDates.slashed(CitizenIntakeText.happened(store.zone.solarHijri(at)).fa)
    }
    draft.line = Line.web
    draft.kind = report.kind
    draft.category = report.category
    draft.place = report.place
    draft.receivedAt = submission.takenAt
    draft.address = report.address.isEmpty ? nil : report.address
    if let typed = report.coordinates {
      let parts = typed.split(separator: ",").map { Double($0.drop { $0 == " " }) }
      guard parts.count == 2, let latitude = parts[0], let longitude = parts[1] else {
        throw DraftError.coordinate("coordinates")
      }
      (draft.latitude, draft.longitude) = (latitude, longitude)
    }
    draft.source = Self.name
    draft.sourceKey = submission.token
    draft.caller = try report.caller.map(Caller.init)
    return draft
  }
}

extension Caller {
  /// Who says by the door who they are.
  fileprivate init(_ citizen: CitizenCaller) throws {
    try self.init(phone: citizen.phone, name: citizen.name, consent: Consent(code: citizen.consent))
  }
}

extension Submission.Content {
  /// The receipt with which it was sent, or which was given for it.
  package var receipt: String? {
    switch self {
    case .report(let report): report.receipt
    case .word(let receipt, _), .satisfaction(let receipt, _, _), .claim(let receipt, _): receipt
    }
  }
}

/// What is added to a citizen's words.
enum CitizenIntakeText {
  static func happened(_ at: String) -> Message {
    Message(en: "Time of the event: \(at)", fa: "زمان رخداد: \(at)")
  }
}
