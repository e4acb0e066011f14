import Foundation
import Testing

@Suite("Honorees against an independent ranking")
struct IndependentHonoreesTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let calls = root.deletingLastPathComponent()
    .appendingPathComponent("shared/data/sf-police-cfs/police-department-calls-for-service.json.gz")

  private static var isPossible: Bool {
    FileManager.default.fileExists(atPath: calls.path)
      && FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/America/Los_Angeles")
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  }

  @Test(
    "Months and weeks of real calls are ranked as by hand, before and after an issue",
    .enabled(if: isPossible, "no test data beside the repository, no time zone files or no python3"))
  func realCalls() throws {
    let station = try Station()
    let script = Self.root.appendingPathComponent("Tests/Independent/sf_police.py").path
    let mapping = Self.root.appendingPathComponent("docs/mappings/sf-police.json").path
    let answer = try station.shell(
      "PYTHONDONTWRITEBYTECODE=1 python3 '\(script)' '\(try Station.binary().path)' '\(Self.calls.path)' '\(mapping)'")
    #expect(answer.out.contains("equal: 11 lists"), "\(answer.out)\(answer.err)")
  }

  @Test(
    "A made-up province is ranked alike with each option on and off",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "no python3"))
  func province() throws {
    let station = try Station()
    let script = Self.root.appendingPathComponent("Tests/Independent/province.py").path
    let answer = try station.shell(
      "PYTHONDONTWRITEBYTECODE=1 python3 '\(script)' '\(try Station.binary().path)' --reports 4000")
    #expect(answer.out.contains("equal: 37 lists"), "\(answer.out)\(answer.err)")
  }
}
