import Foundation
import Testing

@testable import TipsCore

@Suite("tips key")
struct KeyTests {
  private static let passphrase = "four simple words here"

  private func station() throws -> Station {
    let station = try Station()
    _ = try station.tips("init")
    let line = #"{"text":"سرقت","caller":{"phone":"09110000000","name":"مینا نمونه"}}"#
    _ = try station.tips("log", "--batch", "-", input: line)
    return station
  }

  private func protectedStation() throws -> Station {
    let station = try station()
    let run = try station.tips("key", "protect", "--passphrase-stdin", input: Self.passphrase + "\n")
    try #require(run.status == 0)
    return station
  }

  @Test func checkTellsHowTheKeyIsKept() throws {
    let station = try station()
    expect(
      try station.tips("key", "check"),
      out: """
        key\t\(station.keyPath)
        belongs\tof_store
        passphrase\tno
        mode\t0600
        folder\t\(station.folder.path)/data/keys
        folder mode\t0700

        """)
  }

  @Test func checkFindsAKeyThatOthersMayRead() throws {
    let station = try station()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: station.keyPath)
    let run = try station.tips("key", "check")
    #expect(run.status == 78)
    #expect(run.err == "tips: others may read the key; change it with: chmod 600 ~/data/keys/tips.key\n")
  }

  @Test func checkFindsTheKeyOfAnotherStore() throws {
    let station = try station()
    let other = try station.tips("init", "--store", station.folder.path + "/other/tips.db")
    #expect(other.status == 0)
    let run = try station.tips("key", "check", "--keys", station.folder.path + "/other/keys", "--json")
    #expect(try run.member("belongs") == "other_store")
    #expect(run.status == 78)
  }

  @Test func aKeyOfBeforeARotationIsNotCalledThatOfAnotherStore() throws {
    let station = try station()
    let copy = station.folder.path + "/copy"
    try FileManager.default.createDirectory(
      atPath: copy, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.copyItem(atPath: station.keyPath, toPath: copy + "/tips.key")
    _ = try station.tips("key", "rotate", "--yes")
    let run = try station.tips("key", "check", "--keys", copy, "--json")
    #expect(try run.member("belongs") == "older_key")
    #expect(
      run.err
        == "tips: ~/copy/tips.key is an older key of this store: a rotation replaced it, or the province's key did; bring back the right one\n"
    )
    #expect(run.status == 78)
  }

  @Test func aMissingKeyIsUnavailable() throws {
    let station = try station()
    try FileManager.default.removeItem(atPath: station.keyPath)
    let run = try station.tips("key", "check", "--json")
    #expect(try run.member("belongs") == "missing")
    #expect(run.status == 69)
  }

  @Test func protectInAPipeWantsTheOption() throws {
    expect(
      try station().tips("key", "protect", input: Self.passphrase),
      err: "tips: a new passphrase is typed on a terminal; in a pipe send it with --passphrase-stdin\n", status: 64)
  }

  @Test func aProtectedKeyIsOpenedByTheFile() throws {
    let station = try protectedStation()
    try station.writePassphrase(Self.passphrase)
    expect(try station.tips("settle"), out: "1\t1\t0\t0\n")
  }

  @Test func withoutAPassphraseItStaysShut() throws {
    let station = try protectedStation()
    expect(
      try station.tips("settle"),
      err: "tips: the recognition key at ~/data/keys/tips.key has a passphrase: type it on a terminal, or name a file "
        + "of mode 600 that holds it in $TIPS_PASSPHRASE_FILE\n",
      status: 77)
  }

  @Test func aWrongPassphraseIsRefusedAndRecorded() throws {
    let station = try protectedStation()
    try station.writePassphrase(Self.passphrase + "!")
    expect(
      try station.tips("settle"),
      err: "tips: wrong passphrase for the recognition key at ~/data/keys/tips.key; try again\n", status: 77)
    #expect(try station.audit().last == "refused key settle: wrong passphrase")
  }

  @Test func aPassphraseFileThatOthersMayReadIsRefused() throws {
    let station = try protectedStation()
    try station.writePassphrase(Self.passphrase, mode: 0o644)
    let run = try station.tips("settle")
    #expect(run.status == 77 && run.err.contains("others may read it"))
  }

  @Test func theTerminalAsksTwiceAndShowsNothing() throws {
    let station = try station()
    let terminal = try Terminal(station, "key", "protect", columns: 250)
    #expect(
      terminal.converse([Self.passphrase, Self.passphrase]) == [
        "new passphrase: ", "the same again: ",
        "\(station.keyPath) has a passphrase now. Forgotten, it can't be replaced. Copies made before are without it",
      ])
  }

  @Test func aPassphraseThatWontDoIsAskedForAgain() throws {
    let station = try station()
    let screen = try Terminal(station, "key", "protect", columns: 250).converse([
      "short", Self.passphrase, Self.passphrase + "x", Self.passphrase, Self.passphrase,
    ])
    #expect(
      screen.dropLast() == [
        "new passphrase: ",
        "tips: that passphrase can't be taken: it has fewer than 10 characters; take several words",
        "new passphrase: ", "the same again: ", "tips: the two passphrases differ; type both anew",
        "new passphrase: ", "the same again: ",
      ])
    #expect(screen.last?.contains("has a passphrase now") == true)
  }

  @Test func differentPassphrasesChangeNothing() throws {
    let station = try station()
    let terminal = try Terminal(station, "key", "protect", columns: 250)
    _ = terminal.converse([Self.passphrase, Self.passphrase + "x", "\u{4}"])
    #expect(terminal.status == 64)
    #expect(try station.tips("settle").status == 0)
  }

  @Test func aMistypedPassphraseIsAskedForAgainAndRecorded() throws {
    let station = try protectedStation()
    let terminal = try Terminal(station, "settle", columns: 250)
    let screen = terminal.converse([Self.passphrase + "!", Self.passphrase])
    #expect(screen[1] == "tips: wrong passphrase for the recognition key at \(station.keyPath); try again")
    #expect(terminal.status == 0)
    #expect(try station.audit().contains("refused key settle: wrong passphrase"))
  }

  @Test func threeWrongPassphrasesEndIt() throws {
    let station = try protectedStation()
    let terminal = try Terminal(station, "settle", columns: 250)
    #expect(terminal.converse(["wrong words 1", "wrong words 2", "wrong words 3"]).count == 6)
    #expect(terminal.status == 77)
  }

  @Test func onATerminalThePassphraseIsAskedFor() throws {
    let station = try protectedStation()
    let screen = try Terminal(station, "settle", columns: 250).converse([Self.passphrase])
    #expect(screen.first == "passphrase of the recognition key: ")
    #expect(
      screen.last?.hasSuffix(
        "settled 1 identity: 1 new reporter, 0 without a number that tells people apart, 0 not to be opened") == true
    )
  }

  @Test func thePassphraseCanBeTakenAway() throws {
    let station = try protectedStation()
    try station.writePassphrase(Self.passphrase)
    #expect(try station.tips("key", "protect", "--remove", "--json").member("status") == "unprotected")
    station.environment = [:]
    #expect(try station.tips("settle").status == 0)
  }

  @Test func anExportIsPrivateAndConfirmed() throws {
    let station = try station()
    let copy = station.folder.path + "/copy.key"
    expect(
      try station.tips("key", "export", copy),
      err: "tips: tips key export wants a confirmation: type it on a terminal, or add --yes\n", status: 77)
    #expect(try station.tips("key", "export", copy, "--yes").status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == Data(contentsOf: URL(fileURLWithPath: station.keyPath)))
    #expect(
      try station.audit() == ["refused key export: not confirmed", "export_key key to a file, without a passphrase"])
  }

  @Test func anExportOverwritesNothing() throws {
    let station = try station()
    let copy = station.folder.path + "/copy.key"
    try Data("x".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(try station.tips("key", "export", copy, "--yes").status == 73)
    #expect(try station.audit().isEmpty)
  }

  @Test func rotationKeepsPseudonyms() throws {
    let station = try station()
    _ = try station.tips("settle")
    let before = try station.tips("show", "13", "--json").member("reporter")
    expect(try station.tips("key", "rotate", "--yes"), out: "1\t0\t1\t0\t\(station.keyPath).old\n")
    let line = #"{"text":"دوباره","caller":{"phone":"+98 911 000 0000"}}"#
    _ = try station.tips("log", "--batch", "-", input: line)
    expect(try station.tips("settle"), out: "1\t0\t0\t0\n")
    #expect(try station.tips("show", "21", "--json").member("reporter") == before)
  }

  @Test("Killed at any moment, a rotation leaves a key that opens everything", arguments: [1, 2])
  func killedRotation(seed: UInt64) throws {
    let station = try station()
    let lines = (0..<300).map { #"{"text":"سرقت","caller":{"phone":"0911\#(2_000_000 + $0)"}}"# }
    _ = try station.tips("log", "--batch", "-", input: lines.joined(separator: "\n"))
    _ = try station.tips("settle")
    let old = station.keyPath + ".old"
    let began = Date()
    _ = try station.tips("key", "rotate", "--yes")
    let whole = Date().timeIntervalSince(began)
    try FileManager.default.removeItem(atPath: old)
    var random = SeededGenerator(seed: seed)
    for step in 0..<10 {
      let process = Process()
      process.executableURL = try Station.binary()
      process.arguments = ["key", "rotate", "--yes"]
      process.environment = station.variables
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: whole * Double.random(in: 0.1...1.2, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let check = try station.tips("key", "check", "--json")
      #expect(try check.member("belongs") == "of_store", "after step \(step)")
      let run = try station.tips("show", "13", "--reveal", "--reason", "test", "--yes")
      #expect(run.lines.contains("phone\t+989110000000"), "after step \(step)")
      try? FileManager.default.removeItem(atPath: old)
    }
    // All numbers are known again: nobody gets a second pseudonym.
    _ = try station.tips("log", "--batch", "-", input: lines.joined(separator: "\n"))
    expect(try station.tips("settle"), out: "300\t0\t0\t0\n")
  }
}

extension Station {
  var keyPath: String { folder.path + "/data/keys/tips.key" }

  /// Writes a passphrase file and names it in the environment.
  func writePassphrase(_ text: String, mode: Int = 0o600) throws {
    let path = folder.path + "/passphrase"
    try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    environment["TIPS_PASSPHRASE_FILE"] = path
  }
}
