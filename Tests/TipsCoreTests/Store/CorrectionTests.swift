import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore
@testable import TipsText

@Suite("Corrections")
struct CorrectionTests {
  private let now = TemporaryStore.now

  @discardableResult
  private func correct(
    _ number: ReportNumber, in temporary: TemporaryStore, at: Instant = TemporaryStore.now,
    _ change: (inout CorrectionDraft) -> Void
  ) throws -> ReportRecord {
    var draft = CorrectionDraft()
    change(&draft)
    return try temporary.store.corrections.correct(
      number, draft, reason: "اشتباه تایپی", operatorName: "officer-14", now: at)
  }

  /// Whether figures and trail are as the reports say.
  private func isConsistent(_ temporary: TemporaryStore) throws -> Bool {
    let check = try SummaryCheck(temporary.store.connection, zone: temporary.store.zone).runThroughout()
    let verdict = try AuditVerification(
      store: temporary.store, key: try temporary.keys.load(for: temporary.store.settings)
    ).run()
    return check.result.differences == 0 && check.others.isEmpty && verdict.findings.isEmpty
  }

  @Test("The report says what holds now, the history what it said, by whom and why")
  func history() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(at: now.adding(seconds: -600)) { $0.place = "rasht" }
    try correct(number, in: temporary) {
      $0.category = "theft.vehicle"
      $0.priority = 1
    }
    let report = try temporary.store.reports.existing(number)
    let correction = try #require(try temporary.store.corrections.corrections(of: number).first)
    let words = CorrectionWords(temporary.store)
    #expect(report.priority == 1)
    #expect(correction.operatorName == "officer-14" && correction.reason == "اشتباه تایپی")
    #expect(correction.changes.map(\.field) == [.category, .priority])
    #expect(
      try correction.changes.map { try words.value($0.before, of: $0.field) ?? "" } == ["theft.motorcycle", "3"])
    #expect(try words.value(correction.changes[0].after, of: .category) == "theft.vehicle")
  }

  @Test("Figures, index and trail follow every column", arguments: CorrectedColumn.allCases)
  func dependents(_ column: CorrectedColumn) throws {
    let temporary = try TemporaryStore()
    let yesterday = now.adding(seconds: -86_400)
    let number = try temporary.log(at: yesterday) {
      $0.place = "rasht"
      $0.address = "خیابان مطهری"
    }
    try temporary.log(at: yesterday)
    _ = try temporary.store.stages.record(.arrived, of: number, at: now, operatorName: "op-3", now: now)
    try temporary.mark(number, .assisted)
    try temporary.store.followups.record(true, on: number, note: nil, operatorName: "op-3", now: now)
    try correct(number, in: temporary, column.change)
    #expect(try isConsistent(temporary))
  }

  @Test("A receipt after a stage or the outcome is refused with the rule")
  func receiptAfterStage() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(at: now.adding(seconds: -600))
    _ = try temporary.store.stages.record(
      .dispatched, of: number, at: now.adding(seconds: -300), operatorName: "op-3", now: now)
    let error = #expect(throws: CorrectionError.self) {
      try correct(number, in: temporary) { $0.receivedAt = now.adding(seconds: -200) }
    }
    #expect(error?.message.en.contains("tips stage \(number) dispatched --undo") == true)
    #expect(try temporary.store.corrections.corrections(of: number).isEmpty)
  }

  @Test("A tip that leads a duplicate can't become feedback")
  func kindOfLead() throws {
    let temporary = try TemporaryStore()
    let (lead, follower) = (try temporary.log(), try temporary.log())
    try temporary.mark(follower, .duplicate, lead: lead)
    #expect(throws: CorrectionError.kindOfDuplicate(lead, other: follower)) {
      try correct(lead, in: temporary) { $0.kind = "complaint" }
    }
  }

  @Test("What says so already is no correction")
  func nothingChanges() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log()
    #expect(throws: CorrectionError.nothingChanges(number)) {
      try correct(number, in: temporary) { $0.category = "theft.motorcycle" }
    }
  }

  @Test("The new words are found, the old ones no more")
  func index() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log("سرقت دوچرخه")
    try correct(number, in: temporary) { $0.text = "سرقت خودرو" }
    #expect(try temporary.search("خودرو") == [number])
    #expect(try temporary.search("دوچرخه").isEmpty)
  }

  @Test("A corrected day is listed by its new day alone")
  func day() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(at: now.adding(seconds: -86_400))
    try correct(number, in: temporary) { $0.receivedAt = now.adding(seconds: -3 * 86_400) }
    var filter = ReportFilter()
    filter.period = try temporary.period("1404-07-09")
    #expect(try temporary.store.reports.list(filter, limit: 5).map(\.number) == [number])
    filter.period = try temporary.period("1404-07-11")
    #expect(try temporary.store.reports.list(filter, limit: 5).isEmpty)
  }

  @Test("A stage that is taken back leaves no time in the figures, and may be marked again")
  func stageTakenBack() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(at: now.adding(seconds: -600))
    _ = try temporary.store.stages.record(.arrived, of: number, at: now, operatorName: "op-3", now: now)
    let report = try temporary.store.corrections.takeBack(
      .arrived, of: number, reason: nil, operatorName: "op-3", now: now)
    #expect(report.arrivedAt == nil)
    #expect(try isConsistent(temporary))
    #expect(throws: CorrectionError.notRecorded(number, .arrived)) {
      try temporary.store.corrections.takeBack(.arrived, of: number, reason: nil, operatorName: "op-3", now: now)
    }
    _ = try temporary.store.stages.record(.arrived, of: number, at: now, operatorName: "op-3", now: now)
  }

  @Test("When texts go, what they were goes with them; that something was corrected stays")
  func retention() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(Canary.text, at: now.adding(seconds: -400 * 86_400)) { $0.address = Canary.address }
    try correct(number, in: temporary) {
      $0.text = "بدون نام"
      $0.address = "بی‌نشانی"
    }
    _ = try temporary.store.notes.add(Canary.remark, to: number, operatorName: "op-3", now: now)
    try temporary.mark(number, .assisted)
    let result = try temporary.store.retention.remove(before: now, operatorName: "x", now: now)
    #expect(result.reports == 1 && result.remarks == 1)
    let correction = try #require(try temporary.store.corrections.corrections(of: number).first)
    #expect(correction.reason == nil && correction.changes.allSatisfy { $0.before == nil && $0.after == nil })
    #expect(try Canary.found(Canary.words, in: temporary).isEmpty)
    #expect(try isConsistent(temporary))
  }

  @Test("Why something was put right is not kept where the texts are gone")
  func reasonAfterRetention() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(at: now.adding(seconds: -400 * 86_400))
    try temporary.mark(number, .assisted)
    _ = try temporary.store.retention.remove(before: now, operatorName: "x", now: now)
    try correct(number, in: temporary) { $0.category = "theft.vehicle" }
    #expect(try temporary.store.corrections.corrections(of: number).map(\.reason) == [nil])
  }

  @Test(
    "A bent correction is found",
    arguments: [
      "update correction set operator = 'x'", "update correction set recorded_at = 1",
      "update correction_change set before = '99' where field = 'category'", "delete from correction_change",
      "update report set category_id = 1",
      "insert into correction (report_id, recorded_at, operator) values (1, 1, 'x')",
      "insert into correction_change (correction_id, field) values (1, 'place')",
      "insert into note (id, report_id, text, recorded_at, operator) values (1001, 1, 'x', 1, 'x')",
    ])
  func bent(_ sql: String) throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log()
    try correct(number, in: temporary) { $0.category = "theft.vehicle" }
    try temporary.store.connection.execute(
      "drop trigger correction_no_update; drop trigger correction_change_no_update; drop trigger correction_change_no_delete"
    )
    try temporary.store.connection.execute(sql)
    let verdict = try AuditVerification(store: temporary.store, key: nil).run()
    #expect(verdict.findings.contains { $0.kind == .report })
  }
}

/// Each column with a correction of it.
enum CorrectedColumn: CaseIterable {
  case kind, line, category, place, noPlace, priority, receivedAt, text, address, position

  @Sendable func change(_ draft: inout CorrectionDraft) {
    switch self {
    case .kind: draft.kind = "complaint"
    case .line: draft.line = "197"
    case .category: draft.category = "theft.vehicle"
    case .place: draft.place = "lahijan"
    case .noPlace: draft.emptied = [.place]
    case .priority: draft.priority = 1
    case .receivedAt: draft.receivedAt = TemporaryStore.now.adding(seconds: -3 * 86_400)
    case .text: draft.text = "سرقت خودرو"
    case .address: draft.address = "میدان شهرداری"
    case .position: draft.position = (37.28, 49.58)
    }
  }
}

extension TemporaryStore {
  /// The numbers of the reports that a search finds.
  func search(_ words: String) throws -> [ReportNumber] {
    var filter = ReportFilter()
    filter.query = try SearchQuery(words)
    return try store.reports.list(filter, limit: 100).map(\.number)
  }
}
