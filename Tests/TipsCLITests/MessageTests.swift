import Foundation
import Testing

@Suite("tips message, and reports from the web")
struct MessageTests {
  /// A report with a receipt, number 13.
  private static func station() throws -> Station {
    let station = try Station()
    _ = try station.tips("log", "خودرو مشکوک", "--receipt")
    return station
  }

  @Test func aQuestionIsLeftForWhoeverHoldsTheReceipt() throws {
    let station = try Self.station()
    let run = try station.tips("message", "13", "چه رنگی بود؟", "--json")
    #expect(try run.member("number") == "13")
    let shown = try station.tips("show", "13", "--json").json() as? [String: Any]
    let messages = shown?["messages"] as? [[String: Any]]
    #expect(messages?.map { $0["from"] as? String } == ["station"])
    #expect(messages?.first?["text"] as? String == "چه رنگی بود؟")
    #expect(try station.tips("show", "13", "--format", "table").out.contains("question to the reporter"))
  }

  @Test func theTextComesFromStandardInput() throws {
    let station = try Self.station()
    #expect(try station.tips("message", "13", "-", input: "چه رنگی\nبود؟\n").status == 0)
    #expect(try station.tips("search", "رنگی").lines.count == 1)
  }

  @Test func withoutAReceiptNobodyIsAsked() throws {
    let station = try Station()
    _ = try station.tips("log", "سرقت")
    expect(
      try station.tips("message", "13", "چه شد؟"),
      err: "tips: 13 has no receipt: questions are read by receipt, and whoever reported it holds none\n", status: 65)
  }

  @Test(arguments: [["13"], ["13", "x", "--seen"]])
  func aTextOrSeen(_ arguments: [String]) throws {
    let run = try Self.station().run(["message"] + arguments)
    #expect(run.status == 64)
    #expect(run.err.contains("say what is to be asked, or --seen"))
  }

  @Test func nothingIsThereToBeSeen() throws {
    #expect(try Self.station().tips("message", "13", "--seen").status == 1)
  }

  @Test func anExportTellsWhoseWordsTheyAre() throws {
    let station = try Self.station()
    _ = try station.tips("note", "13", "یادداشت")
    _ = try station.tips("message", "13", "یک\nreporter: دو")
    let line = try station.tips("export", "--format", "jsonl").lines[0]
    #expect(line.contains(#""notes":"یادداشت","messages":"station: یک\n  reporter: دو""#))
  }

  @Test func whatCameByTheWebWaitsForItself() throws {
    let station = try Station()
    _ = try station.tips("log", "سرقت")
    _ = try station.tips("log", "از وب", "--line", "web")
    let open = try station.tips("open")
    #expect(open.lines.map { $0.prefix(2) } == ["13"])
    #expect(open.err == "1 report from the web waits to be taken: tips open --line web\n")
    let web = try station.tips("open", "--line", "web", "--json").json() as? [[String: Any]]
    #expect(web?.map { $0["number"] as? String } == ["21"])
    #expect(web?.first?["untaken"] as? Bool == true)
    #expect(try station.tips("open", "--line", "web", "--format", "table").out.contains("taking"))
  }

  @Test func figuresCountItByItsLine() throws {
    let station = try Station()
    for text in ["یک", "دو", "سه"] { _ = try station.tips("log", text, "--line", "web") }
    _ = try station.tips("outcome", "13", "unfounded")
    _ = try station.tips("stage", "21", "dispatched")
    let figures = try station.tips("stats", "today", "--line", "web", "--json")
    #expect(try figures.json() is [String: Any])
    #expect(figures.out.contains("\"reports\": 3") || figures.out.contains("\"reports\":3"))
  }
}
