import Foundation
import Testing

@Suite("The guide to figures", .serialized)
struct FiguresGuideTests {
  private static let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/figures.md")

  /// The rows of the table of what is told: command and codes.
  private static func rows() throws -> [(command: [String], codes: [String])] {
    let text = try String(contentsOf: guide, encoding: .utf8)
    let part = try #require(text.components(separatedBy: "## The programme's figures").last)
    let table = try #require(part.components(separatedBy: "\n## ").first)
    return table.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { String($0).trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, cells[1].hasPrefix("`tips ") else { return nil }
      let command = cells[1].trimmingCharacters(in: CharacterSet(charactersIn: "`")).split(separator: " ").map(
        String.init)
      return (Array(command.dropFirst()), cells[2].split(separator: " ").map { String($0).replacing("`", with: "") })
    }
  }

  /// A made-up province in the autumn of 1404, with a list issued in summer.
  private static func province() throws -> Station {
    let station = try Station()
    station.now = "2025-10-23T09:00:00+03:30"
    #expect(try station.tips("demo", "--reports", "4000").status == 0)
    station.now = "2025-09-22T20:00:00+03:30"
    #expect(try station.tips("honorees", "issue", "1404-05", "--yes").status == 0)
    station.now = "2025-10-23T09:00:00+03:30"
    return station
  }

  @Test("Every command of its table answers on a made-up province, and every figure has a value")
  func table() throws {
    let rows = try Self.rows()
    #expect(rows.count >= 20)
    let station = try Self.province()
    let figures = try #require(
      (try station.tips("stats", "1404-H1", "--json").json() as? [String: Any])?["figures"] as? [[String: Any]])
    let values = Dictionary(uniqueKeysWithValues: figures.map { ($0["figure"] as? String ?? "", $0["value"]) })
    for (command, codes) in rows {
      let answer = try station.run(command)
      #expect(answer.status == 0 && !answer.out.isEmpty, "tips \(command.joined(separator: " ")): \(answer.err)")
      for code in codes {
        let value = values[code] ?? nil
        #expect(value != nil && !(value is NSNull) && "\(value ?? 0)" != "0", "\(code)")
      }
    }
  }

  @Test("Every figure that is told is explained")
  func explained() throws {
    let text = try String(contentsOf: Self.guide, encoding: .utf8)
    let station = try Self.province()
    let figures = try #require(
      (try station.tips("stats", "1404-H1", "--json").json() as? [String: Any])?["figures"] as? [[String: Any]])
    for figure in figures {
      let code = try #require(figure["figure"] as? String)
      let beginning = code.split(separator: ".").first.map(String.init) ?? code
      #expect(text.contains("`\(code)`") || text.contains("`\(beginning)"), "\(code)")
    }
  }
}
