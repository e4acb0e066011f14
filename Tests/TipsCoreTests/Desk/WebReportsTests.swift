import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsStore

@testable import TipsDesk

@Suite("Reports from the web at the desk", .fewDesks)
struct WebReportsTests {
  /// The numbers of a list, in its order.
  private static func numbers(_ answer: DeskAnswer) -> [String] {
    answer.text.split(separator: "<tr ").dropFirst().compactMap { row in
      row.firstRange(of: "data-number=\"").map { String(row[$0.upperBound...].prefix { $0 != "\"" }) }
    }
  }

  @discardableResult
  private static func send(
    _ desk: DeskSession, _ text: String = "خودرو مشکوک", minutesAgo: Int = 1,
    _ change: (inout ReportDraft) -> Void = { _ in }
  ) throws -> String {
    try desk.temporary.log(text, at: TemporaryStore.now.adding(seconds: -minutesAgo * 60)) {
      $0.line = "web"
      change(&$0)
    }.description
  }

  @Test("They have a page and a count of their own, and are not on the board")
  func pile() async throws {
    let desk = try await DeskSession()
    let first = try Self.send(desk, minutesAgo: 9)
    let second = try Self.send(desk, "<script>alert(1)</script>", minutesAgo: 5)
    let called = try desk.temporary.log().description
    let page = await desk.get("/web-reports")
    #expect(Self.numbers(page) == [first, second])
    #expect(!page.text.contains("<script>alert"))
    #expect(page.text.contains("<span id=\"web-count\" class=\"count\">۲</span>"))
    let board = await desk.get("/board/list")
    #expect(Self.numbers(board) == [called])
    #expect(board.text.contains("گزارش‌های وب در انتظار پذیرش: ۲"))
  }

  @Test("Several are taken by one button, and put back by another")
  func takenTogether() async throws {
    let desk = try await DeskSession()
    let numbers = try (1...3).map { try Self.send(desk, minutesAgo: 10 - $0) }
    let fields = numbers[..<2].map { ("number", $0) } + [("from", "web-reports")]
    let taken = await desk.post("/board/marks", fields + [("mark", "take")])
    #expect(taken.status == 303)
    #expect(Self.numbers(await desk.get("/web-reports")) == [numbers[2]])
    #expect(Self.numbers(await desk.get("/board/list")) == Array(numbers[..<2]))
    let said = await desk.get(taken.location ?? "")
    #expect(said.text.contains("پذیرفته شد"))
    #expect(said.text.contains("name=\"undone\" value=\"take\""))
    let back = await desk.post("/board/marks", fields + [("mark", "undo"), ("undone", "take")])
    #expect(back.location?.hasPrefix("/web-reports?") == true)
    #expect(Self.numbers(await desk.get("/web-reports")) == numbers)
  }

  @Test("Several are refused by one outcome with a note, and come back where it is undone")
  func refusedTogether() async throws {
    let desk = try await DeskSession()
    let numbers = try (1...3).map { try Self.send(desk, minutesAgo: 10 - $0) }
    let fields = numbers[1...].map { ("number", $0) } + [("from", "web-reports")]
    let refused = await desk.post(
      "/board/marks", fields + [("mark", "outcome"), ("disposition", "unfounded"), ("note", "ساختگی")], isScript: true)
    #expect(refused.status == 200)
    #expect(refused.member("undo") == "outcome")
    #expect(Self.numbers(await desk.get("/web-reports")) == [numbers[0]])
    let last = try ReportNumber(numbers[2])
    #expect(try desk.store.outcomes.events(of: last).map(\.note) == ["ساختگی"])
    _ = await desk.post("/board/marks", fields + [("mark", "undo"), ("undone", "outcome")], isScript: true)
    #expect(Self.numbers(await desk.get("/web-reports")) == numbers)
  }

  @Test("A mark that can't be made comes back on the page of the web")
  func notTaken() async throws {
    let desk = try await DeskSession()
    let called = try desk.temporary.log().description
    let answer = await desk.post("/board/marks", [("number", called), ("from", "web-reports"), ("mark", "take")])
    #expect(answer.status == 422)
    #expect(answer.text.contains("در انتظار پذیرش نیست"))
    #expect(answer.text.contains("data-page=\"web-reports\""))
  }

  @Test("A long pile is shown in parts")
  func parts() async throws {
    let desk = try await DeskSession()
    let numbers = try (0..<WebPile.size + 5).map { try Self.send(desk, minutesAgo: 200 - $0) }
    let first = await desk.get("/web-reports")
    #expect(Self.numbers(first) == Array(numbers.prefix(WebPile.size)))
    let last = numbers[WebPile.size - 1]
    #expect(first.text.contains("/web-reports?after=\(last)"))
    #expect(Self.numbers(await desk.get("/web-reports?after=\(last)")) == Array(numbers.suffix(5)))
  }

  @Test("Somebody with a place sees and takes what came from there alone")
  func place() async throws {
    let desk = try await DeskSession(place: "golsar")
    let here = try Self.send(desk) { $0.place = "golsar" }
    let there = try Self.send(desk) { $0.place = "lahijan" }
    let page = await desk.get("/web-reports")
    #expect(Self.numbers(page) == [here])
    #expect(page.text.contains("class=\"count\">۱</span>"))
    let answer = await desk.post("/board/marks", [("mark", "take"), ("number", there)], isScript: true)
    #expect(answer.status == 422)
    #expect(try desk.store.taking.count(limit: 9) == 2)
  }

  @Test("The page says of each sender what is known of them, and never who it is")
  func senders() async throws {
    let desk = try await DeskSession()
    try Self.send(desk) { $0.wantsReceipt = true }
    try Self.send(desk) { $0.caller = try? Caller(phone: Canary.phone, name: "زبیده", consent: .name) }
    let text = await desk.get("/web-reports").text
    #expect(text.contains("ناشناس، با رسید"))
    #expect(text.contains("نام و شماره داده"))
    #expect(!text.contains("زبیده"))
  }

  @Test("A report is taken and put back on its own page, too")
  func onItsPage() async throws {
    let desk = try await DeskSession(roles: [.officer])
    let number = try Self.send(desk)
    #expect(await desk.get("/reports/\(number)").text.contains("/reports/\(number)/take"))
    #expect(await desk.post("/reports/\(number)/take", []).status == 303)
    let page = await desk.get("/reports/\(number)").text
    #expect(!page.contains("/reports/\(number)/take"))
    #expect(page.contains("/reports/\(number)/put-back"))
    #expect(await desk.post("/reports/\(number)/put-back", []).status == 303)
    #expect(try desk.store.taking.count(limit: 9) == 1)
  }

  @Test("What names no category leads to the choice of one")
  func withoutCategory() async throws {
    let desk = try await DeskSession()
    let plain = try Self.send(desk) { $0.category = "other" }
    let named = try Self.send(desk)
    let page = await desk.get("/web-reports").text
    #expect(page.contains("href=\"/reports/\(plain)#category\""))
    #expect(!page.contains("href=\"/reports/\(named)#category\""))
  }
}

@Suite("Messages at the desk", .fewDesks)
struct MessageDeskTests {
  private static func report(_ desk: DeskSession, wantsReceipt: Bool = true) throws -> ReportNumber {
    return try desk.temporary.log { $0.wantsReceipt = wantsReceipt }
  }

  private static func send(_ text: String, _ number: ReportNumber, _ desk: DeskSession) throws {
    try desk.store.messages.addWord(
      text, to: number.id, key: nil, sentAt: TemporaryStore.now, operatorName: "web", now: TemporaryStore.now)
  }

  @Test("An officer asks, and reads the answer beside the question")
  func conversation() async throws {
    let desk = try await DeskSession(roles: [.officer])
    let number = try Self.report(desk)
    let asked = await desk.post("/reports/\(number)/message", [("text", "چه رنگی بود؟")])
    #expect(asked.status == 303)
    #expect(await desk.get("/reports/\(number)").text.contains("هنوز پاسخی نیامده است"))
    try Self.send("<b>سفید</b>", number, desk)
    let page = await desk.get("/reports/\(number)").text
    #expect(page.contains("چه رنگی بود؟") && page.contains("&lt;b&gt;سفید"))
    #expect(!page.contains("هنوز پاسخی نیامده است"))
    #expect(page.contains("/reports/\(number)/seen"))
  }

  @Test("Without a receipt there is no form, and a question is refused with the reason")
  func noReceipt() async throws {
    let desk = try await DeskSession(roles: [.officer])
    let number = try Self.report(desk, wantsReceipt: false)
    #expect(!(await desk.get("/reports/\(number)").text.contains("id=\"messages\"")))
    let answer = await desk.post("/reports/\(number)/message", [("text", "چه رنگی بود؟")])
    #expect(answer.status == 422)
    #expect(answer.text.contains("رسید ندارد"))
  }

  @Test("A new message is counted, shown on the board and on the page of the web until it is seen")
  func unseen() async throws {
    let desk = try await DeskSession(roles: [.officer])
    let number = try Self.report(desk)
    try Self.send("باز هم آمدند", number, desk)
    #expect(await desk.get("/board").text.contains("class=\"count\">۱</span>"))
    #expect(await desk.get("/board/list").text.contains("class=\"new-word\""))
    #expect(await desk.get("/web-reports").text.contains("باز هم آمدند"))
    #expect(await desk.post("/reports/\(number)/seen", []).status == 303)
    #expect(await desk.get("/board").text.contains("class=\"count\"></span>"))
    #expect(!(await desk.get("/board/list").text.contains("class=\"new-word\"")))
    #expect(!(await desk.get("/web-reports").text.contains("باز هم آمدند")))
  }

  @Test("An operator reads messages and asks nothing")
  func operators() async throws {
    let desk = try await DeskSession(roles: [.operator])
    let number = try Self.report(desk)
    try Self.send("سفید", number, desk)
    let page = await desk.get("/reports/\(number)").text
    #expect(page.contains("سفید"))
    #expect(!page.contains("/reports/\(number)/message") && !page.contains("/reports/\(number)/seen"))
    #expect(await desk.post("/reports/\(number)/message", [("text", "چه رنگی بود؟")]).status == 403)
  }
}
