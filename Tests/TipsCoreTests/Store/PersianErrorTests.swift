import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsRecognition
@testable import TipsStore
@testable import TipsText

@Suite("Errors in Persian")
struct PersianErrorTests {
  private static let number = ReportNumber(id: 104_827)
  private static let other = ReportNumber(id: 104_828)

  @Test(
    "They keep to the form of Persian messages",
    arguments: [
      BatchError.unknown(3), BatchError.undone(3), FollowupError.open(number), FollowupError.nothingToUndo(number),
      ReportProtectionError.markedAlready(number), ReportProtectionError.notMarked(number),
      OperationError.exists("A-1"), OperationError.unknown("A-1"), OperationError.inFuture,
      OutcomeError.illegal(number, from: .falseReport, to: .operation), OutcomeError.duplicateOfItself(number),
      OutcomeError.duplicateOfOtherKind(nil, number), OutcomeError.leadMissing(number),
      OutcomeError.leadsOthers(number, other), ReportStoreError.unknown(number), ActivityError.unknown(4),
      ActivityError.badPeople(-1), NoteError.tooMany(number), CorrectionError.nothingChanges(number),
      CorrectionError.stageBefore(number, stage: .arrived, time: "1404-07-11 21:40"),
      CorrectionError.cannotBeEmpty(.kind), CorrectionError.phraseTooShort, PolicyStoreError.noVersion(3, newest: 2),
      ReferenceError.inactive(noun: .place, code: "A-1"), ReferenceEditingError.badLabel(language: .en),
      ReferenceEditingError.badLevel(code: "A-1", level: .city, parent: .district), PlaceError.loop("A-1"),
      ReceiptError.unknown, ReceiptError.claimed, ReceiptError.notATip, ErasureError.otherStore(path: "/srv/x"),
      KeyError.missing(path: "/srv/x"), KeyError.wrongPassphrase(path: "/srv/x"), KeyError.replaced,
      CheckpointError.malformed, CheckpointError.otherStore, CheckpointError.unsigned,
      RoundError.issuedAlready("1404-07"), RoundError.linksBroken("1404-07", [number, other]),
      RoundError.notApproved("1404-07"), RoundError.reasonMissing, RoundError.ceremonyAhead,
    ] as [any UserFacingError])
  func wording(_ error: any UserFacingError) {
    #expect(PersianWording.faults(error.message.fa) == [])
    #expect(error.message.fa != error.message.en)
  }

  @Test("Codes of closed sets are told by their Persian names")
  func names() {
    let error = OutcomeError.illegal(Self.number, from: .unfounded, to: .pending)
    #expect(error.message.fa.contains("«بی‌اساس»") && error.message.fa.contains("«در دست بررسی»"))
    let stage = CorrectionError.notRecorded(Self.number, .dispatched)
    #expect(stage.message.fa == "گزارش \(Self.number) مرحلهٔ «اعزام» ندارد که بتوان پس گرفت")
  }

  @Test("Typed names are told with the nearest ones, in the words of each language")
  func references() {
    let error = ReferenceError.unknown(noun: .place, typed: "rahst", nearest: ["rasht"])
    #expect(error.message.en == "no place 'rahst'; nearest: rasht. See: tips place list")
    #expect(error.message.fa == "محلی به نام «rahst» نیست؛ نزدیک‌ترین‌ها: rasht. ببینید: tips place list")
  }

  @Test(
    "Subjects of the trail have Persian names, and stand in it as they do in English",
    arguments: [
      ("round 1404-07", "دورهٔ تجلیل 1404-07"), ("r-20913", "گزارش‌دهندهٔ r-20913"), ("import 3", "ورود دادهٔ 3"),
      ("reports of import 3", "گزارش‌های ورود دادهٔ 3"), ("settings", "تنظیمات"), ("\(number)", "گزارش \(number)"),
      ("tips-1a2b3c4d.db", "tips-1a2b3c4d.db"),
    ])
  func subjects(_ raw: String, persian: String) {
    #expect(AuditSubject(rawValue: raw).words == Message(en: raw, fa: persian))
  }

  @Test("What was refused stands in the trail in English, whatever language is spoken")
  func refusal() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log()
    #expect(throws: CorrectionError.nothingChanges(number)) {
      try temporary.store.corrections.correct(
        number, CorrectionDraft(), reason: "x", operatorName: "op-3", now: TemporaryStore.now)
    }
    let entry = try #require(try temporary.store.auditTrail.newest(limit: 1).first)
    #expect(entry.detail.hasSuffix(CorrectionError.nothingChanges(number).message.en))
  }
}
