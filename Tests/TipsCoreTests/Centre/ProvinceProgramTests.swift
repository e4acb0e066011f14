import CentreSupport
import Foundation
import TestSupport
import Testing
import TipsFeed

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsStore

@Suite("The commands of a province's office", .needsPostgreSQL)
struct ProvinceProgramTests {
  private let folder = NSTemporaryDirectory() + "tips-office-" + UUID().uuidString

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  private func run(
    _ words: [String], _ url: String, environment: [String: String] = [:]
  ) throws -> BuiltProgram.Answer {
    let usual = ["TIPS_NOW": "2025-10-04T09:00:00+03:30", "TIPS_LANG": "en", "TIPS_CENTRE": url]
    return try BuiltProgram.run(
      "tips-centre", words, in: folder, environment: usual.merging(environment) { $1 })
  }

  @Test(
    "An officer makes the office, settles, draws the list, has it approved, and forgets a person; no key is on the server"
  )
  func officer() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let server = try TemporaryPostgreSQL(settings: ["fsync=off"])
    let centre = try TemporaryCentre(stations: [], on: server)
    try centre.session.execute("create role sara login in role tips; create role reza login in role tips")
    let url = centre.url
    let none = try run(["settle"], url)
    #expect(none.status == 1 && none.complaint.contains("province add"))
    let made = try run(["province", "add", "gilan", "--number", "900", "--key", "gilan.key"], url)
    #expect(made.status == 0, "\(made)")
    let file = try String(contentsOfFile: folder + "/gilan.key", encoding: .utf8)
    let mode = try FileManager.default.attributesOfItem(atPath: folder + "/gilan.key")[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let listed = try run(["province", "list", "--json"], url)
    let key = try #require(listed.output.firstMatch(of: #/[0-9a-f]{64}/#)).output
    let station = try TemporaryStore(station: 3)
    _ = try centre.add(3)
    try KeyCustody(store: station.store, keyFile: station.keys, operatorName: "admin", now: TemporaryStore.now).adopt(
      try #require(String(key).hexadecimalBytes))
    for person in 0..<3 {
      let number = try station.log(
        phone: "0900111000\(person)", name: "نام \(person)", at: TemporaryStore.now.adding(seconds: -20 * 86_400))
      try station.mark(number, .operation, at: TemporaryStore.now.adding(seconds: -20 * 86_400))
    }
    let sender = StationSender(station.store)
    let receiver = try centre.receiver()
    var random = SeededGenerator(seed: 1)
    while let bytes = try sender.next(random: &random) {
      _ = try receiver.take(try FeedBatch(bytes: bytes), from: 3)
    }
    let keys = ["--keys", "gilan.key"]
    #expect(try run(["settle"], url).status == 69)
    let settled = try run(["settle", "--json"] + keys, url)
    #expect(settled.output.contains("\"opened\": 3"), "\(settled)")
    try Data(#"{"approval":true,"seats":2}"#.utf8).write(to: URL(filePath: folder + "/policy.json"))
    #expect(try run(["policy", "set", "policy.json"], url).status == 0)
    let (sara, reza) = (url.replacing("tips@", with: "sara@"), url.replacing("tips@", with: "reza@"))
    let draft = try run(["honorees", "1404-06", "--operator", "sara"] + keys, sara)
    #expect(draft.status == 0 && draft.output.split(separator: "\n").count == 2, "\(draft)")
    #expect(try run(["honorees", "approve", "1404-06", "--operator", "other"] + keys, sara).status == 77)
    let approved = try run(["honorees", "approve", "1404-06", "--operator", "reza"] + keys, reza)
    #expect(approved.status == 0, "\(approved)")
    #expect(try run(["honorees", "issue", "1404-06", "--yes"] + keys, sara).status == 0)
    let shown = try run(
      ["honorees", "show", "1404-06", "--reveal", "--yes", "--reason", "ceremony", "--json"] + keys, reza)
    #expect(shown.output.contains("نام") && shown.output.contains("+98900111000"), "\(shown)")
    let name = try #require(shown.output.firstMatch(of: #/r-900[0-9]{9}/#)).output
    let verified = try run(["audit", "verify"] + keys, url)
    #expect(verified.status == 0, "\(verified)")
    let erased = try run(["erase", String(name), "--reason", "letter", "--texts", "--yes", "--json"] + keys, url)
    #expect(erased.status == 0 && erased.output.contains("\"stations\": 1"), "\(erased)")
    #expect(try run(["rewrite"], url).status == 0)
    #expect(try run(["verify"], url).status == 0)
    // The secret of the key is nowhere that the server writes.
    let secret = try #require(file.firstMatch(of: #/secret ([0-9a-f]{64})/#)).output.1
    let forms = [Data(secret.utf8), Data(try #require(String(secret).hexadecimalBytes))]
    try centre.session.execute("checkpoint")
    let files = FileManager.default.enumerator(atPath: server.data)
    while let name = files?.nextObject() as? String {
      guard let bytes = FileManager.default.contents(atPath: "\(server.data)/\(name)") else { continue }
      for form in forms { #expect(bytes.range(of: form) == nil, "\(name)") }
    }
  }

  @Test("With several offices the one that is meant has to be named")
  func several() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let centre = try TemporaryCentre(stations: [3])
    for (code, number) in [("gilan", "900"), ("tehran", "901")] {
      let made = try run(["province", "add", code, "--number", number, "--key", "\(code).key"], centre.url)
      #expect(made.status == 0, "\(made)")
    }
    #expect(try run(["province", "add", "gilan", "--number", "902", "--key", "x.key"], centre.url).status == 73)
    let unnamed = try run(["policy", "show"], centre.url)
    #expect(unnamed.status == 64 && unnamed.complaint.contains("TIPS_PROVINCE"))
    #expect(try run(["policy", "show"], centre.url, environment: ["TIPS_PROVINCE": "tehran"]).status == 0)
    #expect(try run(["policy", "show"], centre.url, environment: ["TIPS_PROVINCE": "yazd"]).status == 1)
    // One office's key is not the other's.
    let wrong = try run(
      ["settle", "--keys", "tehran.key"], centre.url, environment: ["TIPS_PROVINCE": "gilan"])
    #expect(wrong.status != 0 && wrong.complaint.split(separator: "\n").count == 1)
  }
}
