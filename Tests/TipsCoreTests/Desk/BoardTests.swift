import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsStore

@testable import TipsDesk

@Suite(.fewDesks)
struct BoardTests {
  /// The numbers of a board, in its order.
  private static func numbers(_ answer: DeskAnswer) -> [String] {
    answer.text.split(separator: "<tr ").dropFirst().compactMap { row in
      row.firstRange(of: "data-number=\"").map { String(row[$0.upperBound...].prefix { $0 != "\"" }) }
    }
  }

  @discardableResult
  private static func log(
    _ desk: DeskSession, minutesAgo: Int, priority: Int = 3, place: String? = nil
  ) throws -> String {
    try desk.temporary.log(at: TemporaryStore.now.adding(seconds: -minutesAgo * 60)) {
      $0.priority = priority
      $0.place = place
    }.description
  }

  @Test
  func `the most urgent comes first, and what is over its target says so in words`() async throws {
    let desk = try await DeskSession()
    let waiting = try Self.log(desk, minutesAgo: 2)
    let urgent = try Self.log(desk, minutesAgo: 1, priority: 1)
    let late = try Self.log(desk, minutesAgo: 20)
    let board = await desk.get("/board/list")
    #expect(Self.numbers(board) == [urgent, late, waiting])
    #expect(board.text.ranges(of: "class=\"late-word\"").count == 1)
    #expect(board.text.contains("data-open=\"3\""))
    #expect(board.text.contains("(۳، ۱ دیر)"))
  }

  @Test
  func `the address says what of the board is shown`() async throws {
    let desk = try await DeskSession()
    let golsar = try Self.log(desk, minutesAgo: 2, place: "golsar")
    let late = try Self.log(desk, minutesAgo: 20, place: "lahijan")
    #expect(Self.numbers(await desk.get("/board/list?place=golsar")) == [golsar])
    #expect(Self.numbers(await desk.get("/board/list?late=1")) == [late])
    #expect(Self.numbers(await desk.get("/board/list?category=theft&line=110")) == [late, golsar])
    #expect(Self.numbers(await desk.get("/board/list?line=197")).isEmpty)
    let unknown = await desk.get("/board/list?place=nowhere-at-all")
    #expect(unknown.text.contains("role=\"alert\""))
  }

  @Test
  func `somebody with a place sees its reports alone, and marks no others`() async throws {
    let desk = try await DeskSession(place: "golsar")
    let here = try Self.log(desk, minutesAgo: 2, place: "golsar")
    let there = try Self.log(desk, minutesAgo: 20, place: "lahijan")
    let nowhere = try Self.log(desk, minutesAgo: 3)
    #expect(Self.numbers(await desk.get("/board/list")) == [here])
    #expect(Self.numbers(await desk.get("/board/list?place=lahijan")).isEmpty)
    let answer = await desk.post(
      "/board/marks", [("mark", "dispatched"), ("number", there), ("number", nowhere)], isScript: true)
    #expect(answer.status == 422)
    #expect(try desk.temporary.count("select count(*) from stage_event") == 0)
  }

  @Test
  func `many who look at one board cost one look`() async throws {
    let desk = try await DeskSession()
    try Self.log(desk, minutesAgo: 2)
    let other = try await desk.other(name: "reza")
    _ = await desk.get("/board/list")
    let before = await desk.desk.boards.made
    await withTaskGroup(of: Void.self) { group in
      for index in 0..<40 {
        group.addTask { _ = await (index.isMultiple(of: 2) ? desk : other).get("/board/list") }
      }
    }
    #expect(await desk.desk.boards.made == before)
    try Self.log(desk, minutesAgo: 1)
    #expect(Self.numbers(await other.get("/board/list")).count == 2)
  }

  @Test
  func `marks on several stand or fall alone`() async throws {
    let desk = try await DeskSession(roles: [.officer])
    let one = try Self.log(desk, minutesAgo: 5)
    let two = try Self.log(desk, minutesAgo: 4)
    #expect(await desk.post("/board/marks", [("mark", "dispatched"), ("number", one)], isScript: true).status == 200)
    let answer = await desk.post(
      "/board/marks", [("mark", "dispatched"), ("number", one), ("number", two), ("number", "123")], isScript: true)
    #expect(answer.status == 200)
    #expect(answer.text.contains("\"made\":[\"\(two)\"]"))
    #expect(answer.text.contains("از پیش ثبت شده است"))
    #expect(try desk.store.reports.existing(ReportNumber(two)).dispatchedAt != nil)
    #expect(try desk.temporary.count("select count(*) from stage_event") == 2)
  }

  @Test
  func `without a script the refused ones are named on the page, and the others are marked`() async throws {
    let desk = try await DeskSession(roles: [.officer])
    let one = try Self.log(desk, minutesAgo: 5)
    let refused = await desk.post("/board/marks", [("mark", "closed"), ("number", one), ("number", "77")])
    #expect(refused.status == 200)
    #expect(refused.text.contains("گزارش ۷۷: "))
    let two = try Self.log(desk, minutesAgo: 4)
    let made = await desk.post("/board/marks", [("mark", "closed"), ("number", two), ("filter_late", "1")])
    #expect(made.status == 303)
    #expect(made.location?.hasPrefix("/board?late=1&") == true)
    let page = await desk.get(try #require(made.location))
    #expect(page.text.contains("value=\"undo\""))
    #expect(page.text.contains("پایان"))
    #expect(!(await desk.get("/board?done=hostile-words&numbers=\(two)").text.contains("hostile-words")))
  }

  @Test
  func `a stage and an outcome are taken back`() async throws {
    let desk = try await DeskSession(roles: [.officer])
    let number = try Self.log(desk, minutesAgo: 5)
    let report = { try desk.store.reports.existing(ReportNumber(number)) }
    _ = await desk.post("/board/marks", [("mark", "dispatched"), ("number", number)], isScript: true)
    let undone = await desk.post(
      "/board/marks", [("mark", "undo"), ("undone", "dispatched"), ("number", number)], isScript: true)
    #expect(undone.status == 200)
    #expect(try report().dispatchedAt == nil)
    let marked = await desk.post(
      "/board/marks", [("mark", "outcome"), ("disposition", "no_action"), ("number", number)], isScript: true)
    #expect(marked.member("undo") == "outcome")
    #expect(try report().disposition == .noAction)
    _ = await desk.post("/board/marks", [("mark", "undo"), ("undone", "outcome"), ("number", number)], isScript: true)
    #expect(try report().disposition == .pending)
  }

  @Test
  func `a note goes to each report that is ticked`() async throws {
    let desk = try await DeskSession()
    let one = try Self.log(desk, minutesAgo: 5)
    let two = try Self.log(desk, minutesAgo: 4)
    _ = await desk.post(
      "/board/marks", [("mark", "note"), ("note", "دوباره تماس گرفت"), ("number", one), ("number", two)],
      isScript: true)
    #expect(try desk.store.notes.notes(on: ReportNumber(two)).map(\.text) == ["دوباره تماس گرفت"])
    #expect(try desk.temporary.count("select count(*) from note") == 2)
  }

  @Test(arguments: [
    [("mark", "outcome")], [("mark", "outcome"), ("disposition", "duplicate")], [("mark", "note")], [("mark", "")],
  ])
  func `a mark that says too little is refused`(fields: [(String, String)]) async throws {
    let desk = try await DeskSession()
    let number = try Self.log(desk, minutesAgo: 5)
    let before = try desk.store.auditTrail.head().entries
    #expect(await desk.post("/board/marks", fields + [("number", number)], isScript: true).status == 422)
    #expect(try desk.store.auditTrail.head().entries == before)
  }

  @Test
  func `both languages show the board`() async throws {
    let desk = try await DeskSession()
    try Self.log(desk, minutesAgo: 20, place: "golsar")
    var request = desk.request(.get, "/record")
    #expect(await desk.ask(request).text.contains("بیش از مهلت"))
    request.headers["cookie", default: ""] += "; tips-language=en"
    let english = await desk.ask(request)
    #expect(english.text.contains("dir=\"ltr\""))
    #expect(english.text.contains("over target"))
  }
}
