import Testing

@testable import TipsDomain
@testable import TipsText

@Suite("Errors of reports and stores in Persian")
struct PersianErrorTests {
  @Test(
    "A word that is none is answered with names",
    arguments: [
      ("xyz", "نوع «xyz» نیست؛ یکی از این‌ها را بنویسید: tip (گزارش)، appreciation (تقدیر)، "),
      ("complant", "نوع «complant» نیست؛ نزدیک‌ترین: complaint (شکایت)"),
    ])
  func choice(typed: String, beginning: String) throws {
    let error = try #require(throws: ChoiceError.self) { try ReportKind(typed: typed) }
    #expect(error.message.fa.hasPrefix(beginning), "\(error.message.fa)")
  }

  @Test("A number that is none is answered in Persian")
  func number() throws {
    let error = try #require(throws: ReportNumberError.self) { try ReportNumber("x") }
    #expect(error.message.fa == "«x» شمارهٔ گزارش نیست: شماره تنها رقم است، مانند 104826")
  }

  @Test(
    "Fields are told by their names",
    arguments: [
      (DraftError.tooLong(field: "text", bytes: 20_000, limit: 16_384), "متن بیش از اندازه بلند است: 20000 بایت، "),
      (.controlCharacter(field: "caller.phone"), "در شمارهٔ تماس‌گیرنده نویسهٔ کنترلی هست؛ "),
      (.empty(field: "source_key"), "source_key خالی است: "),
    ])
  func field(error: DraftError, beginning: String) {
    #expect(error.message.fa.hasPrefix(beginning), "\(error.message.fa)")
  }

  @Test("Why a store can't be opened is told in Persian")
  func store() {
    let error = StoreError.cannotOpen(path: "/a/tips.db", reason: Message(systemError: 13))
    #expect(
      error.message
        == Message(
          en: "can't open /a/tips.db: Permission denied", fa: "/a/tips.db باز نمی‌شود: اجازهٔ دسترسی نیست"))
  }
}
