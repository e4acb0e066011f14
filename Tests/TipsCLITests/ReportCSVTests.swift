import Testing
import TipsCore

@testable import TipsCommands

@Suite("The list for spreadsheets")
struct ReportCSVTests {
  @Test("It is the same, cell by cell, for the terminal and for other programs")
  func same() throws {
    let station = try Station()
    for text in ["=1+1", "سرقت، \"موتور\"", "+98", "دو\nسطر"] {
      #expect(try station.tips("log", text, "--category", "theft.motorcycle", "--place", "golsar").status == 0)
    }
    #expect(try station.tips("log", "گلایه", "--kind", "complaint", "--priority", "1").status == 0)
    let shown = try station.tips("list", "--csv").out
    let store = try Store.open(at: station.storePath, for: .reading)
    var csv = try ReportCSV(store)
    csv.header()
    for report in try store.reports.list(ReportFilter(), limit: 10) { try csv.add(report) }
    #expect(String(decoding: csv.take(), as: UTF8.self) == shown)
  }
}
