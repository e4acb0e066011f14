import CentreSupport
import Foundation
import TestSupport
import Testing
import TipsFeed

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsStore

@Suite("The examples in the help of tips-centre", .needsPostgreSQL)
struct CentreExampleTests {
  private let folder = NSTemporaryDirectory() + "tips-examples-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  /// What ends with another status: without a second account, where there is nothing to find, and since the tests' server
  /// writes nothing through.
  private static let statuses: [String: Int32] = [
    "honorees approve": 77, "reporter find": 1, "list": 1, "activity list": 1, "honorees check": 1, "doctor": 78,
  ]

  /// Those that go on until they are told to stop.
  private static let servers: Set = ["serve", "web"]

  @Test(arguments: ["en", "fa"])
  func run(_ language: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let centre = try TemporaryCentre(stations: [3])
    let accounts = try TemporaryStore()
    var names = [
      "accounts.db": accounts.path, "127.0.0.1:8120": "127.0.0.1:0", "127.0.0.1:8130": "127.0.0.1:0",
      "$EDITOR": "sed -i s/250/249/",
    ]
    for (command, lines) in try examples(language) {
      if command == "settle" { names.merge(try fill(centre)) { $1 } }
      var script = lines.joined(separator: "\n")
      for (name, real) in names { script = script.replacing(name, with: real) }
      if command == "init" {
        let server = try #require(TemporaryPostgreSQL.shared)
        script =
          script.replacing("postgresql://tips@localhost/tips", with: server.url(of: try server.makeDatabase()))
          .replacing("init postgresql", with: "init 'postgresql") + "'"
      }
      if Self.servers.contains(command) {
        script = script.replacing("tips-centre ", with: "timeout --preserve-status -s TERM 2 \"$PROGRAM\" ")
      }
      if command == "reporter find" { script += " <<< 09119999999" }
      try Data(script.utf8).write(to: URL(filePath: folder + "/example.sh"))
      let answer = try shell("source ./example.sh", centre.url, language)
      #expect(answer.status == Self.statuses[command] ?? 0, "\(script)\n\(answer.said)")
    }
  }

  /// Each command with the lines at the end of its help, in an order in which one can follow the other.
  private func examples(_ language: String) throws -> [(command: String, lines: [String])] {
    let pages = try shell("tips-centre ---manual", "", language).said.split(separator: "\n")
    var found: [(String, [String])] = []
    for page in pages {
      let command = String(page.dropFirst("tips-centre-".count).dropLast(2)).replacing("-", with: " ")
      let help = try shell("tips-centre help \(command)", "", language).said
      let parts = help.components(separatedBy: language == "fa" ? "\nنمونه:\n" : "\nEXAMPLE:\n")
      let lines = try #require(parts.count == 2 ? parts[1] : nil, "\(page)").split(separator: "\n").map {
        $0.drop { $0 == " " }
      }
      // What has commands below it shows an example of one of them.
      if page == "tips-centre.8" || pages.contains(where: { $0.hasPrefix("\(page.dropLast(2))-") }) { continue }
      found.append((command, lines.map(String.init)))
    }
    let order = ["province add", "settle"]
    let last = ["honorees withdraw", "erase", "station forget"]
    let middle = found.filter { !order.contains($0.0) && !last.contains($0.0) }
    return found.filter { order.contains($0.0) } + middle + found.filter { last.contains($0.0) }
  }

  /// Brings a station's reports to the centre.
  ///
  /// - Returns: what stands for the names in the examples.
  private func fill(_ centre: TemporaryCentre) throws -> [String: String] {
    let listed = try shell("tips-centre province list --json", centre.url, "en").said
    let key = try #require(listed.firstMatch(of: #/[0-9a-f]{64}/#)).output
    let station = try TemporaryStore(station: 3)
    try KeyCustody(store: station.store, keyFile: station.keys, operatorName: "admin", now: TemporaryStore.now).adopt(
      try #require(String(key).hexadecimalBytes))
    let then = TemporaryStore.now.adding(seconds: -20 * 86_400)
    let numbers = try (0..<3).map { person in
      try station.log(phone: "0900111000\(person)", name: "نام \(person)", at: then)
    }
    for number in numbers {
      var mark = OutcomeMark(.operation)
      (mark.at, mark.operation) = (then, "OP-771")
      _ = try station.store.outcomes.mark(number, mark, operatorName: "officer-14", now: TemporaryStore.now)
    }
    let sender = StationSender(station.store)
    let receiver = try centre.receiver()
    var random = SeededGenerator(seed: 1)
    while let bytes = try sender.next(random: &random) {
      _ = try receiver.take(try FeedBatch(bytes: bytes), from: 3)
    }
    _ = try shell("tips-centre settle --keys gilan.key", centre.url, "en")
    let drafted = try shell("tips-centre honorees last-month", centre.url, "en").said
    let reporter = try #require(drafted.firstMatch(of: #/r-[0-9]+/#), "\(drafted)").output
    return ["104826": numbers[0].description, "104839": numbers[1].description, "r-209136": String(reporter)]
  }

  /// Runs a line of a shell in the folder, with what it said on both outputs.
  private func shell(_ line: String, _ url: String, _ language: String) throws -> (said: String, status: Int32) {
    let program = try BuiltProgram.url("tips-centre").path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "tips-centre() { \"$PROGRAM\" \"$@\"; }\n" + line]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder, "TIPS_NOW": "2025-10-04T09:00:00+03:30", "TIPS_LANG": language,
      "TIPS_CENTRE": url, "TIPS_KEYS": folder + "/gilan.key", "PROGRAM": program,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: said, as: UTF8.self), process.terminationStatus)
  }
}
