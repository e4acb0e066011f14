import Foundation
import Testing

@testable import TipsCommands
@testable import TipsCore

@Suite("Manual pages")
struct ManualTests {
  private static let hasMandoc = FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc")

  @Test func everyCommandHasAPage() throws {
    let names = try Station().tips("---manual").lines
    #expect(names == CommandDescription.all.map { $0.names.joined(separator: "-") + ".1" })
    #expect(names.first == "tips.1" && names.contains("tips-honorees-show.1"))
  }

  @Test func aPageInBothLanguages() throws {
    let station = try Station()
    let english = try station.tips("--lang", "en", "---manual", "tips-log.1").lines
    #expect(english.first == #".TH "TIPS-LOG" "1" "2025-10-03" "tips 0.1.0 (schema 17)" "tips manual""#)
    #expect(english.contains(#".SH "OPTIONS""#) && english.contains(#".B "\-\-place <place>""#))
    let persian = try station.tips("--lang", "fa", "---manual", "tips-log.1").lines
    #expect(persian.contains(#".SH "\fRگزینه‌ها\fB""#) && persian.contains(#".B "\-\-place <محل>""#))
    #expect(try station.tips("---manual", "tips-none.1").status == 64)
  }

  @Test("Nothing without a width is bold: written over itself, it would take a letter along")
  func boldWords() throws {
    let station = try Station()
    station.environment["TIPS_LANG"] = "fa"
    for name in try station.tips("---manual").lines {
      for line in try station.tips("---manual", name).lines where line.hasPrefix(".SH ") || line.hasPrefix(".B ") {
        let bold = line.replacing(/\\fR.*?\\fB/, with: "")
        #expect(bold.unicodeScalars.allSatisfy { DisplayWidth.columns(of: $0) > 0 }, "\(name): \(line)")
      }
    }
  }

  @Test(.enabled(if: hasMandoc, "mandoc is not installed"), arguments: ["en", "fa"])
  func areReadWithoutAWarning(_ language: String) throws {
    let station = try Station()
    for name in try station.tips("---manual").lines {
      _ = try station.write(try station.tips("--lang", language, "---manual", name).out, to: name)
    }
    let run = try station.shell("mandoc -T lint -W warning tips*.1")
    #expect(run.status == 0 && run.out == "", "\(run.out)")
  }
}
