import Foundation
import Testing

@testable import TipsCore

@Suite("tips alone")
struct StartScreenTests {
  @Test func whereNoStoreIs() throws {
    let station = try Station()
    let run = try station.tips()
    #expect(run.lines.first == "there is no store yet at \(station.storePath)")
    #expect(run.lines.contains { $0.hasPrefix("  tips init ") } && run.lines.contains { $0.hasPrefix("  tips demo ") })
    #expect(run.err == "" && run.status == 0)
    #expect(!FileManager.default.fileExists(atPath: station.folder.path + "/data"))
  }

  @Test func whatWaits() throws {
    let station = try Station.withReports()
    let run = try station.tips()
    #expect(run.lines.first == "tips, station 0: \(station.storePath)")
    #expect(run.lines.contains { $0.contains("open report") && $0.contains("the oldest came") })
    #expect(run.lines.last == "All commands: tips --help    One of them: tips help COMMAND")
    #expect(run.err == "" && run.status == 0)
  }

  @Test func inPersian() throws {
    let station = try Station.withReports()
    station.environment["TIPS_LANG"] = "fa"
    let run = try station.tips()
    #expect(run.lines.first == "پایگاه دادهٔ ایستگاه 0: \(station.storePath)")
    #expect(run.lines.contains { $0.contains("گزارش باز؛ قدیمی‌ترین") })
    #expect(run.lines.contains("فرمان‌های شیفت:"))
  }

  @Test(arguments: Language.allCases)
  func oneScreen(_ language: Language) throws {
    let station = try Station.withReports()
    station.environment["TIPS_LANG"] = language.rawValue
    let lines = try station.tips().out.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24)
    for line in lines where !line.contains(station.storePath) {
      #expect(DisplayWidth.columns(of: String(line)) <= 80, "\(line)")
    }
    let terminal = try Terminal(station, columns: 80)
    let line = language == .fa ? "tips outcome 13 operation" : "tips outcome NUMBER OUTCOME"
    #expect(terminal.converse().contains { $0.contains(line) })
    #expect(terminal.status == 0)
  }

  @Test func aStoreThatCannotBeRead() throws {
    let station = try Station()
    station.environment["TIPS_STORE"] = try station.write("no store", to: "text.db")
    let run = try station.tips()
    #expect(run.lines.first?.hasPrefix("the store ") == true && run.status == 0 && run.err == "")
  }
}
