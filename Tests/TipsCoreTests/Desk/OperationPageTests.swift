import TestSupport
import Testing
import TipsDomain
import TipsHTML
import TipsReading
import TipsStore
import TipsText

@testable import TipsDesk

@Suite("Operations, activities and follow-up calls at the desk", .fewDesks)
struct OperationPageTests {
  private let desk: TestDesk
  private var store: Store { desk.temporary.store }

  init() throws { desk = try TestDesk() }

  @Test("An operation is recorded, put right, merged and removed")
  func operations() async throws {
    let visitor = try await desk.visitor(.officer, name: "رضا")
    let added = await visitor.post(
      "/operations", [("reference", "OP-1"), ("at", "-2h"), ("results", "arrests=2\r\ndrugs=3.2 kg\r\n")])
    #expect(added.location == "/operations/OP-1?done=add")
    #expect(try store.operations.operation("OP-1").results.map(\.words.en) == ["arrests 2", "drugs 3.2 kg"])
    #expect(await visitor.post("/operations/OP-1/results", [("results", "arrests=3")]).status == 303)
    #expect(await visitor.post("/operations/OP-1/results-remove", [("measure", "drugs")]).status == 303)
    let renamed = await visitor.post(
      "/operations/OP-1/set",
      [
        ("was_reference", "OP-1"), ("reference", "OP-9"), ("was_at", "a"), ("at", "a"), ("was_place", ""),
        ("place", ""),
      ])
    #expect(renamed.location == "/operations/OP-9?done=set")
    #expect(try store.operations.operation("OP-9").results.map(\.words.en) == ["arrests 3"])
    #expect(try store.operations.operation("OP-9").operatorName == "رضا")

    #expect(await visitor.post("/operations", [("reference", "OP-8")]).status == 303)
    #expect(await visitor.post("/operations/OP-9/merge", [("into", "OP-8")]).location == "/operations/OP-8?done=merge")
    #expect(await visitor.post("/operations/OP-8/remove").status == 422)
    #expect(await visitor.post("/operations/OP-8/remove", [("sure", "1")]).status == 303)
    #expect(await visitor.get("/operations/OP-8").status == 404)
  }

  @Test("Results and kinds of activities have one code, whatever they are called, and are shown by their names")
  func names() async throws {
    let visitor = try await desk.visitor(.officer)
    _ = await visitor.post("/operations", [("reference", "OP-1"), ("results", "دستگیری=۲\nمواد مخدر=۳٫۲ کیلوگرم")])
    #expect(try store.operations.operation("OP-1").results.map(\.words.en) == ["arrests 2", "drugs 3.2 kg"])
    let page = await visitor.get("/operations").text
    #expect(page.contains("دستگیری ۲") && page.contains("مواد مخدر ۳.۲ کیلوگرم"))
    let added = await visitor.post("/activities", [("kind", "کارگاه")])
    #expect(try store.activities.list(from: nil, to: nil, limit: 9).map(\.kind) == ["workshop"])
    let path = try #require(added.location?.split(separator: "?").first)
    #expect(await visitor.get(String(path)).text.contains("کارگاه آموزشی"))
  }

  @Test("An operation that reports name is shown with them, and is not removed")
  func reports() async throws {
    let number = try desk.temporary.log("سرقت")
    var mark = OutcomeMark(.operation)
    mark.operation = "OP 1/2"
    _ = try store.outcomes.mark(number, mark, operatorName: "op", now: TemporaryStore.now)
    let visitor = try await desk.visitor(.officer)
    let address = Link("operations", "OP 1/2").text
    #expect(await visitor.get(address).text.contains("/reports/\(number)\""))
    #expect(await visitor.get("/operations").text.contains("href=\"\(address)\""))
    let refused = await visitor.post(address + "/remove", [("sure", "1")])
    #expect(refused.status == 422)
    #expect(!refused.text.contains("tips operation"))
  }

  @Test("Page after page gives every operation once")
  func paging() async throws {
    let now = TemporaryStore.now
    for index in 0..<70 {
      try store.operations.add("OP-\(index)", at: now, place: nil, results: [], operatorName: "op", now: now)
    }
    let visitor = try await desk.visitor(.supervisor)
    var (next, found): (String?, [String]) = ("/operations", [])
    while let address = next, found.count < 500 {
      let page = await visitor.get(address).text
      found += page.matches(of: #/href="\/operations\/(OP-\d+)"/#).map { String($0.output.1) }
      next = page.firstMatch(of: #/<a href="([^"]+)" class="button" rel="next">/#).map {
        String($0.output.1).replacing("&amp;", with: "&")
      }
    }
    #expect(found == (0..<70).reversed().map { "OP-\($0)" })
  }

  @Test("An activity is recorded, corrected and removed; what is wrong is said, and what was typed stays")
  func activities() async throws {
    let visitor = try await desk.visitor(.operator)
    let refused = await visitor.post("/activities", [("kind", "کارگاه"), ("people", "بسیار")])
    #expect(refused.status == 422)
    #expect(refused.text.contains("value=\"کارگاه\""))
    #expect(refused.text.contains("value=\"بسیار\""))
    let added = await visitor.post("/activities", [("kind", "کارگاه"), ("people", "۱۲۰")])
    let address = try #require(added.location?.split(separator: "?").first.map { String($0) })
    let id = try #require(Int64(address.split(separator: "/").last ?? ""))
    #expect(try store.activities.activity(id).people == 120)
    #expect(await visitor.get("/activities").text.contains("href=\"\(address)\""))
    #expect(
      await visitor.post(
        "\(address)/set", [("was_people", "120"), ("people", "130"), ("was_kind", "کارگاه"), ("kind", "کارگاه")]
      ).status == 303)
    #expect(try store.activities.activity(id).people == 130)
    #expect(await visitor.post("\(address)/set", [("was_people", "130"), ("people", "130")]).status == 422)
    #expect(await visitor.post("\(address)/remove", [("sure", "1")]).status == 303)
    #expect(await visitor.get(address).status == 404)
  }

  @Test("Those are to be asked whose report is done and who can be called; an answer takes them from the list")
  func followUps() async throws {
    let done = try desk.temporary.log("پایان یافته", phone: "09121234567")
    let waiting = try desk.temporary.log("در انتظار", phone: "09121234568")
    let anonymous = try desk.temporary.log("ناشناس")
    for number in [done, anonymous] { try desk.temporary.mark(number, .settled) }
    let visitor = try await desk.visitor(.operator, name: "سارا")
    let list = await visitor.get("/follow-ups").text
    #expect(list.contains("/reports/\(done)\""))
    for number in [waiting, anonymous] { #expect(!list.contains("/reports/\(number)\"")) }

    let refused = await visitor.post(
      "/follow-ups", [("number", "\(waiting)"), ("answer", "satisfied"), ("note", "خوب بود")])
    #expect(refused.status == 422)
    #expect(refused.text.contains("خوب بود"))
    let recorded = await visitor.post("/follow-ups", [("number", "\(done)"), ("answer", "satisfied"), ("note", "خوب")])
    #expect(recorded.status == 303)
    let answer = try #require(try store.followups.answers(on: done).last)
    #expect(answer.isSatisfied)
    #expect(answer.operatorName == "سارا")
    #expect(!(await visitor.get("/follow-ups").text.contains("/reports/\(done)\"")))
    #expect(await visitor.post("/reports/\(done)/follow-up-undo").status == 303)
    #expect(await visitor.get("/follow-ups").text.contains("/reports/\(done)\""))
  }

  @Test(
    "What is to be typed at a terminal is left out of what a page says",
    arguments: [
      ("no place 'x'; nearest: a, b. See: tips place list", "no place 'x'; nearest: a, b"),
      (
        "104826: a can't become b; take the mark back first: tips outcome 104826 --undo",
        "104826: a can't become b; take the mark back first"
      ),
      (
        "104826: arrived can't lie before dispatched (1404-07-12 08:00); check --at",
        "104826: arrived can't lie before dispatched (1404-07-12 08:00); check the time"
      ),
      (
        "104826 says so already; nothing was corrected. See: tips show 104826",
        "104826 says so already; nothing was corrected"
      ),
    ])
  func commands(_ en: String, _ shown: String) {
    #expect(Message(en: en, fa: en).withoutCommands.en == shown)
  }
}
