import Foundation
import Testing

/// Long commands say on a terminal how far they are. The first word of each phase comes at once, so that a small store shows it.
@Suite("Progress on a terminal")
struct ProgressTests {
  /// How fast it goes is behind it only where the work took long enough (`ProgressLineTests`).
  private static let count = #"[\d.,]+ [a-zA-Z]+"#
  private static let share = #"\d+ %  \#(count)"#

  private func station() throws -> Station {
    let station = try Station()
    _ = try station.tips("demo", "--reports", "400", "--days", "60")
    _ = try station.shell("mkdir -m 700 backups")
    return station
  }

  /// What a command shows on a terminal, with what is written over.
  private func shown(_ station: Station, _ words: String...) throws -> String {
    station.environment["TERM"] = "xterm"
    let terminal = try Terminal(station, words: words, columns: 100)
    let shown = terminal.press([])
    #expect(terminal.status == 0, "\(shown)")
    return shown
  }

  private func expect(_ shown: String, shows pattern: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    #expect(
      try shown.contains(Regex(#"\r\x1B\[K(\[[#·]+\]  )?"# + pattern)), "\(shown)", sourceLocation: sourceLocation)
    #expect(shown.contains("\r\u{1B}[K"), sourceLocation: sourceLocation)
  }

  @Test func backup() throws {
    let station = try station()
    let shown = try shown(station, "backup", station.folder.path + "/backups")
    try expect(shown, shows: "copying  " + Self.share)
    try expect(shown, shows: #"reading it through  [\d.]+ kB"#)
  }

  @Test func restore() throws {
    let station = try station()
    let made = try station.tips("backup", station.folder.path + "/backups").out.split(separator: "\t").first
    let shown = try shown(station, "restore", String(try #require(made)), "--to", station.folder.path + "/copy.db")
    try expect(shown, shows: "copying  " + Self.share)
    try expect(shown, shows: #"reading it through  [\d.]+ kB"#)
    try expect(shown, shows: "bringing it up to date …")
  }

  @Test func settle() throws { try expect(shown(station(), "settle"), shows: "settling  " + Self.share) }

  @Test func rotation() throws {
    try expect(shown(station(), "key", "rotate", "--yes"), shows: "sealing  " + Self.share)
  }

  @Test func verification() throws {
    let station = try station()
    _ = try station.tips("settle")
    let shown = try shown(station, "audit", "verify")
    try expect(shown, shows: #"checking the file  [\d.,]+ [a-zA-Z]+"#)
    for part in ["the trail", "reports", "summaries", "identities"] {
      try expect(shown, shows: "checking \(part)  0 %  0 [a-z]+")
    }
    for part in ["records  0 rows", "reporters  0 reports"] { try expect(shown, shows: "checking " + part) }
  }

  @Test func examination() throws {
    let shown = try shown(station(), "doctor", "--full")
    try expect(shown, shows: "reading the store  " + Self.count)
    try expect(shown, shows: "counting  0 %  0 reports")
  }

  @Test func page() throws {
    let station = try station()
    let shown = try shown(station, "report", "last-month", "--html", station.folder.path + "/page.html")
    try expect(shown, shows: "counting the figures …")
    try expect(shown, shows: "laying the page out …")
  }

  @Test("An export into a file shows it; what reads a pipe may have the terminal for itself")
  func export() throws {
    let station = try station()
    station.environment["TERM"] = "xterm"
    let begin = "\(try station.shellFunction); cd \(station.folder.path); "
    let line = ["/bin/bash", "-c", begin + "tips export > reports.csv"]
    try expect(Terminal(station, running: line, columns: 100).press([]), shows: "writing  " + Self.share)
    let piped = ["/bin/bash", "-c", begin + "tips export | cat > reports.csv"]
    #expect(try Terminal(station, running: piped, columns: 100).press([]) == "400 reports\n")
  }

  @Test("Ctrl-C leaves nothing half done, and one line says so")
  func interruption() throws {
    let station = try Station()
    station.environment["TERM"] = "xterm"
    let demo = ["demo", "--days", "60", "--reports"]
    let terminal = try Terminal(station, words: demo + ["200000"], columns: 80)
    let shown = terminal.press([(after: "left", keys: "\u{3}")])
    #expect(terminal.status == SIGINT)
    #expect(shown.hasSuffix("\r\u{1B}[Ktips: stopped; no store was made\n"), "\(shown)")
    #expect(try station.tips("stats").status == 66)
    #expect(try station.run(demo + ["10"]).status == 0)
  }

  @Test("In Persian the words are Persian")
  func persian() throws {
    let station = try station()
    station.environment["TIPS_LANG"] = "fa"
    try expect(
      shown(station, "backup", station.folder.path + "/backups"),
      shows: #"رونوشت‌برداری  \d+ %  [\d.]+ کیلوبایت"#)
  }

  @Test("A pipe gets none of it")
  func pipe() throws {
    let station = try station()
    #expect(try station.tips("settle").err == "")
    #expect(try !station.tips("backup", station.folder.path + "/backups").err.contains("copying"))
  }
}
