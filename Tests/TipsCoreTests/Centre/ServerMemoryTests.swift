import CentreSupport
import Foundation
import TestSupport
import Testing
import TipsCare
import TipsFeed

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsPostgreSQL
@testable import TipsStore

@Suite("What the servers of a centre know of the officer's key", .needsPostgreSQL)
final class ServerMemoryTests {
  private let folder = NSTemporaryDirectory() + "tips-memory-" + UUID().uuidString
  private let centre: TemporaryCentre
  private var servers: [Process] = []

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    centre = try TemporaryCentre(stations: [])
  }

  deinit {
    for server in servers {
      server.terminate()
      server.waitUntilExit()
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func process(_ words: [String]) throws -> Process {
    try BuiltProgram.process(
      "tips-centre", words, in: folder,
      environment: ["TIPS_NOW": "2025-10-04T09:00:00+03:30", "TIPS_LANG": "en", "TIPS_CENTRE": centre.url])
  }

  /// What a command of the officer answers.
  private func ask(_ words: [String]) throws -> String {
    let process = try process(words)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(words)")
    return String(decoding: answer, as: UTF8.self)
  }

  /// Starts a program that listens.
  ///
  /// - Returns: its address.
  private func serve(_ words: [String]) throws -> String {
    let process = try process(words + ["--listen", "127.0.0.1:0"])
    let complaint = Pipe()
    process.standardError = complaint
    try process.run()
    servers.append(process)
    var said = ""
    while !said.contains("/\n"), let byte = try complaint.fileHandleForReading.read(upToCount: 1), !byte.isEmpty {
      said += String(decoding: byte, as: UTF8.self)
    }
    return String(try #require(said.firstMatch(of: #/http:[^\s]+/#)).output)
  }

  /// A station of the province whose caller's name and number are canaries sends by HTTP.
  private func send(to url: String, sealedTo publicKey: [UInt8]) throws {
    let station = try TemporaryStore(station: 3)
    let secret = try centre.add(3)
    try KeyCustody(store: station.store, keyFile: station.keys, operatorName: "admin", now: TemporaryStore.now)
      .adopt(publicKey)
    let at = TemporaryStore.now.adding(seconds: -20 * 86_400)
    let number = try station.log(phone: Canary.phone, name: Canary.name, at: at)
    try station.mark(number, .operation, at: at)
    try station.store.outbox.join(url: url, operatorName: "admin", now: TemporaryStore.now)
    try CentreSync(
      store: station.store, host: try CurlCentre(JoinFile(url: url, station: 3, secret: secret)), operatorName: "op",
      clock: { TemporaryStore.now }
    ).run()
  }

  /// Signs in as somebody who may look, and asks for pages.
  private func browse(_ url: String) throws {
    let script = """
      import sys
      from desk_client import DeskClient
      client = DeskClient(sys.argv[1])
      client.log_in("sara", sys.argv[2], at=\(TemporaryStore.now.epochSeconds))
      pages = ["/reports", "/figures?period=1404-06", "/recognition", "/recognition/1404-06"]
      sys.exit(any(client.get(page).status != 200 for page in pages))
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-B", "-c", script, url, Self.password]
    process.currentDirectoryURL = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Desk")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static let password = "اسب درست باتری گیره"

  @Test(
    "After the officer has settled, revealed and issued, neither the key nor a caller is in any server's memory",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "no python3"))
  func memory() throws {
    let accounts = try TemporaryStore()
    accounts.store.passwordCost = 10
    _ = try accounts.store.users.add(
      "sara", roles: [.secretary], password: Self.password, mustChange: false, place: nil, operatorName: "test",
      now: TemporaryStore.now)
    let (receiving, showing) = (try serve(["serve"]), try serve(["web", "--accounts", accounts.path]))
    _ = try ask(["province", "add", "gilan", "--number", "900", "--key", "gilan.key"])
    let file = try String(contentsOfFile: folder + "/gilan.key", encoding: .utf8)
    let publicKey = try #require(ask(["province", "list", "--json"]).firstMatch(of: #/[0-9a-f]{64}/#)).output
    try send(to: receiving, sealedTo: try #require(String(publicKey).hexadecimalBytes))
    let keys = ["--keys", "gilan.key"]
    #expect(try ask(["settle", "--json"] + keys).contains("\"opened\": 1"))
    _ = try ask(["honorees", "issue", "1404-06", "--yes"] + keys)
    let revealed = try ask(
      ["honorees", "show", "1404-06", "--reveal", "--yes", "--reason", "letter", "--json"] + keys)
    #expect(revealed.contains(Canary.name))
    try browse(showing)
    let secret = String(try #require(file.firstMatch(of: #/secret ([0-9a-f]{64})/#)).output.1)
    var pieces = ["key": try #require(secret.hexadecimalBytes), "key in digits": Array(secret.utf8)]
    for (index, phone) in ([Canary.phone] + Canary.phones).enumerated() { pieces["phone \(index)"] = Array(phone.utf8) }
    pieces["name"] = Array(Canary.name.utf8)
    // Both programs have the address of the database in their memory: what is there is found.
    pieces["database"] = Array(centre.url.utf8)
    for server in servers {
      #expect(try ProcessMemory(process: server.processIdentifier).found(pieces) == ["database"])
    }
    // The server's own processes for them.
    pieces["database"] = nil
    let backends = try centre.session.query(
      "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
    ).map { $0.int(0) }
    #expect(!backends.isEmpty)
    for backend in backends { #expect(try ProcessMemory(process: Int32(backend)).found(pieces) == []) }
  }
}
