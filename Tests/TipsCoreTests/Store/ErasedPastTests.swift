import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsRecognition
@testable import TipsStore

/// Whoever asks to be forgotten and calls again is not first again.
@Suite("What outlives an erasure")
struct ErasedPastTests {
  private static let now = TemporaryStore.now
  private static let phone = "09001110005"
  private static let nextMonth = now.adding(seconds: 20 * 86_400)

  private func erase(_ reporter: Int64, _ temporary: TemporaryStore, at now: Instant = now) throws {
    _ = try temporary.store.erasures.erase(
      Reporter.pseudonym(reporter), key: try temporary.keys.load(for: temporary.store.settings), reason: "letter",
      removesTexts: true, operatorName: "x", now: now)
  }

  /// The person calls again after the erasure, and the incident is confirmed.
  private func callAgain(_ temporary: TemporaryStore, at time: Instant = now.adding(seconds: 86_400)) throws -> Int64 {
    var draft = ReportDraft()
    draft.text = "سرقت"
    draft.category = "theft.motorcycle"
    draft.receivedAt = time
    draft.caller = try Caller(phone: Self.phone, name: "نام", consent: .name)
    let intake = Intake(store: temporary.store, operatorName: "op-3")
    let number = try intake.record(draft, now: Self.nextMonth).number
    var mark = OutcomeMark(.operation)
    mark.at = time
    _ = try temporary.store.outcomes.mark(number, mark, operatorName: "x", now: Self.nextMonth)
    try settle(temporary)
    return try #require(try temporary.store.reports.existing(number).reporterID)
  }

  private func settle(_ temporary: TemporaryStore) throws {
    let key = try temporary.keys.load(for: temporary.store.settings)
    _ = try Settlement(store: temporary.store, key: key, now: Self.nextMonth).run()
  }

  private func leftOut(_ temporary: TemporaryStore) throws -> [OmissionReason: Int] {
    try temporary.store.rounds.draft(try temporary.period("1404-07"), now: Self.nextMonth).leftOut
  }

  private func findings(_ temporary: TemporaryStore) throws -> [AuditFinding] {
    let key = try temporary.keys.load(for: temporary.store.settings)
    return try AuditVerification(store: temporary.store, key: key).run().findings
  }

  @Test("Somebody who was honoured lately was so under the new pseudonym too, also after being forgotten twice")
  func honoured() throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    let issued = try station.issue()
    let first = try #require(issued.honorees.first).reporter
    try erase(first, temporary)
    let second = try callAgain(temporary)
    #expect(second != first)
    #expect(try leftOut(temporary) == [.recentlyHonoured: 1])
    try erase(second, temporary, at: Self.now.adding(seconds: 2 * 86_400))
    #expect(try callAgain(temporary, at: Self.now.adding(seconds: 3 * 86_400)) != second)
    #expect(try leftOut(temporary) == [.recentlyHonoured: 1])
    #expect(try findings(temporary) == [])
  }

  @Test("So does a false report, from the beginning of its month on")
  func falseReport() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(phone: Self.phone, at: RecognitionStation.inMonth)
    try temporary.mark(number, .falseReport, at: RecognitionStation.inMonth)
    _ = try temporary.settle()
    try erase(try #require(try temporary.store.reports.existing(number).reporterID), temporary)
    // 1404-06-01
    let month = Instant(epochSeconds: 1_755_894_600)
    #expect(try temporary.store.erasures.all().map(\.past) == [ReporterPast(falseAt: month)])
    _ = try callAgain(temporary)
    #expect(try leftOut(temporary) == [.falseReport: 1])
  }

  @Test("So does an exclusion, until it is taken back")
  func excluded() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(phone: Self.phone)
    _ = try temporary.settle()
    let id = try #require(try temporary.store.reports.existing(number).reporterID)
    _ = try temporary.store.reporters.exclude(
      Reporter.pseudonym(id), reason: "خانواده", operatorName: "x", now: Self.now)
    try erase(id, temporary)
    let new = Reporter.pseudonym(try callAgain(temporary))
    #expect(try leftOut(temporary) == [.excluded: 1])
    _ = try temporary.store.reporters.include(new, reason: "x", operatorName: "x", now: Self.nextMonth)
    #expect(try leftOut(temporary) == [:])
    #expect(try findings(temporary) == [])
  }

  @Test("Of whom nothing is held against, nothing is kept")
  func nothing() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(phone: Self.phone)
    _ = try temporary.settle()
    try erase(try #require(try temporary.store.reports.existing(number).reporterID), temporary)
    _ = try callAgain(temporary)
    for table in ["erasure_past", "reporter_past"] {
      #expect(try temporary.count("select count(*) from \(table)") == 0, "\(table)")
    }
  }
}
