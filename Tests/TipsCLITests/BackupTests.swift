import Foundation
import Testing

@Suite("tips backup, tips restore")
struct BackupTests {
  /// A station with three reports and a folder for backups.
  private static func station() throws -> Station {
    let station = try Station()
    for index in 0..<3 {
      #expect(try station.tips("log", "--category", "theft.motorcycle", "متن \(index)").status == 0)
    }
    try FileManager.default.createDirectory(atPath: station.folder.path + "/bk", withIntermediateDirectories: true)
    return station
  }

  private static func names(_ station: Station, _ folder: String = "bk") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: station.folder.path + "/" + folder).sorted()
  }

  /// A program in the place of age, which turns the bytes around so that nothing stays readable.
  private static func installAge(_ station: Station, fails: Bool = false) throws {
    let folder = station.folder.path + "/bin"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let script =
      fails
      ? "#!/bin/sh\necho 'age: error: no such recipient' >&2\nexit 1\n"
      : """
      #!/bin/sh
      echo "$@" > "$HOME/age.arguments"
      if [ "$1" = -d ]; then tail -n +2 | base64 -d; else echo age-encryption.org/v1; base64; fi
      """
    let path = folder + "/age"
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    station.environment["PATH"] = folder + ":/usr/bin:/bin"
  }

  @Test("A backup is told, and the key is said not to be in it")
  func backup() throws {
    let station = try Self.station()
    let run = try station.tips("backup", station.folder.path + "/bk")
    let name = try #require(try Self.names(station).first)
    #expect(run.status == 0)
    #expect(name.hasPrefix("tips-") && name.hasSuffix("-20251003T181000Z.db"))
    #expect(run.out.hasPrefix(station.folder.path + "/bk/" + name + "\t"))
    #expect(
      run.err == """
        the recognition key is not in the backup: keep a copy of it apart, for without it nobody can be thanked
        the backup is on the store's disk, and is lost with it: copy it elsewhere

        """)
    let key = try String(contentsOfFile: station.folder.path + "/data/keys/tips.key", encoding: .utf8)
    let secret = try #require(key.split(separator: "\n").last?.split(separator: " ").last)
    let bytes = try Data(contentsOf: station.folder.appendingPathComponent("bk/" + name))
    #expect(bytes.range(of: Data(secret.utf8)) == nil)
  }

  @Test("While others record without a pause, backups are made, whole, and nobody is refused")
  func whileWriting() throws {
    let station = try Self.station()
    let run = try station.shell(
      """
      export TIPS_NOW=; unset TIPS_NOW
      (for i in $(seq 40); do tips log --source load --source-key "k$i" "متن $i" >>out.log || echo refused; done) &
      writer=$!
      for i in 1 2 3; do tips backup bk --csv 2>>err.log | tail -1 | cut -d, -f3 || echo failed; sleep 1.1; done
      wait $writer; wc -l < out.log
      """)
    #expect(run.lines.count == 4 && run.lines.last == "40", "\(run)")
    let counts = run.lines.prefix(3).compactMap(Int.init)
    #expect(counts.count == 3 && counts == counts.sorted() && counts.allSatisfy { $0 >= 3 })
    for (name, count) in zip(try Self.names(station), counts) {
      let restored = try station.tips(
        "restore", station.folder.path + "/bk/" + name, "--to", station.folder.path + "/r-\(count)-\(name)/tips.db",
        "--json")
      #expect(try (restored.json() as? [String: Any])?["reports"] as? Int == count)
    }
  }

  @Test("Every file is for its owner alone under a lax umask, encrypted ones too")
  func modes() throws {
    let station = try Self.station()
    try Self.installAge(station)
    let run = try station.shell(
      """
      umask 022
      tips backup bk >/dev/null 2>&1; TIPS_NOW=2025-10-03T21:41:00+03:30 tips backup bk --recipient age1test >/dev/null 2>&1
      tips restore bk/*Z.db --to new/tips.db >/dev/null 2>&1; tips list --store new/tips.db >/dev/null
      find bk new data -type f | xargs stat -c %a | sort -u; find data new -type d | xargs stat -c %a | sort -u
      """)
    #expect(run.lines == ["600", "700"])
  }

  @Test("An encrypted backup holds nothing in the clear, leaves none behind, and comes back by way of age -d")
  func encrypted() throws {
    let station = try Self.station()
    try Self.installAge(station)
    let run = try station.tips("backup", station.folder.path + "/bk", "--recipient", "age1test", "--json")
    #expect(run.status == 0)
    let name = try #require(try Self.names(station).first)
    #expect(name.hasSuffix(".db.age"))
    #expect(try Self.names(station).count == 1)
    #expect(try run.member("backup") == station.folder.path + "/bk/" + name)
    #expect(
      try String(contentsOfFile: station.folder.path + "/age.arguments", encoding: .utf8) == "--recipient age1test\n")
    let bytes = try Data(contentsOf: station.folder.appendingPathComponent("bk/" + name))
    #expect(bytes.range(of: Data("متن".utf8)) == nil)
    #expect(try Self.names(station, "data").allSatisfy { !$0.contains("partial") })

    let refused = try station.tips(
      "restore", station.folder.path + "/bk/" + name, "--to", station.folder.path + "/n.db")
    #expect(refused.status == 65 && refused.err.contains("age -d -i KEYFILE BACKUP | tips restore - --to STORE"))
    let restored = try station.shell(
      "'\(station.folder.path)/bin/age' -d < bk/*.age | tips restore - --to new/tips.db --json")
    #expect(try restored.json() is [String: Any])
    #expect(try station.shell("tips list --store new/tips.db | wc -l").out.hasPrefix("3"))
  }

  @Test(
    "The real age takes it and gives it back",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/age"), "age is not installed"))
  func realAge() throws {
    let station = try Self.station()
    let run = try station.shell(
      """
      age-keygen -o id 2>/dev/null && grep -o 'age1.*' id > public
      tips backup bk --recipient public >/dev/null && age -d -i id bk/*.age | tips restore - --to new/tips.db --json
      """)
    #expect(try (run.json() as? [String: Any])?["reports"] as? Int == 3)
  }

  @Test("Without age, with a failing one, and with a secret key, no backup is made")
  func ageTrouble() throws {
    let station = try Self.station()
    let folder = station.folder.path + "/bk"
    station.environment["PATH"] = "/nowhere"
    expect(
      try station.tips("backup", folder, "--recipient", "age1test"),
      err:
        "tips: the program age is not there, so nothing can be encrypted; no backup was made. Try: apt install age\n",
      status: 69)
    try Self.installAge(station, fails: true)
    expect(
      try station.tips("backup", folder, "--recipient", "age1test"),
      err: "tips: age did not encrypt; no backup was made: age: error: no such recipient\n", status: 69)
    let secret = try station.tips("backup", folder, "--recipient", "AGE-SECRET-KEY-1CANARY")
    #expect(secret.status == 64 && !secret.err.contains("CANARY"))
    #expect(try Self.names(station).isEmpty)
    #expect(try Self.names(station, "data").allSatisfy { !$0.contains("partial") })
  }

  @Test("Older backups go")
  func keep() throws {
    let station = try Self.station()
    for minute in 41...45 {
      station.now = "2025-10-03T21:\(minute):00+03:30"
      #expect(try station.tips("backup", station.folder.path + "/bk", "--keep", "2").status == 0)
    }
    #expect(try Self.names(station).map { String($0.suffix(10)) } == ["181400Z.db", "181500Z.db"])
    #expect(try station.tips("backup", station.folder.path + "/bk", "--keep", "0").status == 64)
  }

  @Test("Killed at any moment, a backup leaves nothing that looks like one, and the next one clears up")
  func killed() throws {
    let station = try Self.station()
    let run = try station.shell(
      """
      unset TIPS_NOW; tips demo --reports 3000 --store big/tips.db >/dev/null 2>&1
      for delay in 0.01 0.03 0.05 0.08 0.12 0.2; do
        timeout -s KILL $delay '\(try Station.binary().path)' backup bk --store big/tips.db >/dev/null 2>&1
        for f in bk/*.db; do
          [ -e "$f" ] || continue
          tips restore "$f" --to "r$delay/$f" >/dev/null 2>&1 && echo whole || echo broken
        done
        sleep 1.1
      done | sort -u
      tips backup bk --store big/tips.db >/dev/null 2>&1; ls -A bk | grep -c partial
      """)
    #expect(run.lines == ["0"] || run.lines == ["whole", "0"], "\(run)")
  }

  @Test("A store is not replaced without --replace, nor unasked")
  func refusals() throws {
    let station = try Self.station()
    #expect(try station.tips("backup", station.folder.path + "/bk").status == 0)
    let backup = station.folder.path + "/bk/" + (try #require(try Self.names(station).first))
    expect(
      try station.tips("restore", backup, "--to", station.storePath),
      err:
        "tips: ~/data/tips.db is there already; nothing was restored. Name another file, or put the backup in its place with --replace\n",
      status: 73)
    expect(
      try station.tips("restore", backup, "--to", station.storePath, "--replace"),
      err: "tips: the store that is there would be gone; confirm with --yes, or on a terminal by typing its name\n",
      status: 64)
    expect(
      try station.tips("restore", station.folder.path + "/none.db", "--to", station.folder.path + "/n.db"),
      err: "tips: can't read ~/none.db: No such file or directory; nothing was restored\n", status: 66)
    #expect(try station.tips("log", "متن 4").status == 0)
    #expect(try station.tips("restore", backup, "--to", station.storePath, "--replace", "--yes").status == 0)
    #expect(try station.tips("list").lines.count == 3)
  }

  @Test("Texts that retention removed after the backup are told to be back")
  func textsBack() throws {
    let station = try Self.station()
    _ = try station.tips("outcome", "13", "settled")
    #expect(try station.tips("backup", station.folder.path + "/bk").status == 0)
    let backup = station.folder.path + "/bk/" + (try #require(try Self.names(station).first))
    station.now = "2026-01-03T21:40:00+03:30"
    #expect(try station.tips("retention", "--older-than", "30d", "--yes").status == 0)
    let run = try station.tips("restore", backup, "--to", station.storePath, "--replace", "--yes")
    #expect(run.err == "texts that were removed after the backup are back (1): run tips retention again\n")
  }

  @Test("A restore that finds no key says where to bring it")
  func keyMissing() throws {
    let station = try Self.station()
    #expect(try station.tips("backup", station.folder.path + "/bk").status == 0)
    let backup = station.folder.path + "/bk/" + (try #require(try Self.names(station).first))
    let run = try station.tips("restore", backup, "--to", station.folder.path + "/new/tips.db")
    #expect(run.err.contains("the recognition key is not in a backup: bring its copy back to ~/new/keys/tips.key"))
  }

  @Test("On a terminal a store is replaced when its name is typed, and only then", arguments: ["tips.db", "yes"])
  func typed(answer: String) throws {
    let station = try Self.station()
    #expect(try station.tips("backup", station.folder.path + "/bk").status == 0)
    let backup = station.folder.path + "/bk/" + (try #require(try Self.names(station).first))
    #expect(try station.tips("log", "متن 4").status == 0)
    let terminal = try Terminal(station, "restore", backup, "--to", station.storePath, "--replace", columns: 250)
    let screen = terminal.converse([answer])
    #expect(screen.first?.hasSuffix("will be gone. Type tips.db to replace it: \(answer)") == true, "\(screen)")
    #expect(terminal.status == (answer == "tips.db" ? 0 : 64))
    #expect(try station.tips("list").lines.count == (answer == "tips.db" ? 3 : 4))
  }
}
