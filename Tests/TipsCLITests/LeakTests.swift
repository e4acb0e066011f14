import Foundation
import Testing

/// A caller's name and number, unlike anything else, looked for wherever the program leaves something behind.
@Suite("A caller's name and number")
struct LeakTests {
  private let station: Station
  private var said = Data()

  private static let phone = "09117654321"
  private static let name = "قناری زردنشان"

  init() throws {
    station = try Station()
    station.environment["TMPDIR"] = station.folder.path + "/tmp"
    try FileManager.default.createDirectory(
      atPath: station.folder.path + "/tmp", withIntermediateDirectories: true)
  }

  private mutating func run(_ arguments: String..., input: String = "") throws {
    let run = try station.run(arguments, input: Data(input.utf8))
    said += Data((run.out + run.err).utf8)
  }

  /// Every spelling under which they might be found.
  private static var canaries: [Data] {
    let rest = phone.dropFirst()
    let persian = String(phone.map { Array("۰۱۲۳۴۵۶۷۸۹")[$0.wholeNumberValue ?? 0] })
    return [phone, "+98" + rest, "0098" + rest, String(rest), persian, name, "قناری"].map { Data($0.utf8) }
  }

  /// The whole life of a report, but for looks that are allowed.
  private mutating func live() throws {
    let caller = "\"caller\": {\"phone\": \"\(Self.phone)\", \"name\": \"\(Self.name)\", \"consent\": \"name\"}"
    let report = "\"category\": \"theft.motorcycle\", \"place\": \"golsar\", \"text\": \"سرقت\""
    try run("log", "--batch", "-", input: "{\(report), \(caller)}\n{\"text\": 1, \(caller)}\n{\(caller), \n")
    try run("outcome", "13", "operation", "--operation", "OP-1")
    try run("stage", "13", "closed")
    try run("followup", "13", "satisfied")
    try run("note", "13", "تماس دوباره")
    try run("correct", "13", "--priority", "1", "--reason", "شدت بیشتر")
    // What the caller's name stands in is no output of a command.
    try #require(try station.tips("note", "13", "-", input: "\(Self.name) باز زنگ زد").status == 0)
    let redacted = try station.tips("correct", "13", "--redact", "-", "--reason", "نام", input: Self.name)
    try #require(redacted.status == 0, "\(redacted.err)")
    said += Data((redacted.out + redacted.err).utf8)
    // Nor is what an anonymous reporter was asked.
    try #require(try station.tips("log", "--receipt", "گزارش بی‌نام").status == 0)
    try #require(try station.tips("message", "21", "-", input: "\(Self.name) را می‌شناسید؟").status == 0)
    try run("correct", "21", "--redact", "-", "--reason", "نام", input: Self.name)
    try run("message", "21", "چه رنگی بود؟")
    station.now = "2025-10-24T09:00:00+03:30"
    for command in [
      ["settle"], ["honorees", "1404-07"], ["honorees", "1404-07", "--json"],
      ["honorees", "issue", "1404-07", "--yes"],
      ["honorees", "show", "1404-07"], ["honorees", "export", "1404-07"], ["honorees", "1404-07", "--reveal"],
      ["show", "13"], ["show", "13", "--json"], ["show", "21"], ["show", "21", "--json"],
      ["list"], ["open"], ["similar", "13"],
      ["honorees", "check", "1404-07"], ["search", "سرقت"], ["stats", "1404-07"],
      ["stats", "1404-07", "--json"], ["export", "--format", "csv"], ["export", "--format", "jsonl"],
      ["export", "--format", "open311"], ["report", "1404-07", "--html", station.folder.path + "/report.html"],
      ["audit", "show"], ["audit", "verify"], ["audit", "checkpoint"], ["doctor"],
      ["backup", station.folder.path + "/backups"], ["reporter", "show", "r-100000"],
    ] {
      let run = try station.run(command)
      said += Data((run.out + run.err).utf8)
    }
  }

  @Test mutating func isSaidNowhere() throws {
    try live()
    #expect(Self.canaries.allSatisfy { said.range(of: $0) == nil })
  }

  @Test mutating func isInNoFile() throws {
    try FileManager.default.createDirectory(
      atPath: station.folder.path + "/backups", withIntermediateDirectories: true)
    try live()
    let names = try FileManager.default.subpathsOfDirectory(atPath: station.folder.path)
    #expect(names.contains { $0.hasPrefix("backups/tips-") })
    for name in names where !["in"].contains(name) {
      guard let data = FileManager.default.contents(atPath: station.folder.path + "/" + name) else { continue }
      #expect(Self.canaries.allSatisfy { data.range(of: $0) == nil }, "\(name)")
    }
  }

  /// The program is stopped by a signal while it holds a caller in memory: no report of the crash tells of them.
  /// ABRT and TERM from outside are blocked in what the tests start; from inside, `abort` lets it through itself.
  @Test(arguments: ["SEGV", "ILL", "TRAP", "BUS", "FPE"])
  func isInNoCrashReport(_ signal: String) throws {
    let line = "{\\\"text\\\": \\\"x\\\", \\\"caller\\\": {\\\"phone\\\": \\\"\(Self.phone)\\\"}}"
    #expect(try station.tips("init").status == 0)
    let run = try station.shell(
      """
      mkfifo pipe; ulimit -c unlimited
      ( echo "\(line)"; exec sleep 60 ) > pipe & writer=$!
      '\(try Station.binary().path)' log --batch - < pipe > answers 2> errors & pid=$!
      for i in $(seq 400); do [ -s answers ] && break; sleep 0.05; done
      cat /proc/$pid/limits | grep 'core file'
      kill -\(signal) $pid; wait $pid; echo "status $?"
      kill -9 $writer
      """)
    #expect(run.lines.contains { $0.hasPrefix("Max core file size") && $0.contains(" 0 ") })
    #expect(run.lines.contains { $0.hasPrefix("status 1") && $0 != "status 1" })
    let left = ["answers", "errors"].map {
      FileManager.default.contents(atPath: station.folder.path + "/" + $0) ?? Data()
    }
    #expect(left[0].range(of: Data("recorded".utf8)) != nil)
    #expect(left.allSatisfy { data in Self.canaries.allSatisfy { data.range(of: $0) == nil } })
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: station.folder.path).allSatisfy { !$0.contains("core") })
  }
}
