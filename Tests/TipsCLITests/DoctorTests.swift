import Foundation
import Testing

@Suite("tips doctor")
struct DoctorTests {
  private static func statuses(_ run: Transcript) throws -> [String: String] {
    let rows = try #require(try run.json() as? [[String: Any]])
    return Dictionary(
      rows.compactMap { row in
        guard let check = row["check"] as? String, let status = row["status"] as? String else { return nil }
        return (check, status)
      }
    ) { first, _ in first }
  }

  @Test("A healthy store ends with 0, and each line has check, status, detail and remedy")
  func healthy() throws {
    let station = try Station()
    #expect(try station.tips("log", "متن").status == 0)
    let run = try station.tips("doctor", "--json")
    #expect(run.status == 0, "\(run)")
    let rows = try #require(try run.json() as? [[String: Any]])
    #expect(rows.allSatisfy { Set($0.keys) == ["check", "status", "detail", "remedy"] })
    let statuses = try Self.statuses(run)
    #expect(statuses["store"] == "ok" && statuses["summaries"] == "ok" && statuses["key"] == "note")
    #expect(statuses["clock"] == "note")
    #expect(
      try station.tips("doctor").lines.allSatisfy {
        $0.split(separator: "\t", omittingEmptySubsequences: false).count == 4
      })
  }

  @Test("It changes nothing, of an older or a newer store neither")
  func changesNothing() throws {
    let station = try Station()
    #expect(try station.tips("log", "متن").status == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: station.storePath))
    #expect(try station.tips("doctor", "--full").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: station.storePath)) == before)
  }

  @Test("A problem ends with 78, and the others are still told")
  func problems() throws {
    let station = try Station()
    #expect(try station.tips("log", "متن").status == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: station.storePath)
    try Data("x".utf8).write(to: URL(fileURLWithPath: station.folder.path + "/data/keys/tips.key"))
    let run = try station.tips("doctor", "--json")
    let statuses = try Self.statuses(run)
    #expect(run.status == 78)
    #expect(statuses["permissions"] == "problem" && statuses["key"] == "problem" && statuses["integrity"] == "ok")
  }

  @Test("Without a store it says so, and still looks at the machine")
  func missing() throws {
    let station = try Station()
    let run = try station.tips("doctor", "--json")
    let statuses = try Self.statuses(run)
    #expect(run.status == 78)
    #expect(statuses["store"] == "problem" && statuses["fonts"] != nil && statuses["chromium"] != nil)
    #expect(!FileManager.default.fileExists(atPath: station.storePath))
  }

  @Test("On a narrow terminal no remedy is cut")
  func remedies() throws {
    let station = try Station()
    #expect(try station.tips("log", "متن").status == 0)
    let screen = try Terminal(station, "doctor", columns: 40).converse()
    let words = screen.flatMap { $0.split(separator: " ") }.joined(separator: " ")
    #expect(words.contains("tips key protect, and keep a copy in a safe place"), "\(screen)")
  }
}
