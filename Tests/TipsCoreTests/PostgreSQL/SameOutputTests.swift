import CentreSupport
import Foundation
import TestSupport
import Testing

@testable import TipsStore

extension BothEngines {
  /// The commands of a centre's program say what those of a station's say.
  @Suite struct SameOutputTests {
    @Test(
      "The same bytes for people and for programs",
      arguments: [
        "list --sort received --limit 40", "list --open --sort received",
        "list --kind tip --period 1404-06 --sort received",
        "search خیابان --sort received --limit 30", "search 'موتور سیکلت' --category theft --sort received",
        "stats 1404-06", "stats 1404-06 --by place", "stats 1404 --by station", "stats 1404-05 --compare 1404-04",
        "stats 1404-06 --place rasht --by category", "stats 1404-06 --line 110", "honorees list",
        "honorees show 1404-05",
        "honorees draft 1404-06", "honorees shares 1404-05", "operation list", "activity list", "audit show --limit 20",
      ])
    func outputs(line: String) throws {
      let both = try CopiedStore.shared.get()
      for form in ["table", "json", "tsv"] {
        let words = line.split(separator: " ").map { String($0).replacing("'", with: "") } + ["--format", form]
        let here = try Self.run("tips", words + ["--store", both.temporary.path])
        let there = try Self.run("tips-centre", words + ["--store", both.url])
        #expect(there.output == here.output)
        #expect(there.status == here.status)
      }
    }

    @Test(
      "The printed page of a period is the same", arguments: ["report 1404-05", "report 1404-06 --compare 1404-05"])
    func page(line: String) throws {
      let both = try CopiedStore.shared.get()
      let words = line.split(separator: " ").map(String.init) + ["--html", "-"]
      let here = try Self.run("tips", words + ["--store", both.temporary.path])
      let there = try Self.run("tips-centre", words + ["--store", both.url])
      #expect(here.status == 0 && here.output.contains("<html"), "\(here.complaint)")
      #expect(there.output == here.output)
    }

    @Test("The program of a station says who reads a centre's database, and shows nothing of its address")
    func stationsProgram() throws {
      let answer = try Self.run("tips", ["list", "--store", "postgresql://someone:secret@127.0.0.1/tips"])
      #expect(answer.status == 64)
      #expect(answer.complaint.contains("tips-centre") && !answer.complaint.contains("secret"))
      #expect(answer.complaint.split(separator: "\n").count == 1)
    }

    @Test("A server that is not there is one line")
    func absentServer() throws {
      let answer = try Self.run("tips-centre", ["list", "--store", "postgresql://tips@127.0.0.1:1/tips"])
      #expect(answer.status == 69)
      #expect(answer.complaint.split(separator: "\n").count == 1)
    }

    private static func run(_ program: String, _ words: [String]) throws -> BuiltProgram.Answer {
      try BuiltProgram.run(
        program, words, environment: ["TIPS_NOW": "2025-10-04T09:00:00+03:30", "TIPS_LANG": "en"])
    }
  }
}
