import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Consent")
struct ConsentTests {
  private static let now = TemporaryStore.now
  private static let phone = "09001112233"

  /// A person who told a consent in one report.
  private func person(
    _ consent: Consent? = .name, receivedAt: Instant = now, settledAt: Instant = now
  ) throws -> (temporary: TemporaryStore, reporter: String) {
    let temporary = try TemporaryStore()
    let number = try temporary.log(phone: Self.phone, consent: consent, at: receivedAt)
    try settle(temporary, at: settledAt)
    let id = try #require(try temporary.store.reports.existing(number).reporterID)
    return (temporary, Reporter.pseudonym(id))
  }

  private func settle(_ temporary: TemporaryStore, at now: Instant) throws {
    let key = try temporary.keys.load(for: temporary.store.settings)
    _ = try Settlement(store: temporary.store, key: key, operatorName: "officer-14", now: now).run()
  }

  /// Another report of the person; recorded at the given time by its machine's clock.
  private func log(
    _ consent: Consent, _ temporary: TemporaryStore, receivedAt: Instant, recordedAt: Instant
  ) throws {
    var draft = ReportDraft()
    draft.text = "سرقت"
    draft.receivedAt = receivedAt
    draft.caller = try Caller(phone: Self.phone, name: nil, consent: consent)
    _ = try Intake(store: temporary.store, operatorName: "op-3").record(draft, now: recordedAt)
  }

  @discardableResult
  private func officer(
    _ consent: Consent, _ person: (temporary: TemporaryStore, reporter: String), at now: Instant = now
  ) throws -> Reporter {
    try person.temporary.store.reporters.setConsent(
      consent, of: person.reporter, source: "letter", operatorName: "officer-14", now: now)
  }

  private func consent(_ person: (temporary: TemporaryStore, reporter: String)) throws -> Consent? {
    try person.temporary.store.reporters.reporter(person.reporter).consent
  }

  private func findings(_ temporary: TemporaryStore) throws -> [AuditFinding] {
    let key = try temporary.keys.load(for: temporary.store.settings)
    return try AuditVerification(store: temporary.store, key: key).run().findings
  }

  @Test("An officer's revocation holds, though the consent claims a later time")
  func falseClock() throws {
    let person = try person()
    try officer(.name, person, at: Self.now.adding(seconds: 4 * 365 * 86_400))
    #expect(try officer(.none, person).consent == Consent.none)
    let history = try person.temporary.store.reporters.consents(
      of: try #require(Reporter.id(person.reporter)))
    #expect(history.map(\.consent) == [.name, .name, .none], "in the order in which they were recorded")
    #expect(try findings(person.temporary) == [])
  }

  @Test("A report that was received ahead of the clock tells a consent of when it was recorded")
  func skew() throws {
    let person = try person(receivedAt: Self.now.adding(seconds: 240))
    #expect(try person.temporary.store.reporters.reporter(person.reporter).consentAt == Self.now)
    #expect(try officer(.none, person).consent == Consent.none)
    try settle(person.temporary, at: Self.now.adding(seconds: 300))
    #expect(try consent(person) == Consent.none)
    #expect(try findings(person.temporary) == [])
  }

  @Test("A report recorded before an officer's word never takes its place, whichever times it claims")
  func recordedBefore() throws {
    let person = try person()
    let ahead = Self.now.adding(seconds: 5_000)
    try log(.name, person.temporary, receivedAt: ahead, recordedAt: ahead)
    try officer(.none, person)
    try settle(person.temporary, at: Self.now.adding(seconds: 9_000))
    #expect(try consent(person) == Consent.none)
  }

  @Test("A report recorded after an officer's word, of a later time, does")
  func recordedAfter() throws {
    let person = try person()
    try officer(.none, person)
    let later = Self.now.adding(seconds: 60)
    try log(.initials, person.temporary, receivedAt: Self.now.adding(seconds: -60), recordedAt: later)
    try settle(person.temporary, at: later)
    #expect(try consent(person) == Consent.none, "it was received before")
    try log(.initials, person.temporary, receivedAt: later, recordedAt: later)
    try settle(person.temporary, at: later)
    #expect(try consent(person) == .initials)
    #expect(try findings(person.temporary) == [])
  }

  @Test("A consent whose time has not come takes no other's place, and a revocation takes its")
  func future() throws {
    let person = try person(.initials)
    let ahead = Self.now.adding(seconds: 5_000)
    try log(.name, person.temporary, receivedAt: ahead, recordedAt: ahead)
    try settle(person.temporary, at: Self.now)
    #expect(try consent(person) == .initials)
    try officer(.name, person, at: ahead)
    try log(.none, person.temporary, receivedAt: Self.now, recordedAt: Self.now)
    try settle(person.temporary, at: Self.now)
    #expect(try consent(person) == Consent.none)
  }

  @Test("Neither the history nor the trail says in which report a consent was told")
  func noNumbers() throws {
    let person = try person()
    try log(.none, person.temporary, receivedAt: Self.now, recordedAt: Self.now)
    try settle(person.temporary, at: Self.now)
    let (store, id) = (person.temporary.store, try #require(Reporter.id(person.reporter)))
    #expect(try store.reporters.consents(of: id).map(\.source) == ["report", "report"])
    #expect(
      try store.auditTrail.entries(about: .reporter(id), limit: 9).map { "\($0.action) \($0.detail)" }
        == ["set_consent told in a report", "new_reporter "])
  }
}
