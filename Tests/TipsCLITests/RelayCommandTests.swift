import Foundation
import Testing

/// `tips relay`, with a program in the place of `curl` that answers as an empty host and writes down how it was asked.
@Suite("tips relay")
struct RelayCommandTests {
  private let station: Station

  init() throws {
    station = try Station()
    _ = try station.tips("init")
  }

  private var hostFile: String { station.folder.path + "/station.relay" }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: station.folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Puts a program in the place of `curl` that says the given lines and status.
  private func fakeCurl(_ lines: String = "waiting 0\\n", status: Int = 200) throws {
    let folder = station.folder.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      echo "$0 $*" >> '\(station.folder.path)/argv.txt'
      env >> '\(station.folder.path)/env.txt'
      cat >> '\(station.folder.path)/config.txt'
      printf '\(lines)\\n\(status)'

      """
    let curl = folder.appendingPathComponent("curl")
    try Data(script.utf8).write(to: curl)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: curl.path)
    station.environment["PATH"] = folder.path + ":/usr/bin:/bin"
  }

  private func secret() throws -> String {
    let key = try text("data/keys/tips.relay")
    return try #require(
      key.split(separator: "\n").first { $0.hasPrefix("secret ") }.map { String($0.dropFirst(7)) })
  }

  @Test("init makes a key that only its owner reads, and a file without secrets for the host")
  func initialize() throws {
    let run = try station.tips("relay", "init", "--to", hostFile)
    #expect(run.status == 0)
    #expect(run.out == "made\t\(station.folder.path)/data/keys/tips.relay\t\(hostFile)\n")
    let path = station.folder.path + "/data/keys/tips.relay"
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(!(try text("station.relay").contains(try secret())))
  }

  @Test("init again keeps the key, and brings the lists up to date")
  func again() throws {
    _ = try station.tips("relay", "init", "--to", hostFile)
    let key = try text("data/keys/tips.relay")
    _ = try station.tips("category", "add", "new.kind", "--fa", "نو", "--en", "New")
    let run = try station.tips("relay", "init", "--to", hostFile)
    #expect(run.out.hasPrefix("renewed\t"))
    #expect(try text("data/keys/tips.relay") == key)
    #expect(try text("station.relay").contains("new.kind"))
  }

  @Test("init writes over nothing else")
  func notOverwritten() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: hostFile))
    let run = try station.tips("relay", "init", "--to", hostFile)
    #expect(run.status == 64)
    #expect(try text("station.relay") == "mine")
  }

  @Test("fetch without a key says how to make one")
  func noKey() throws {
    let run = try station.tips("relay", "fetch", "https://tips.example")
    #expect(run.status == 69)
    #expect(run.err.contains("tips relay init"))
  }

  @Test(
    "fetch goes over TLS, or to this machine",
    arguments: ["http://tips.example", "ftp://x", "tips.example", "https://"])
  func addresses(_ url: String) throws {
    try fakeCurl()
    _ = try station.tips("relay", "init")
    #expect(try station.tips("relay", "fetch", url).status == 64)
    #expect(!FileManager.default.fileExists(atPath: station.folder.path + "/argv.txt"))
  }

  @Test("Neither address nor secret is an argument or a variable of curl")
  func arguments() throws {
    try fakeCurl()
    _ = try station.tips("relay", "init")
    let run = try station.tips("relay", "fetch", "https://tips.example/door")
    expect(run, out: "0\t0\t0\t0\n")
    let heard = try text("argv.txt") + text("env.txt")
    #expect([try secret(), "tips.example"].filter(heard.contains) == [])
    #expect(try text("config.txt").contains("Authorization: Bearer \(try secret())"))
    #expect(try text("config.txt").contains("https://tips.example/door/relay/v1/spool"))
  }

  @Test("The secret is in no answer and no complaint", arguments: [200, 401, 500])
  func answers(_ status: Int) throws {
    try fakeCurl(status: status)
    let made = try station.tips("relay", "init", "--json")
    let run = try station.tips("relay", "fetch", "https://tips.example")
    #expect(run.status == [200: 0, 401: 77, 500: 69][status])
    let said = made.out + made.err + run.out + run.err
    #expect(!said.contains(try secret()))
  }

  @Test("An answer that is none ends the fetch")
  func unreadable() throws {
    try fakeCurl("<html>")
    _ = try station.tips("relay", "init")
    #expect(try station.tips("relay", "fetch", "https://tips.example").status == 65)
  }

  @Test("Without curl it says how to get it")
  func noCurl() throws {
    _ = try station.tips("relay", "init")
    station.environment["PATH"] = station.folder.path
    let run = try station.tips("relay", "fetch", "https://tips.example")
    #expect(run.status == 69)
    #expect(run.err.contains("apt install curl"))
  }

  @Test("The words are Persian where the run is")
  func persian() throws {
    try fakeCurl()
    _ = try station.tips("relay", "init")
    station.environment["TIPS_LANG"] = "fa"
    #expect(try station.tips("relay", "fetch", "http://x").err.contains("نمی‌توان گرفت"))
  }
}
