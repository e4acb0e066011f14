import TestSupport
import Testing
import TipsDomain
import TipsHTTP
import TipsStore

@testable import TipsDesk

@Suite(.fewDesks)
struct RecordTests {
  private static let phone = "09123456789"

  /// A form as the page sends it.
  private static func form(
    token: String = String(repeating: "a", count: 64), text: String = "دو نفر شیشهٔ خودرو را شکستند",
    _ others: [(String, String)] = []
  ) -> [(String, String)] {
    [("token", token), ("text", text), ("line", "110"), ("kind", "tip"), ("priority", "3")] + others
  }

  private static let otherToken = String(repeating: "b", count: 64)

  @Test
  func `a form that comes again gets the number that it has`() async throws {
    let desk = try await DeskSession()
    let first = await desk.post("/reports", Self.form(), isScript: true)
    let second = await desk.post("/reports", Self.form(), isScript: true)
    #expect(first.status == 200)
    #expect(first.member("number") != nil)
    #expect(second.member("number") == first.member("number"))
    #expect(first.text.contains("\"new\":true"))
    #expect(second.text.contains("\"new\":false"))
    #expect(try desk.temporary.count("select count(*) from report") == 1)
  }

  @Test
  func `a form that comes again after the program was started anew is not recorded twice`() async throws {
    let desk = try await DeskSession()
    let first = await desk.post("/reports", Self.form(), isScript: true)
    let draft = try #require(try desk.store.reports.list(ReportFilter(), limit: 1).first)
    #expect(draft.sourceKey == String(repeating: "a", count: 64))
    let other = try await desk.other(name: "reza")
    let second = await other.post("/reports", Self.form(), isScript: true)
    #expect(second.member("number") == first.member("number"))
    #expect(second.text.contains("\"new\":false"))
  }

  @Test
  func `a form that is sent twice at once is recorded once and answered twice`() async throws {
    let desk = try await DeskSession()
    async let one = desk.post("/reports", Self.form(), isScript: true)
    async let two = desk.post("/reports", Self.form(), isScript: true)
    let numbers = await [one.member("number"), two.member("number")]
    #expect(numbers[0] != nil)
    #expect(numbers[0] == numbers[1])
    #expect(try desk.temporary.count("select count(*) from report") == 1)
  }

  @Test
  func `two forms are two reports, under the operator's name`() async throws {
    let desk = try await DeskSession()
    async let one = desk.post("/reports", Self.form(), isScript: true)
    async let two = desk.post("/reports", Self.form(token: Self.otherToken), isScript: true)
    let numbers = await Set([one.member("number"), two.member("number")])
    #expect(numbers.count == 2)
    #expect(try desk.temporary.count("select count(*) from report where operator = 'sara'") == 2)
  }

  @Test
  func `a refused form keeps what was typed and says beside the field what is wrong`() async throws {
    let desk = try await DeskSession()
    let answer = await desk.post(
      "/reports", Self.form(text: "متن ناتمام", [("place", "نیست‌درجهان"), ("address", "کوچهٔ نسترن")]))
    #expect(answer.status == 422)
    #expect(answer.text.contains("متن ناتمام"))
    #expect(answer.text.contains("value=\"کوچهٔ نسترن\""))
    #expect(answer.text.contains(#"id="place" name="place" value="نیست‌درجهان""#))
    #expect(answer.text.contains(#"aria-invalid="true" aria-describedby="place-error""#))
    #expect(try desk.temporary.count("select count(*) from report") == 0)
  }

  @Test
  func `a script is told each field that is refused`() async throws {
    let desk = try await DeskSession()
    let answer = await desk.post("/reports", Self.form(text: " ", [("position", "اینجا")]), isScript: true)
    #expect(answer.status == 422)
    // In the order of the form, whose first fault gets the focus.
    let text = try #require(answer.text.firstRange(of: #""field":"text""#))
    let position = try #require(answer.text.firstRange(of: #""field":"position""#))
    #expect(text.lowerBound < position.lowerBound)
  }

  @Test
  func `letters that fit several names come back as a choice, which is taken`() async throws {
    let desk = try await DeskSession()
    let asked = await desk.post("/reports", Self.form([("category", "سرقت")]))
    #expect(asked.status == 422)
    #expect(asked.text.contains(#"type="radio" name="category_code" value="theft.motorcycle""#))
    let answer = await desk.post(
      "/reports",
      Self.form([("category", "سرقت"), ("category_was", "سرقت"), ("category_code", "theft.motorcycle")]))
    #expect(answer.status == 303)
    let report = try #require(try desk.store.reports.list(ReportFilter(), limit: 1).first)
    #expect(report.categoryID == (try desk.store.references.category(named: "theft.motorcycle").id))
  }

  @Test
  func `a choice that was made for other letters counts for nothing`() async throws {
    let desk = try await DeskSession()
    let answer = await desk.post(
      "/reports", Self.form([("category", "نزاع"), ("category_was", "سرقت"), ("category_code", "theft.motorcycle")]),
      isScript: true)
    #expect(answer.status == 422 || answer.member("number") != nil)
    let theft = try desk.store.references.category(named: "theft.motorcycle").id
    #expect(try desk.temporary.count("select count(*) from report where category_id = \(theft)") == 0)
  }

  @Test(arguments: [true, false])
  func `the caller's number is in no answer, refused or recorded`(isScript: Bool) async throws {
    let desk = try await DeskSession()
    let caller = [("phone", Self.phone), ("name", "قناری"), ("consent", "name")]
    let refused = await desk.post("/reports", Self.form(text: "", caller), isScript: isScript)
    let mended = await desk.post("/reports", Self.form([("consent", "")]), isScript: isScript)
    let shown = await desk.get(mended.location ?? "/record")
    for answer in [refused, mended, shown] {
      #expect(!answer.text.contains("9123456789"))
      #expect(!answer.text.contains("قناری"))
      #expect(!(answer.location ?? "").contains("9123456789"))
    }
    // What the refused form told is sealed with the report all the same.
    #expect(try desk.temporary.count("select count(*) from sealed_identity") == 1)
  }

  @Test
  func `a number that tells no caller apart is said at once`() async throws {
    let desk = try await DeskSession()
    let answer = await desk.post("/reports", Self.form([("phone", "12")]), isScript: true)
    #expect(answer.member("number") != nil)
    #expect(answer.text.contains("قدردانی نخواهد شد"))
  }

  @Test
  func `a receipt is given again to whoever sends the same form`() async throws {
    let desk = try await DeskSession()
    let first = await desk.post("/reports", Self.form([("receipt", "1")]), isScript: true)
    let second = await desk.post("/reports", Self.form([("receipt", "1")]), isScript: true)
    let receipt = try #require(first.member("receipt"))
    #expect(receipt.filter { $0 != " " }.count == 17)
    #expect(second.member("receipt") == receipt)
  }

  @Test
  func `nobody else is given the receipt`() async throws {
    let desk = try await DeskSession()
    let first = await desk.post("/reports", Self.form([("receipt", "1")]))
    let other = try await desk.other(name: "reza")
    let page = await other.get(try #require(first.location))
    #expect(page.status == 200)
    #expect(!page.text.contains("class=\"receipt\""))
    #expect(await desk.get(try #require(first.location)).text.contains("class=\"receipt\""))
  }

  @Test
  func `a duplicate is marked with the report itself`() async throws {
    let desk = try await DeskSession()
    let lead = try desk.temporary.log()
    let answer = await desk.post("/reports", Self.form([("duplicate_of", lead.description)]), isScript: true)
    let number = try ReportNumber(try #require(answer.member("number")))
    let report = try desk.store.reports.existing(number)
    #expect(report.disposition == .duplicate)
    #expect(report.duplicateOf == lead)
  }

  @Test
  func `a leading report that isn't there refuses the form`() async throws {
    let desk = try await DeskSession()
    let answer = await desk.post(
      "/reports", Self.form([("duplicate_of", ReportNumber(id: 999).description)]), isScript: true)
    #expect(answer.status == 422)
    #expect(answer.text.contains(#""field":"duplicate_of""#))
    #expect(try desk.temporary.count("select count(*) from report") == 0)
  }

  @Test
  func `what may be the same event is shown while it is typed, and nothing of it is in an address`() async throws {
    let desk = try await DeskSession()
    let lead = try desk.temporary.log { $0.place = "golsar" }
    let answer = await desk.post(
      "/record/similar",
      Self.form([
        ("category", "x"), ("category_was", "x"), ("category_code", "theft.motorcycle"), ("place", "y"),
        ("place_was", "y"), ("place_code", "golsar"),
      ]), isScript: true)
    #expect(answer.status == 200)
    #expect(answer.text.contains("data-number=\"\(lead)\""))
    #expect(try desk.temporary.count("select count(*) from report") == 1)
  }

  @Test(arguments: ["37.2809, 49.5832", "۳۷٫۲۸۰۹، ۴۹٫۵۸۳۲", " 37.2809  49.5832 "])
  func `a position is two numbers in any digits`(typed: String) throws {
    let point = try #require(RecordForm.point(typed))
    #expect(point.latitude == 37.2809)
    #expect(point.longitude == 49.5832)
    #expect(RecordForm.point("37.2809") == nil)
    #expect(RecordForm.point("nan, 1") == nil)
  }

  @Test
  func `letters are matched in both languages`() async throws {
    let desk = try await DeskSession()
    #expect(await desk.get("/record/choices?of=place&typed=golsar").text.contains("گلسار"))
    #expect(await desk.get("/record/choices?of=place&typed=%DA%AF%D9%84%D8%B3").text.contains("\"golsar\""))
  }

  @Test
  func `somebody who records for one place records there and nowhere else`() async throws {
    let desk = try await DeskSession(place: "golsar")
    let here = await desk.post("/reports", Self.form(), isScript: true)
    let number = try ReportNumber(try #require(here.member("number")))
    let golsar = try desk.store.references.place(named: "golsar").id
    #expect(try desk.store.reports.existing(number).placeID == golsar)
    let there = await desk.post(
      "/reports",
      Self.form(token: Self.otherToken, [("place", "x"), ("place_was", "x"), ("place_code", "lahijan")]),
      isScript: true)
    #expect(there.status == 422)
    #expect(there.text.contains(#""field":"place""#))
    #expect(!(await desk.get("/record/choices?of=place&typed=lahijan").text.contains("\"lahijan\"")))
  }

  @Test
  func `somebody who records for one place names no leading report of another`() async throws {
    let desk = try await DeskSession(place: "golsar")
    let there = try desk.temporary.log { $0.place = "lahijan" }
    let answer = await desk.post("/reports", Self.form([("duplicate_of", there.description)]), isScript: true)
    #expect(answer.status == 422)
    #expect(answer.text.contains(#""field":"duplicate_of""#))
    #expect(try desk.temporary.count("select count(*) from report") == 1)
  }

  @Test
  func `a report is taken back by an outcome, within a minute, by whoever took it`() async throws {
    let desk = try await DeskSession()
    let number = try #require(await desk.post("/reports", Self.form(), isScript: true).member("number"))
    let other = try await desk.other(name: "reza")
    #expect(await other.post("/record/take-back", [("number", number)], isScript: true).status == 422)
    #expect(await desk.post("/record/take-back", [("number", number)], isScript: true).status == 200)
    #expect(try desk.store.reports.existing(ReportNumber(number)).disposition == .cancelled)
    #expect(try desk.store.outcomes.events(of: ReportNumber(number)).last?.note?.isEmpty == false)
    let late = try #require(
      await desk.post("/reports", Self.form(token: Self.otherToken), isScript: true).member("number"))
    desk.clock.advance(seconds: 61)
    #expect(await desk.post("/record/take-back", [("number", late)], isScript: true).status == 422)
  }

  @Test
  func `a form without the session's token is refused, and so is a wrong role`() async throws {
    let desk = try await DeskSession()
    var request = desk.request(.post, "/reports", isScript: true)
    request.form = FormFields(Self.form().map { (name: $0.0, value: $0.1) })
    #expect(await desk.ask(request).status == 403)
    let auditor = try await desk.other(roles: [.auditor], name: "nasrin")
    #expect(await auditor.get("/record").status == 403)
    #expect(await auditor.post("/reports", Self.form(), isScript: true).status == 403)
    #expect(await auditor.get("/board/list").status == 403)
    #expect(try desk.temporary.count("select count(*) from report") == 0)
  }

  @Test
  func `a hostile text comes back as text`() async throws {
    let desk = try await DeskSession()
    let hostile = "</textarea><script>alert(1)</script>\u{202E}"
    let answer = await desk.post("/reports", Self.form(text: hostile, [("position", "x")]))
    #expect(answer.status == 422)
    #expect(answer.text.contains("&lt;/textarea&gt;&lt;script&gt;"))
    #expect(!answer.text.contains("<script>alert"))
    #expect(!answer.text.contains("\u{202E}"))
  }
}
