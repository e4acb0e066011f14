import Foundation
import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Redactions")
struct RedactionTests {
  private static let now = TemporaryStore.now
  private let phrase = "CANARYNAME قناری"

  /// A report that holds a name wherever people can type, among others.
  private func station() throws -> (temporary: TemporaryStore, number: ReportNumber) {
    let temporary = try TemporaryStore()
    for index in 0..<20 { try temporary.log("گزارش \(index) از سرقت موتور") }
    let number = try temporary.log("همسایه‌ی ما CANARYNAME قناری موتور را دزدید", at: Self.now.adding(seconds: -60)) {
      $0.address = "کنار خانه‌ی CANARYNAME قناری"
    }
    var draft = CorrectionDraft()
    draft.text = "همسایه‌ی ما CANARYNAME قناری موتورسیکلت را دزدید"
    try temporary.store.corrections.correct(
      number, draft, reason: "خود CANARYNAME قناری گفت", operatorName: "op-3", now: Self.now)
    try temporary.store.notes.add("باز هم CANARYNAME قناری دیده شد", to: number, operatorName: "op-3", now: Self.now)
    var mark = OutcomeMark(.assisted)
    mark.note = "CANARYNAME قناری دستگیر نشد"
    _ = try temporary.store.outcomes.mark(number, mark, operatorName: "officer-14", now: Self.now)
    try temporary.store.followups.record(
      true, on: number, note: "به CANARYNAME قناری نگویید", operatorName: "op-3", now: Self.now)
    return (temporary, number)
  }

  @discardableResult
  private func redact(_ number: ReportNumber, _ phrase: String, in temporary: TemporaryStore) throws -> RedactionResult
  {
    try temporary.store.corrections.redact(
      number, phrase, reason: "نام در متن", operatorName: "officer-14", now: Self.now)
  }

  @Test("The words are in no text, no note, no remark, no history and no file any more")
  func gone() throws {
    let (temporary, number) = try station()
    let result = try redact(number, phrase, in: temporary)
    #expect(result.places == 5 && result.remarks == 3)
    #expect(try temporary.store.reports.existing(number).text == "همسایه‌ی ما […] موتورسیکلت را دزدید")
    #expect(try temporary.store.notes.notes(on: number).map(\.text) == ["باز هم […] دیده شد"])
    #expect(try Canary.found(["CANARYNAME", "canaryname", "قناری"], in: temporary).isEmpty)
  }

  @Test("What is left is found, what is gone is not, and the store verifies")
  func consistent() throws {
    let (temporary, number) = try station()
    try redact(number, phrase, in: temporary)
    #expect(try temporary.search("دزدید") == [number])
    #expect(try temporary.search("دیده شد") == [number])
    #expect(try temporary.search("قناری").isEmpty)
    #expect(try AuditVerification(store: temporary.store, key: nil).run().findings.isEmpty)
  }

  @Test("The trail says that something was taken out, not what")
  func trail() throws {
    let (temporary, number) = try station()
    try redact(number, phrase, in: temporary)
    let newest = try #require(try temporary.store.auditTrail.entries(about: number, limit: 1).first)
    #expect(newest.action == "redact_report" && newest.detail.isEmpty)
  }

  @Test(
    "The words are found however they were typed",
    arguments: [("09121234567", "تلفن ۰۹۱۲۱۲۳۴۵۶۷ است"), ("علی رضایی", "آقای علی‌رضایی آمد"), ("كريمي", "خانم کریمی")])
  func spellings(phrase: String, text: String) throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(text)
    try redact(number, phrase, in: temporary)
    #expect(try temporary.store.reports.existing(number).text.contains(Redaction.mark))
  }

  @Test("A name that is a word of its own leaves longer words alone")
  func wholeWords() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log("علی گفت که فعلی رفت")
    try redact(number, "علی", in: temporary)
    #expect(try temporary.store.reports.existing(number).text == "[…] گفت که فعلی رفت")
  }

  @Test("Erasing a person's texts takes notes, corrections and their reasons along")
  func erasure() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(
      Canary.text, phone: Canary.phone, name: Canary.name, at: Self.now.adding(seconds: -60))
    var draft = CorrectionDraft()
    draft.text = "بدون نام"
    try temporary.store.corrections.correct(number, draft, reason: Canary.remark, operatorName: "op-3", now: Self.now)
    try temporary.store.notes.add(Canary.address, to: number, operatorName: "op-3", now: Self.now)
    _ = try temporary.settle()
    let reporter = try #require(try temporary.store.reports.existing(number).reporterID)
    _ = try temporary.store.erasures.erase(
      Reporter.pseudonym(reporter), key: try temporary.keys.load(for: temporary.store.settings), reason: "letter",
      removesTexts: true, operatorName: "officer-14", now: Self.now)
    #expect(try Canary.found(Canary.words, in: temporary).isEmpty)
    #expect(try AuditVerification(store: temporary.store, key: nil).run().findings.isEmpty)
  }

  @Test("Words that are nowhere in it change nothing")
  func notFound() throws {
    let (temporary, number) = try station()
    #expect(throws: CorrectionError.notFound(number)) { try redact(number, "زبیده", in: temporary) }
    #expect(throws: CorrectionError.phraseTooShort) { try redact(number, "ق", in: temporary) }
    #expect(try temporary.store.corrections.corrections(of: number).count == 1)
  }

  @Test("The places are told and read again")
  func pieces() {
    let piece = RedactedPiece(place: "note.7001", ranges: [4..<9, 12..<15], length: 40)
    #expect(RedactedPiece(piece.description) == piece)
    for bent in [
      "", "text", "text:1+2", "text:1+2/2", "text:5+2,3+1/20", "text:1+0/9", "text:-1+2/9", "text:1+\(Int.max)/9",
    ] {
      #expect(RedactedPiece(bent) == nil, "\(bent)")
    }
  }
}
