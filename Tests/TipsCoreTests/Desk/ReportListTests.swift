import TestSupport
import Testing
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText

@testable import TipsDesk

extension Link {
  /// An address that ends with a text, as a browser sends it.
  static func address(_ beginning: String, _ text: String) -> String {
    beginning + String(Link(text).text.dropFirst())
  }
}

enum CSVText {
  /// All pieces of a streamed answer.
  static func of(_ response: WebResponse) async throws -> String {
    guard case .pieces(let pieces) = response.body else { return "" }
    var bytes: [UInt8] = []
    for try await piece in pieces { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite("Lists and searches at the desk", .fewDesks)
struct ReportListTests {
  private let desk: TestDesk

  init() throws { desk = try TestDesk() }

  private func numbers(_ page: String) -> [String] {
    page.matches(of: #/<a href="\/reports\/(\d+)" class="number">/#).map { String($0.output.1) }
  }

  @Test("Page after page gives every report once, newest first")
  func paging() async throws {
    var all: [String] = []
    for index in 0..<120 { all.append(try desk.temporary.log("گزارش \(index)").description) }
    let visitor = try await desk.visitor(.operator)
    var (next, found): (String?, [String]) = ("/reports", [])
    while let address = next, found.count < 500 {
      let page = await visitor.get(address).text
      found += numbers(page)
      next = page.firstMatch(of: #/<a href="([^"]+)" class="button" rel="next">/#).map {
        String($0.output.1).replacing("&amp;", with: "&")
      }
    }
    #expect(found == all.reversed())
  }

  @Test("What was found is marked, and all that is asked for stands in the address of the next page")
  func search() async throws {
    for _ in 0..<51 { try desk.temporary.log("یک موتور <b>قرمز</b> بردند") }
    let page = try await desk.visitor(.operator).get(Link.address("/reports?period=today&priority=3&q=", "موتور قرمز"))
    #expect(page.text.contains("<mark>موتور</mark> &lt;b&gt;<mark>قرمز</mark>&lt;/b&gt;"))
    let next = try #require(page.text.firstMatch(of: #/href="([^"]+)" class="button" rel="next"/#)?.output.1)
    for field in ["period=today", "priority=3", "q=%D9%85", "after="] { #expect(next.contains(field)) }
  }

  @Test("Where nothing is found, near spellings are searched for, and it is said")
  func near() async throws {
    let number = try desk.temporary.log("سرقت موتورسیکلت در خیابان")
    let page = try await desk.visitor(.operator).get(Link.address("/reports?q=", "موتورسیکلط")).text
    #expect(page.contains("به جای آن"))
    #expect(numbers(page) == [number.description])
  }

  @Test(
    "Each filter lets through what it says",
    arguments: [
      ("line=197", [1]), ("priority=1", [2]), ("kind=complaint", [3]), ("outcome=settled", [4]),
      ("stage=arrived", [5]), ("open=1&stage=arrived", [5]), ("operation=OP-7", [6]),
      ("category=theft.vehicle_parts", [7]),
      ("period=yesterday", [8]), ("taken_by=op-3&priority=1,2", [2]), ("period=-8h..now&line=197", [1]),
    ])
  func filters(_ query: String, _ wanted: [Int]) async throws {
    let store = desk.temporary.store
    let now = TemporaryStore.now
    var all: [ReportNumber] = []
    for index in 0...8 {
      all.append(
        try desk.temporary.log("گزارش", at: now.adding(seconds: index == 8 ? -86_400 : -60)) { draft in
          if index == 1 { draft.line = "197" }
          if index == 2 { draft.priority = 1 }
          if index == 3 { draft.kind = "complaint" }
          if index == 7 { draft.category = "theft.vehicle_parts" }
        })
    }
    try desk.temporary.mark(all[4], .settled)
    _ = try store.stages.record(.arrived, of: all[5], at: now, operatorName: "op", now: now)
    var mark = OutcomeMark(.operation)
    mark.operation = "OP-7"
    _ = try store.outcomes.mark(all[6], mark, operatorName: "op", now: now)
    let page = try await desk.visitor(.operator).get("/reports?" + query)
    #expect(page.status == 200)
    #expect(numbers(page.text) == wanted.map { all[$0].description })
  }

  @Test("A period by words of the Solar Hijri calendar says its days")
  func period() async throws {
    let page = try await desk.visitor(.operator).get("/reports?period=last-month").text
    #expect(page.contains("۱۴۰۴/۰۶/۰۱"))
  }

  @Test("What can't be read is refused in the page, with all that was typed")
  func badFilters() async throws {
    let visitor = try await desk.visitor(.operator)
    for query in ["period=xx", "priority=9", "outcome=zz", "place=zzzz", "q=***", "after=12", "operation=none"] {
      let page = await visitor.get("/reports?\(query)")
      #expect(page.status == 422, "\(query)")
      #expect(page.text.contains("class=\"card error\""))
      #expect(!page.text.contains("tips "))
    }
  }

  @Test("The list for spreadsheets runs no formula, has so many rows as said, and streams every report once")
  func csv() async throws {
    for index in 0..<1_203 { try desk.temporary.log("گزارش \(index)") }
    let formula = try desk.temporary.log("=HYPERLINK(\"http://x\")")
    let visitor = try await desk.visitor(.auditor)
    let response = await visitor.get("/reports.csv")
    #expect(response.header("content-type") == "text/csv; charset=utf-8")
    let lines = try await CSVText.of(response).split(separator: "\r\n")
    #expect(lines[0] == "number,received_at,line,kind,category,place,priority,disposition,text")
    #expect(lines[1].hasPrefix("\(formula),"))
    #expect(lines[1].hasSuffix(",\"'=HYPERLINK(\"\"http://x\"\")\""))
    #expect(Set(lines.dropFirst().map { $0.prefix { $0 != "," } }).count == 1_204)
    #expect(try await CSVText.of(visitor.get("/reports.csv?rows=700")).split(separator: "\r\n").count == 701)
    #expect(await visitor.get("/reports.csv?period=xx").status == 422)
  }

  @Test("The number of a report opens it")
  func number() async throws {
    let number = try desk.temporary.log("سرقت")
    let response = try await desk.visitor(.operator).get("/reports?number=\(number)")
    #expect(response.location == "/reports/\(number)")
  }
}
