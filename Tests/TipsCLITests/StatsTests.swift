import Foundation
import Testing

@Suite("tips stats")
struct StatsTests {
  /// A station with seven reports of two months, one of them settled, one led to an operation.
  private func station() throws -> Station {
    let station = try Station()
    for day in ["1404-06-02", "1404-06-20"] {
      _ = try station.tips("log", "--category", "theft.motorcycle", "--at", "\(day) 10:00", "سرقت")
    }
    for hour in ["08:15", "08:40", "21:05"] {
      _ = try station.tips(
        "log", "--category", "theft.motorcycle", "--place", "golsar", "--at", "1404-07-10 \(hour)", "سرقت")
    }
    _ = try station.tips(
      "log", "--category", "counselling.family", "--line", "in_person", "--at", "1404-07-02 09:00", "اختلاف")
    _ = try station.tips("log", "--line", "197", "--kind", "appreciation", "--at", "1404-07-03 09:00", "تشکر")
    _ = try station.tips(
      "operation", "add", "OP-1", "--at", "1404-07-10 22:00", "--result", "drugs=0.1 kg", "--result", "arrests=2")
    _ = try station.tips("operation", "add", "OP-2", "--at", "1404-07-11 02:00", "--result", "drugs=0.2 kg")
    _ = try station.tips("stage", "37", "dispatched", "--at", "1404-07-10 08:19")
    _ = try station.tips("stage", "37", "arrived", "--at", "1404-07-10 08:27")
    _ = try station.tips("outcome", "37", "operation", "--operation", "OP-1", "--at", "1404-07-10 22:00")
    return station
  }

  private func figures(_ run: Transcript) throws -> [String: [String: Any]] {
    let list = try #require((try run.json() as? [String: Any])?["figures"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: list.map { ($0["figure"] as? String ?? "", $0) })
  }

  @Test("Values come with base, span and time; sums are exact")
  func values() throws {
    let station = try station()
    let figures = try figures(try station.tips("stats", "1404-07", "--json"))
    #expect(figures["reports"]?["value"] as? Int == 5)
    #expect(figures["led_to_operation"]?["value"] as? Int == 1)
    #expect(figures["led_to_operation"]?["base"] as? Int == 4)
    #expect(figures["led_to_operation"]?["per_mille"] as? Int == 250)
    #expect(figures["result.drugs.kg"]?["value"] as? String == "0.3")
    #expect(figures["result.drugs.kg"]?["base"] as? Int == 2)
    #expect(figures["received_to_arrived.median"]?["value"] as? Int == 720)
    #expect(figures["peak_day"]?["note"] as? String == "1404-07-10")
    #expect(figures["peak_hour"]?["note"] as? String == "08:00–08:59")
    let span = try #require(figures["reports"]?["span"] as? [String: Any])
    #expect(span["from"] as? String == "1404-07-01" && span["to"] as? String == "1404-07-30")
    #expect(figures["reports"]?["as_of"] as? String == "2025-10-03T21:40:00+03:30")
  }

  @Test("A running month is compared with as many days of the month before")
  func compared() throws {
    let station = try station()
    let run = try station.tips("stats", "1404-07", "--compare", "previous", "--json")
    let then = try #require((try run.json() as? [String: Any])?["compared_with"] as? [String: Any])
    #expect(then["from"] as? String == "1404-06-01" && then["to"] as? String == "1404-06-11")
    let figures = try figures(run)
    #expect(figures["reports"]?["then"] as? Int == 1)
    #expect(figures["reports"]?["change_per_mille"] as? Int == 4_000)
    #expect(figures["feedback"]?["change_per_mille"] is NSNull)
  }

  @Test("Rows of a pipe carry value, unit, base, share, span and time")
  func rows() throws {
    let station = try station()
    let line = try station.tips("stats", "1404-07").lines.first { $0.hasPrefix("led_to_operation\t") }
    #expect(
      line
        == "led_to_operation\t1\treports\t4\ttips\t250\t\t\t\t\t1404-07-01\t1404-07-30\t2025-10-03T21:40:00+03:30\t\t"
    )
  }

  @Test("A table is told apart by a property, cut, and adds up")
  func table() throws {
    let station = try station()
    let lines = try station.tips("stats", "1404-07", "--by", "category", "--top", "1").lines
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(
      lines.map { Array($0.prefix(6)) } == [
        ["theft.motorcycle", "3", "600", "3", "1", "2"], ["", "2", "400", "1", "0", "2"],
        ["total", "5", "1000", "4", "1", "4"],
      ])
  }

  @Test("A filter chooses reports and leaves out what is not about reports")
  func filtered() throws {
    let station = try station()
    let figures = try figures(try station.tips("stats", "1404-07", "--category", "theft.motorcycle", "--json"))
    #expect(figures["reports"]?["value"] as? Int == 3)
    #expect(figures["received_to_dispatched.median"]?["value"] as? Int == 240)
    #expect(figures["operations"] == nil && figures["people_thanked"] == nil)
    let nothing = try station.tips("stats", "1404-07", "--category", "drugs.use")
    #expect(nothing.status == 1)
    #expect(nothing.err.contains("no report was received in 1404-07 that the filter lets through"))
  }

  @Test("For publication small cells are hidden, and the list of figures does not come with a table")
  func published() throws {
    let station = try station()
    let run = try station.tips("stats", "1404-07", "--by", "hour", "--publish", "--json")
    let object = try #require(try run.json() as? [String: Any])
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.allSatisfy { $0["reports"] is NSNull && $0["hidden"] as? Bool == true })
    #expect(object["figures"] == nil && object["total"] is NSNull)
  }

  @Test(
    "One sentence says what is hidden and what is rounded",
    arguments: [
      ([], "all other counts are rounded to the nearest 5"), (["--by", "hour"], "totals are rounded to the nearest 5"),
    ])
  func sentence(options: [String], end: String) throws {
    let run = try station().run(["stats", "1404-07", "--publish", "--format", "table"] + options)
    #expect(
      run.out.contains(
        "for publication: counts below 5 are hidden (×), with those that would give them away, and \(end)"))
  }

  @Test(
    "What can't be meant is refused",
    arguments: [
      (["stats", "1404-07", "--top", "3"], "--top needs --by"),
      (["stats", "1404-07", "--target", "5,15"], "--target takes three numbers"),
      (["stats", "1404-07", "--compare", "soon"], "soon"),
    ])
  func refused(arguments: [String], message: String) throws {
    let run = try station().run(arguments)
    #expect(run.status == 64 || run.status == 65)
    #expect(run.err.contains(message), "\(run.err)")
  }

  @Test("On a terminal there are bars, a line of days, and no colour where nobody wants it")
  func terminal() throws {
    let station = try station()
    station.environment = ["NO_COLOR": "1", "TERM": "xterm"]
    let plain = try Terminal(station, "stats", "1404-07", "--by", "category").converse().joined(separator: "\n")
    #expect(plain.contains("████████████████████") && !plain.contains("\u{1B}["))
    station.environment = ["TERM": "xterm", "TIPS_PAGER": ""]
    let page = try Terminal(station, "stats", "1404-07").converse().joined(separator: "\n")
    #expect(page.contains("█") && page.contains("▁") && page.contains("\u{1B}[2m"))
  }
}
