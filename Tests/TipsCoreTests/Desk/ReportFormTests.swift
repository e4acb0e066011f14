import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsHTML
import TipsStore
import TipsText

@testable import TipsDesk

@Suite("The forms of a report's page", .fewDesks)
struct ReportFormTests {
  private let desk: TestDesk
  private let number: ReportNumber
  private var store: Store { desk.temporary.store }

  init() throws {
    desk = try TestDesk()
    number = try desk.temporary.log("دو نفر آمدند", at: TemporaryStore.now.adding(seconds: -3_600)) {
      $0.address = "خیابان امام"
    }
  }

  private func report() throws -> ReportRecord { try store.reports.existing(number) }

  @Test("A correction changes what was changed in the form, and nothing else")
  func correct() async throws {
    let visitor = try await desk.visitor(.operator, name: "سارا")
    let response = await visitor.post(
      "/reports/\(number)/correct",
      [
        ("was_text", "دو نفر آمدند"), ("text", "سه نفر آمدند"), ("was_address", "خیابان امام"), ("address", ""),
        ("was_priority", "3"), ("priority", "3"), ("was_place", ""), ("place", "رشت - شهر"), ("reason", "شنیدم"),
      ])
    // A place that nobody knows refuses all of it.
    #expect(response.status == 422)
    #expect(response.text.contains("رشت - شهر"))
    #expect(try report().text == "دو نفر آمدند")

    let done = await visitor.post(
      "/reports/\(number)/correct",
      [
        ("was_text", "دو نفر آمدند"), ("text", "سه نفر\r\nآمدند"), ("was_address", "خیابان امام"), ("address", ""),
        ("was_priority", "3"), ("priority", "2"), ("reason", "شنیدم"),
      ])
    #expect(done.location == "/reports/\(number)?done=correct")
    #expect(try report().text == "سه نفر\nآمدند")
    #expect(try report().address == nil)
    #expect(try report().priority == 2)
    let correction = try #require(try store.corrections.corrections(of: number).last)
    #expect(correction.operatorName == "سارا")
    #expect(correction.changes.map(\.field) == [.address, .priority, .text])
  }

  @Test("A correction that breaks a rule says the rule, and what was typed is still there")
  func brokenRule() async throws {
    let visitor = try await desk.visitor(.operator)
    let early = await visitor.post(
      "/reports/\(number)/correct",
      [("was_received_at", "x"), ("received_at", "1404/07/13 10:00"), ("reason", "ساعت اشتباه بود")])
    #expect(early.status == 422)
    #expect(early.text.contains("در آینده"))
    #expect(early.text.contains("value=\"1404/07/13 10:00\""))
    #expect(early.text.contains("value=\"ساعت اشتباه بود\""))
    let unexplained = await visitor.post("/reports/\(number)/correct", [("was_text", "a"), ("text", "نوشتهٔ تازه")])
    #expect(unexplained.status == 422)
    #expect(unexplained.text.contains("دلیل را بنویسید"))
    #expect(unexplained.text.contains("نوشتهٔ تازه"))
    #expect(!unexplained.text.contains("--reason"))
  }

  @Test("Redacted words are in no page, no search, no address and no file any more")
  func redact() async throws {
    let canary = try desk.temporary.log("تلفن خانم زبیده را گفت") { $0.address = "کوچهٔ زبیده" }
    try store.notes.add("زبیده همسایه است", to: canary, operatorName: "op", now: TemporaryStore.now)
    let visitor = try await desk.visitor(.officer)
    let unsure = await visitor.post("/reports/\(canary)/redact", [("words", "زبیده"), ("reason", "نام بود")])
    #expect(unsure.status == 422)
    #expect(unsure.text.contains("value=\"نام بود\""))
    #expect(!unsure.text.contains("value=\"زبیده\""))
    let absent = await visitor.post(
      "/reports/\(canary)/redact", [("words", "سنجاقک"), ("reason", "سنجاقک نام است"), ("sure", "1")])
    #expect(absent.status == 422)
    #expect(!absent.text.contains("سنجاقک"))

    let done = await visitor.post(
      "/reports/\(canary)/redact", [("words", "زبیده"), ("reason", "نام بود"), ("sure", "1")])
    #expect(done.location == "/reports/\(canary)?done=redact")
    let page = await visitor.get("/reports/\(canary)").text
    #expect(!page.contains("زبیده"))
    #expect(page.contains("[…]"))
    let search = await visitor.get(Link.address("/reports?q=", "زبیده"))
    #expect(!search.text.contains("/reports/\(canary)\""))
    #expect(try Canary.found(["زبیده"], in: desk.temporary) == [])
  }

  @Test("Notes, stages and outcomes are recorded under the name of the account, and taken back")
  func marks() async throws {
    let visitor = try await desk.visitor(.officer, name: "رضا")
    #expect(await visitor.post("/reports/\(number)/note", [("text", "پلاک 12 ب 345")]).status == 303)
    #expect(try store.notes.notes(on: number).map(\.operatorName) == ["رضا"])
    #expect(await visitor.post("/reports/\(number)/stage", [("stage", "arrived"), ("at", "-10m")]).status == 303)
    #expect(try report().arrivedAt == TemporaryStore.now.adding(seconds: -600))
    #expect(
      await visitor.post("/reports/\(number)/stage-undo", [("stage", "arrived"), ("reason", "گزارش دیگری بود")])
        .status == 303)
    #expect(try report().arrivedAt == nil)
    #expect(await visitor.post("/reports/\(number)/outcome", [("outcome", "no_action")]).status == 303)
    #expect(try report().disposition == .noAction)
    let illegal = await visitor.post("/reports/\(number)/outcome", [("outcome", "referred"), ("note", "به شهرداری")])
    #expect(illegal.status == 422)
    #expect(illegal.text.contains("به شهرداری"))
    #expect(!illegal.text.contains("tips outcome"))
    #expect(await visitor.post("/reports/\(number)/outcome-undo").status == 303)
    #expect(try report().disposition == .pending)
  }

  @Test("A reference that is one letter away from another is asked about once")
  func nearOperation() async throws {
    let other = try desk.temporary.log("دیگری")
    var mark = OutcomeMark(.operation)
    mark.operation = "عملیات-120"
    _ = try store.outcomes.mark(other, mark, operatorName: "op", now: TemporaryStore.now)
    let visitor = try await desk.visitor(.officer)
    let asked = await visitor.post(
      "/reports/\(number)/outcome", [("outcome", "operation"), ("operation", "عملیات-121")])
    #expect(asked.status == 422)
    #expect(asked.text.contains("name=\"operation_meant\" value=\"عملیات-120\""))
    #expect(try report().disposition == .pending)
    let answered = await visitor.post(
      "/reports/\(number)/outcome",
      [
        ("outcome", "operation"), ("operation", "عملیات-121"), ("operation_asked", "عملیات-121"),
        ("operation_meant", "عملیات-120"),
      ])
    #expect(answered.status == 303)
    #expect(try store.operations.operation("عملیات-120").reports == 2)
  }

  @Test("Details of an outcome go with the outcome that they belong to")
  func outcomeDetails() async throws {
    let lead = try desk.temporary.log("نخستین", at: TemporaryStore.now.adding(seconds: -7_200))
    let visitor = try await desk.visitor(.officer)
    let misplaced = [
      [("outcome", "settled"), ("operation", "OP-1")], [("outcome", "settled"), ("duplicate_of", "\(lead)")],
      [("outcome", "duplicate")], [],
    ]
    for fields in misplaced {
      let response = await visitor.post("/reports/\(number)/outcome", fields)
      #expect(response.status == 422)
      #expect(!response.text.contains("--"))
    }
    let done = await visitor.post(
      "/reports/\(number)/outcome", [("outcome", "duplicate"), ("duplicate_of", "\(lead)")])
    #expect(done.status == 303)
    #expect(try report().duplicateOf == lead)
  }

  @Test("A report is marked as never to be published, and released")
  func protect() async throws {
    let visitor = try await desk.visitor(.officer)
    #expect(await visitor.post("/reports/\(number)/protect", [("reason", "")]).status == 422)
    #expect(await visitor.post("/reports/\(number)/protect", [("reason", "خانواده خواست")]).status == 303)
    #expect(try store.reportProtection.mark(of: number)?.reason == "خانواده خواست")
    #expect(await visitor.post("/reports/\(number)/release", [("reason", "دیگر نه")]).status == 303)
    #expect(try store.reportProtection.mark(of: number) == nil)
  }

  @Test("Only the forms' own notice is shown after a form: an address can't put words into a page")
  func notice() async throws {
    let page = try await desk.visitor(.operator).get("/reports/\(number)?done=EVIL").text
    #expect(!page.contains("EVIL"))
  }

  // MARK: What is kept from page to page

  private func change(_ category: String, fa: String? = nil, isActive: Bool? = nil) throws {
    _ = try store.referenceEditing(by: "admin", at: TemporaryStore.now).setCategory(
      category, fa: fa, en: nil, isEligible: nil, isActive: isActive)
  }

  @Test("A category that an administrator takes away is on no page any more, and one that comes back is")
  func choices() async throws {
    let visitor = try await desk.visitor(.operator)
    let offered = { await visitor.get("/reports/\(number)").text.contains("<option value=\"drugs.dealing\">") }
    #expect(await offered())
    try change("drugs.dealing", isActive: false)
    #expect(await !offered())
    try change("drugs.dealing", isActive: true)
    #expect(await offered())
  }

  @Test("A category goes by its new name at once")
  func renamed() async throws {
    let visitor = try await desk.visitor(.operator)
    #expect(await visitor.get("/reports/\(number)").text.contains("سرقت موتورسیکلت"))
    try change("theft.motorcycle", fa: "سرقت دوچرخه")
    let page = await visitor.get("/reports/\(number)").text
    #expect(page.contains("سرقت دوچرخه") && !page.contains("سرقت موتورسیکلت"))
  }

  @Test("Each form of a page is a form of its own, of this report and of this session")
  func tokens() async throws {
    let other = try desk.temporary.log()
    let visitor = try await desk.visitor(.operator)
    for report in [number, other] {
      let page = await visitor.get("/reports/\(report)").text
      let tokens = page.split(separator: "name=\"once\" value=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(tokens.count >= 8)
      #expect(Set(tokens).count == tokens.count)
      #expect(tokens.allSatisfy { $0.count >= 64 })
      let sessions = page.split(separator: "name=\"form_token\" value=\"").dropFirst()
      #expect(sessions.count == tokens.count && sessions.allSatisfy { $0.hasPrefix(visitor.formToken) })
      #expect(page.contains("action=\"/reports/\(report)/note\""))
    }
    #expect(await !visitor.get("/reports/\(number)").text.contains("action=\"/reports/\(other)/"))
  }

  // MARK: A report that names no category

  @Test("A report without a category says that it earns nothing so, and takes one by one press")
  func withoutCategory() async throws {
    let plain = try desk.temporary.log { $0.category = "other" }
    let visitor = try await desk.visitor(.operator, name: "سارا")
    let page = await visitor.get("/reports/\(plain)").text
    #expect(page.contains("id=\"category\"") && page.contains("در تجلیل امتیازی ندارد"))
    let done = await visitor.post(
      "/reports/\(plain)/correct",
      [("was_category", "other"), ("category", "theft.motorcycle"), ("reason", "موضوع تعیین شد")])
    #expect(done.location == "/reports/\(plain)?done=correct")
    #expect(await !visitor.get("/reports/\(plain)").text.contains("id=\"category\""))
  }

  @Test("A report with a category is offered none, and who may change nothing isn't either")
  func withCategory() async throws {
    #expect(await !(try desk.visitor(.operator)).get("/reports/\(number)").text.contains("id=\"category\""))
    let plain = try desk.temporary.log { $0.category = "other" }
    #expect(await !(try desk.visitor(.supervisor)).get("/reports/\(plain)").text.contains("id=\"category\""))
  }
}
