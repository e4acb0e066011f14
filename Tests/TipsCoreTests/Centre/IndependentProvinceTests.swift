import Foundation
import TestSupport
import Testing
import TipsDemo

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsStore

@Suite("A province's list against an independent ranking", .needsPostgreSQL)
struct IndependentProvinceTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Independent/centre.py")

  /// Five stations whose reports are at the centre and settled at the office; the same people call several of them.
  private func province() throws -> Province {
    let province = try Province(stations: [3, 5, 11, 12, 40])
    for (index, station) in province.stations.enumerated() {
      _ = try DemoFill(store: station.store).fill(
        reports: 500, seed: UInt64(61 + index), end: TemporaryStore.now, days: 130, now: TemporaryStore.now)
      for person in 0..<6 {
        try province.tip(at: index, phone: "0912000111\(person)", day: 20 + 6 * person + index)
      }
    }
    try province.send()
    try province.settle()
    return province
  }

  @Test(
    "Lists under every policy, and figures, of five stations are those that follow from their stores",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "no python3"))
  func fiveStations() throws {
    let province = try province()
    // The stations find out by themselves who is who, and send nothing of it.
    for station in province.stations { _ = try station.settle() }
    let names = try province.centre.session.query(
      "select encode(tag, 'hex'), 'r-' || person from station_reporter where station = 900 and tag is not null"
    ).map { "\($0.text(0)) \($0.text(1))\n" }
    let people = province.stations[0].folder + "/people"
    try Data(names.joined().utf8).write(to: URL(filePath: people))
    let process = Process()
    let program = try BuiltProgram.url("tips-centre")
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-B", Self.script.path, program.path, people] + province.stations.map(\.path)
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TIPS_NOW": "2025-10-04T09:00:00+03:30",
      "TIPS_CENTRE": province.centre.url,
    ]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(said.contains("equal: 32 lists"), "\(said)")
  }
}
