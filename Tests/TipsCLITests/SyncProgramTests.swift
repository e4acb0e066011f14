import Foundation
import TestSupport
import Testing
import TipsFeed

/// `tips centre` and `tips sync`, with a program in the place of `curl` that answers as a centre and writes down how it was
/// asked.
@Suite("tips sync")
struct SyncProgramTests {
  private static let secret = String(repeating: "a5", count: 32)

  private let station: Station

  init() throws {
    station = try Station()
    _ = try station.tips("init", "--station", "7")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: station.folder.appendingPathComponent(name)), as: UTF8.self)
  }

  private func write(_ text: String, to name: String) throws -> String {
    let file = station.folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func file(station number: Int = 7, url: String = "https://centre.example", more: String = "") throws -> String
  {
    try write(
      "tips centre 1\nurl \(url)\nstation \(number)\nsecret \(Self.secret)\n\(more)", to: "station.centre")
  }

  /// Puts a program in the place of `curl` that answers with a state and a status.
  private func fakeCurl(_ state: FeedState = FeedState(), status: Int = 200) throws {
    let folder = station.folder.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(state.bytes).write(to: station.folder.appendingPathComponent("state.bin"))
    let script = """
      #!/bin/sh
      echo "$0 $*" >> '\(station.folder.path)/argv.txt'
      env >> '\(station.folder.path)/env.txt'
      cat > '\(station.folder.path)/config.txt'
      body=$(sed -n 's/^data-binary = "@\\(.*\\)"$/\\1/p' '\(station.folder.path)/config.txt')
      if [ -n "$body" ]; then cat "$body" > '\(station.folder.path)/batch.bin'; fi
      cat '\(station.folder.path)/state.bin'
      printf '\\n\(status)'

      """
    let curl = folder.appendingPathComponent("curl")
    try Data(script.utf8).write(to: curl)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: curl.path)
    station.environment["PATH"] = folder.path + ":/usr/bin:/bin"
  }

  private func join() throws {
    try fakeCurl()
    #expect(try station.tips("centre", "join", try file()).status == 0)
  }

  @Test("Joining keeps the secret in a file that only its owner reads") func joins() throws {
    try fakeCurl()
    let run = try station.tips("centre", "join", try file())
    expect(run, out: "joined\thttps://centre.example\t\(station.folder.path)/data/keys/tips.centre\n")
    let path = station.folder.path + "/data/keys/tips.centre"
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(try text("data/keys/tips.centre").contains(Self.secret))
    #expect(!Array(try Data(contentsOf: URL(fileURLWithPath: station.storePath))).contains(Array(Self.secret.utf8)))
  }

  @Test("A file for another station, none, and one of a place that can't be sent to are refused") func refuses() throws
  {
    try fakeCurl()
    #expect(try station.tips("centre", "join", try file(station: 8)).status == 64)
    #expect(try station.tips("centre", "join", station.folder.path + "/nothing").status == 66)
    #expect(try station.tips("centre", "join", try write("mine", to: "notes.txt")).status == 65)
    #expect(try station.tips("centre", "join", try file(url: "http://centre.example")).status == 64)
    #expect(!FileManager.default.fileExists(atPath: station.folder.path + "/data/keys/tips.centre"))
    #expect(try station.tips("centre").status == 69)
  }

  @Test("A second centre is refused, and the first one's secret stays") func second() throws {
    try join()
    let before = try text("data/keys/tips.centre")
    #expect(try station.tips("centre", "join", try file(url: "https://other.example")).status == 77)
    #expect(try text("data/keys/tips.centre") == before)
  }

  @Test("A file of the same centre brings a new secret, and what was sent counts") func renewed() throws {
    try join()
    let joined = try station.tips("centre", "--json")
    let other = String(repeating: "5a", count: 32)
    let file = try write(
      "tips centre 1\nurl https://centre.example\nstation 7\nsecret \(other)\n", to: "renewed.centre")
    expect(
      try station.tips("centre", "join", file),
      out: "renewed\thttps://centre.example\t\(station.folder.path)/data/keys/tips.centre\n")
    #expect(try text("data/keys/tips.centre").contains(other))
    #expect(try station.tips("centre", "--json").out == joined.out)
  }

  @Test("What waits is counted") func waits() throws {
    try join()
    let row = try station.tips("centre", "--json")
    #expect(row.out.contains("\"entries\": 4"))
    #expect(row.out.contains("\"sent_at\": null"))
  }

  @Test("Leaving removes the secret") func leaves() throws {
    try join()
    #expect(try station.tips("centre", "leave").status == 64)
    expect(try station.tips("centre", "leave", "--yes"), out: "left\thttps://centre.example\n")
    #expect(!FileManager.default.fileExists(atPath: station.folder.path + "/data/keys/tips.centre"))
    #expect(try station.tips("sync").status == 69)
  }

  @Test("Neither address nor secret nor rows are an argument or a variable of curl") func arguments() throws {
    try join()
    let report = #"{"text": "سرقت خودرو", "caller": {"phone": "09110000000", "consent": "name"}}"#
    #expect(try station.tips("log", "--batch", "-", input: report + "\n").status == 0)
    // The centre takes nothing.
    #expect(try station.tips("sync").status == 65)
    let heard = try text("argv.txt") + text("env.txt")
    #expect([Self.secret, "centre.example", "سرقت"].filter(heard.contains) == [])
    #expect(try text("config.txt").contains("Authorization: Bearer 7.\(Self.secret)"))
    #expect(try text("config.txt").contains("https://centre.example/feed/v1/"))
    let sent = Array(try Data(contentsOf: station.folder.appendingPathComponent("batch.bin")))
    #expect(!sent.contains(Array("09110000000".utf8)))
    let batch = try FeedBatch(bytes: sent)
    #expect(batch.station == 7)
    #expect(batch.parts.contains { $0.table.name == "report" && $0.rows.count == 1 })
  }

  @Test("The secret is in no answer and no complaint", arguments: [200, 401, 409, 422, 426, 500, 503])
  func answers(_ status: Int) throws {
    try join()
    try fakeCurl(status: status)
    let run = try station.tips("sync")
    #expect(run.status == [200: 65, 401: 77, 409: 65, 422: 65, 426: 69, 500: 69, 503: 75][status])
    #expect(!(run.out + run.err).contains(Self.secret))
  }

  @Test("Who follows outlives a line that is cut, and ends at a signal") func follows() throws {
    try join()
    let curl = station.folder.path + "/bin/curl"
    try Data("#!/bin/sh\necho 'curl: (7) no way' >&2\nexit 7\n".utf8).write(to: URL(fileURLWithPath: curl))
    let run = try station.shell(
      "timeout --preserve-status -s TERM 3 '\(try Station.binary().path)' sync --follow; echo $?")
    // By the signal, unless whoever started it holds signals back.
    #expect(["0\t0\t0\t0\n143\n", "0\t0\t0\t0\n0\n"].contains(run.out))
    #expect(run.err.components(separatedBy: "curl: (7) no way").count == 2)
  }

  @Test("A centre that knows another store ends the run before anything is sent") func otherStore() throws {
    try join()
    try fakeCurl(FeedState(uuid: String(repeating: "0", count: 32), sequence: 9))
    let run = try station.tips("sync")
    #expect(run.status == 78)
    #expect(run.err.contains("tips sync --anew"))
    #expect(!FileManager.default.fileExists(atPath: station.folder.path + "/batch.bin"))
  }

  @Test("The doctor says how far behind the centre is") func doctor() throws {
    #expect(!(try station.tips("doctor").out.contains("centre")))
    try join()
    let row = try #require(try station.tips("doctor").lines.first { $0.hasPrefix("centre\t") })
    #expect(row.contains("wait for https://centre.example"))
    station.now = "2025-10-04T21:40:00+03:30"
    let late = try #require(try station.tips("doctor").lines.first { $0.hasPrefix("centre\t") })
    #expect(late.hasPrefix("centre\tnote\t"))
    #expect(late.contains("tips sync"))
  }

  @Test("A province's key is adopted, and the doctor knows why the station's own is another") func adopt() throws {
    try fakeCurl()
    let key = "09" + String(repeating: "00", count: 31)
    let run = try station.tips("centre", "join", try file(more: "key \(key)\n"))
    #expect(run.err.contains("tips key adopt"))
    #expect(try station.tips("key", "adopt").status == 77)
    expect(try station.tips("key", "adopt", "--yes"), out: "adopted\t\(key.prefix(16))\n")
    #expect(try station.tips("key", "adopt", "--yes").status == 77)
    #expect(try station.tips("key", "adopt", "00", "--yes").status == 65)
    let finding = try #require(try station.tips("doctor").lines.first { $0.hasPrefix("key\t") })
    #expect(finding.hasPrefix("key\tok\t"))
    // Without the province's key it can't be checked which reports are whose; all else is right.
    #expect(try station.tips("audit", "verify").lines.first == "ok\t\t")
  }
}
