import Foundation
import Testing

@Suite("The pager")
struct PagerTests {
  /// A station with more reports than a screen has lines.
  private func station() throws -> Station {
    let station = try Station()
    let lines = (1...40).map { "{\"text\": \"گزارش \($0)\"}\n" }.joined()
    _ = try station.tips("log", "--batch", "-", input: lines)
    return station
  }

  @Test("A list longer than the screen goes through it, with the hint behind it")
  func longList() throws {
    let station = try station()
    station.environment["TIPS_PAGER"] = "sed 's/^/| /'"
    let screen = try Terminal(station, "list", "--limit", "30").converse()
    #expect(screen.count == 32)
    #expect(screen.allSatisfy { $0.hasPrefix("| ") })
    #expect(screen.last?.hasPrefix("| more: tips list --limit 30 --after ") == true)
  }

  @Test("A short list, a pipe and an empty name need none")
  func none() throws {
    let station = try station()
    station.environment["TIPS_PAGER"] = "sed 's/^/| /'"
    #expect(try Terminal(station, "list", "--limit", "3").converse().allSatisfy { !$0.hasPrefix("| ") })
    #expect(try station.tips("list", "--limit", "40").lines.count == 40)
    station.environment["TIPS_PAGER"] = ""
    #expect(try Terminal(station, "list", "--limit", "30").converse().count == 32)
  }

  @Test("It remembers nothing of what was looked for")
  func history() throws {
    let station = try station()
    station.environment["TIPS_PAGER"] = "cat >/dev/null; echo \"[$LESSHISTFILE]\""
    station.environment["LESSHISTFILE"] = station.folder.path + "/history"
    #expect(try Terminal(station, "list", "--limit", "30").converse() == ["[-]"])
  }

  @Test("Nobody saves what it shows or starts a program from it, and it says which keys lead on")
  func secured() throws {
    let station = try station()
    station.environment["TIPS_LANG"] = "fa"
    station.environment["TIPS_PAGER"] = "cat >/dev/null; echo \"$LESSSECURE $LESS\""
    station.environment["LESSSECURE"] = "0"
    let screen = try Terminal(station, "list", "--limit", "30").converse()
    #expect(
      screen == ["1 -FRX -Ps?e[b] <   [q] X:[Space] >   [b] <   [q] X.$"])
  }

  @Test("Help and figures go through it", arguments: [["help"], ["log", "--help"], ["stats", "1404-07"]])
  func longPages(arguments: [String]) throws {
    let station = try station()
    station.environment["TIPS_PAGER"] = "sed 's/^/| /'"
    let screen = try Terminal(station, words: arguments, columns: 100).converse()
    #expect(screen.count > 23)
    #expect(screen.allSatisfy { $0.hasPrefix("| ") })
  }

  @Test("One that is left early ends the list, not the terminal")
  func leftEarly() throws {
    let station = try station()
    station.environment["TIPS_PAGER"] = "head -n 1"
    let terminal = try Terminal(station, "list", "--limit", "30")
    #expect(terminal.converse().count == 1)
    #expect(terminal.status == 0)
  }

  @Test("Ctrl-C in it is the pager's own affair")
  func interrupted() throws {
    let station = try station()
    station.environment["TIPS_PAGER"] =
      "trap 'echo caught; exit' INT; cat >/dev/null; echo waiting; while :; do sleep 0.1; done"
    let terminal = try Terminal(station, "list", "--limit", "30")
    #expect(terminal.press([(after: "waiting", keys: "\u{3}")]).contains("caught"))
    #expect(terminal.status == 0)
  }

  @Test("Colours are for what is late and what is done; NO_COLOR and --color say otherwise")
  func colours() throws {
    let station = try Station.withReports()
    _ = try station.tips("outcome", "13", "settled")
    let green = "\u{1B}[32m"
    #expect(try station.tips("list", "--format", "table").out.contains(green) == false)
    #expect(try station.tips("list", "--format", "table", "--color", "always").out.contains(green))
    station.environment["TERM"] = "xterm"
    #expect(try Terminal(station, "list").converse().contains { $0.hasPrefix(green) })
    #expect(try Terminal(station, "list", "--color=never").converse().allSatisfy { !$0.contains("\u{1B}") })
    station.environment["NO_COLOR"] = "1"
    #expect(try Terminal(station, "list").converse().allSatisfy { !$0.contains("\u{1B}") })
  }
}
