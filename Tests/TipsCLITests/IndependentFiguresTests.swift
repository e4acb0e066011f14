import Foundation
import Testing

@Suite("Figures against independent ones")
struct IndependentFiguresTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of real call logs beside the repository, or the one that `$TIPS_TEST_DATA` names.
  private static let data =
    [
      ProcessInfo.processInfo.environment["TIPS_TEST_DATA"].map { URL(fileURLWithPath: $0) },
      root.deletingLastPathComponent().appendingPathComponent("shared/data"),
    ].compactMap(\.self).first ?? root

  private static let police = data.appendingPathComponent("sf-police-cfs/police-department-calls-for-service.json.gz")
  private static let fire = data.appendingPathComponent("sf-fire-cfs/Fire_Department_Calls_for_Service.csv.gz")

  private static var isPossible: Bool {
    FileManager.default.fileExists(atPath: police.path) && FileManager.default.fileExists(atPath: fire.path)
      && FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/America/Los_Angeles")
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
  }

  @Test(
    "Three periods of two real call logs have the figures that SQL gives on the raw files",
    .enabled(if: isPossible, "no test data beside the repository, no time zone files or no python3"))
  func realCalls() throws {
    let station = try Station()
    let script = Self.root.appendingPathComponent("Tests/Independent/figures.py").path
    let mappings = Self.root.appendingPathComponent("docs/mappings").path
    let answer = try station.shell(
      "PYTHONDONTWRITEBYTECODE=1 python3 '\(script)' '\(try Station.binary().path)' '\(Self.police.path)' "
        + "'\(Self.fire.path)' '\(mappings)'")
    #expect(answer.out.contains("equal: 378 figures and tables of 6 periods"), "\(answer.out)\(answer.err)")
  }
}
