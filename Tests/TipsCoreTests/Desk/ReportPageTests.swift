import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsHTML
import TipsStore
import TipsText

@testable import TipsDesk

@Suite("The page of a report", .fewDesks)
struct ReportPageTests {
  private let desk: TestDesk
  private var temporary: TemporaryStore { desk.temporary }

  init() throws { desk = try TestDesk() }

  private func correct(_ number: ReportNumber, _ change: (inout CorrectionDraft) -> Void) throws {
    var draft = CorrectionDraft()
    change(&draft)
    try temporary.store.corrections.correct(
      number, draft, reason: "اشتباه شنیدم", operatorName: "رضا", now: TemporaryStore.now)
  }

  @Test("It says everything that happened, by whom, and what it said before a correction")
  func everyEvent() async throws {
    let store = temporary.store
    let earlier = TemporaryStore.now.adding(seconds: -3_600)
    let lead = try temporary.log("گزارش نخست", at: earlier)
    let number = try temporary.log("دو نفر شیشه را شکستند", phone: "09121234567", at: earlier) {
      $0.address = "خیابان امام، کوچهٔ 3"
      $0.latitude = 37.28
      $0.longitude = 49.58
    }
    let now = TemporaryStore.now
    let dispatched = earlier.adding(seconds: 180)
    _ = try store.stages.record(.dispatched, of: number, at: dispatched, operatorName: "رضا", now: now)
    try correct(number) { $0.category = "theft.vehicle_parts" }
    try correct(number) { $0.text = "سه نفر شیشه را شکستند" }
    try store.notes.add("پلاک را هم گفت", to: number, operatorName: "سارا", now: now)
    var mark = OutcomeMark(.operation)
    mark.operation = "OP-12"
    mark.note = "دو نفر دستگیر شدند"
    _ = try store.outcomes.mark(number, mark, operatorName: "officer-14", now: now)
    try store.followups.record(true, on: number, note: "تشکر کرد", operatorName: "سارا", now: now)
    try store.followups.undo(on: number, operatorName: "سارا", now: now)
    try store.reportProtection.protect(number, reason: "دادگاه خواسته است", operatorName: "officer-14", now: now)
    let duplicate = try temporary.log("همان", at: now)
    try temporary.mark(duplicate, .duplicate, lead: number)

    let operatorPage = try await desk.visitor(.operator).get("/reports/\(number)").text
    let shown = [
      "سه نفر شیشه را شکستند", "خیابان امام، کوچهٔ 3", "۳۷.۲۸, ۴۹.۵۸", "هویت مُهروموم‌شده", "۳ دقیقه پس از دریافت",
      "<del><bdi>سرقت موتورسیکلت</bdi></del> ← <ins><bdi>سرقت قطعات خودرو</bdi></ins>",
      "<del><bdi>دو نفر شیشه را شکستند</bdi></del>", "اشتباه شنیدم", "پلاک را هم گفت", "/operations/OP-12",
      "دو نفر دستگیر شدند", "تشکر کرد", "پس گرفته شد", "دادگاه خواسته است", "/reports/\(duplicate)\"", "officer-14",
    ]
    for text in shown { #expect(operatorPage.contains(text), "\(text)") }
    #expect(!operatorPage.contains("1234567"))
    let follower = try await desk.visitor(.operator).get("/reports/\(duplicate)").text
    #expect(follower.contains("/reports/\(number)\""))
    #expect(try await desk.visitor(.operator).get("/reports/\(lead)").text.contains("ناشناس"))
  }

  @Test("It says by what key another system knows it, and not what a form of the desk or of the door carried")
  func keyOfItsSource() async throws {
    func page(source: String) async throws -> String {
      let number = try temporary.log("سرقت") {
        $0.source = source
        $0.sourceKey = "key-4711"
      }
      return try await desk.visitor(.operator).get("/reports/\(number)").text
    }
    #expect(try await page(source: "call-centre").contains("call-centre key-4711"))
    for source in ["desk", "web"] { #expect(!(try await page(source: source).contains("key-4711"))) }
  }

  @Test("A mistyped number names those that may be meant, in whatever digits it was typed")
  func mistyped() async throws {
    let number = try temporary.log("سرقت")
    let visitor = try await desk.visitor(.operator)
    let typed = String(number.description.dropLast()) + String((Int(String(number.description.suffix(1))) ?? 0) % 9 + 1)
    let response = await visitor.get("/reports/\(typed)")
    #expect(response.status == 404)
    #expect(response.text.contains("href=\"/reports/\(number)\""))
    let persian = String(
      String.UnicodeScalarView(number.description.unicodeScalars.map { Unicode.Scalar($0.value + 0x06C0) ?? $0 }))
    #expect(await visitor.get(Link.address("/reports/", persian)).status == 200)
  }

  @Test("Who may change nothing has no forms")
  func readers() async throws {
    let number = try temporary.log("سرقت")
    for role in [Role.secretary, .supervisor, .auditor] {
      let page = try await desk.visitor(role).get("/reports/\(number)")
      #expect(page.status == 200)
      #expect(!page.text.contains("/reports/\(number)/note"))
    }
    #expect(try await desk.visitor(.officer).get("/reports/\(number)").text.contains("/reports/\(number)/note"))
  }

  @Test("English pages hold no Persian but what people wrote")
  func english() async throws {
    let number = try temporary.log("plain text")
    let page = try await desk.visitor(.operator, language: .en).get("/reports/\(number)").text
    #expect(page.contains("dir=\"ltr\""))
    #expect(page.contains("Motorcycle"))
    let persian = page.unicodeScalars.filter { (0x0620...0x06FF).contains($0.value) }
    // The way to the other language is named in it.
    #expect(String(String.UnicodeScalarView(persian)) == "فارسی")
  }
}
