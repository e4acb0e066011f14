import Foundation
import Testing

@Suite("A store for a group of accounts")
struct SharedStoreTests {
  private static let group = "\(Station.ownGroup)"

  /// A station with a store for a group that this process may give files to.
  private func station() throws -> Station {
    let station = try Station()
    let run = try station.tips("init", "--group", Self.group, "--json")
    #expect(run.status == 0, "\(run)")
    #expect(try run.member("group") == Self.group)
    return station
  }

  @Test("The store is the group's, the key its owner's")
  func modes() throws {
    let station = try station()
    #expect(try station.permissions() == "2770 group")
    for name in ["tips.db", "tips.db.lock"] { #expect(try station.permissions(name) == "660 group", "\(name)") }
    for (name, mode) in [("keys", "700"), ("keys/tips.key", "600")] {
      #expect(try station.permissions(name).hasPrefix(mode + " "), "\(name)")
    }
  }

  @Test("Whatever is done to it, its files stay the group's")
  func afterEverything() throws {
    let station = try station()
    func expectShared(after what: String) throws {
      for name in try FileManager.default.contentsOfDirectory(atPath: station.storeFolder) where name != "keys" {
        #expect(try station.permissions(name) == "660 group", "\(name) after \(what)")
      }
    }
    let caller = #"{"text": "گزارش", "caller": {"phone": "09110000001", "consent": "name"}}"#
    #expect(try station.tips("log", "--batch", "-", input: caller + "\n").status == 0)
    #expect(try station.tips("settle").status == 0)
    let path = try #require(try station.tips("backup", station.storeFolder).lines.first?.split(separator: "\t").first)
    try expectShared(after: "backup")
    let calls = try station.write(Samples.calls, to: "calls.csv")
    let mapping = try station.write(Samples.mapping, to: "map.json")
    #expect(try station.tips("import", calls, "--map", mapping).status == 0)
    try expectShared(after: "import")
    let rows = try #require(try station.tips("list", "--json").json() as? [[String: Any]])
    let reporter = try #require(rows.last?["reporter"] as? String)
    #expect(try station.tips("reporter", "erase", reporter, "--reason", "x", "--texts", "--yes").status == 0)
    #expect(try station.permissions("tips.db.erasures") == "660 group")
    #expect(try station.tips("retention", "--older-than", "90d", "--rewrite", "--yes").status == 0)
    try expectShared(after: "retention")
    #expect(try station.tips("restore", String(path), "--to", station.storePath, "--replace", "--yes").status == 0)
    #expect(try station.tips("log", "x").status == 0)
    try expectShared(after: "restore")
  }

  @Test("A backup becomes a new store for a group")
  func restored() throws {
    let station = try station()
    let run = try station.shell(
      "tips backup data && rm data/tips.db* && "
        + "tips restore data/tips-*Z.db --to data/tips.db --group \(Self.group)")
    #expect(run.status == 0, "\(run)")
    for name in ["tips.db", "tips.db.lock"] { #expect(try station.permissions(name) == "660 group", "\(name)") }
    expect(
      try station.shell("tips restore data/tips-*Z.db --to data/tips.db --replace --yes --group \(Self.group)"),
      err: "tips: the store that is replaced stays for whom it was: leave --group out. See: tips doctor --group\n",
      status: 64)
  }

  @Test("A folder in which the group can't work is refused, and nothing is made")
  func unsuitableFolder() throws {
    let station = try Station()
    _ = try station.shell("mkdir -m 700 data")
    let run = try station.tips("init", "--group", Self.group)
    #expect(run.status == 77)
    #expect(run.err.hasSuffix("&& chmod 2770 ~/data\n") && run.err.contains("can't work in ~/data; nothing was made"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: station.storeFolder).isEmpty)
  }

  @Test("A group that isn't there, and a store that is there, are refused")
  func refusals() throws {
    let station = try Station()
    expect(
      try station.tips("init", "--group", "no-such-group"),
      err: "tips: there is no group no-such-group in /etc/group; as root: groupadd NAME\n", status: 64)
    #expect(try station.tips("init").status == 0)
    expect(
      try station.tips("init", "--group", Self.group),
      err: "tips: ~/data/tips.db is there already; nothing was changed. "
        + "How to let the group in says: tips doctor --group GROUP\n", status: 73)
  }

  @Test("The doctor says how the group is let in to a store that is there, and finds nothing more when it is done")
  func doctor() throws {
    let station = try Station()
    #expect(try station.tips("log", "x").status == 0)
    func findings() throws -> [[String: Any]] {
      let rows = try #require(
        try station.tips("doctor", "--group", Self.group, "--json").json() as? [[String: Any]])
      // The folders that tests work in may be closed to others.
      return rows.filter { row in
        row["check"] as? String == "permissions" && (row["detail"] as? String)?.contains("can't pass") != true
      }
    }
    let found = try findings()
    #expect(found.map { $0["status"] as? String } == ["problem", "problem"])
    _ = try station.write(found.compactMap { $0["remedy"] as? String }.joined(separator: "\n"), to: "remedies")
    #expect(try station.shell("sh -e remedies").status == 0)
    let healed = try findings()
    #expect(healed.isEmpty || healed.map { $0["status"] as? String } == ["ok"])
    #expect(try station.permissions() == "2770 group" && station.permissions("tips.db") == "660 group")
  }

  @Test("Who says no name has that of the account")
  func operatorName() throws {
    let station = try Station()
    station.environment["TIPS_OPERATOR"] = ""
    let name = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "uid \(getuid())"
    #expect(try station.tips("log", "x").status == 0)
    #expect(try station.tips("show", "13", "--json").member("operator") == name)
  }

  @Test(
    "Two accounts log at once, and nothing is lost",
    .enabled(if: Accounts.canBeTaken, "only root can work as other accounts"))
  func twoAtOnce() throws {
    let station = try Station.shared()
    let run = try station.shell(
      """
      for account in \(Accounts.sara) \(Accounts.reza); do
        ( for i in $(seq 25); do
          setpriv --reuid $account --regid $account --groups \(Accounts.group) -- '\(try Station.binary().path)' log x
        done ) &
      done
      wait
      """)
    #expect(run.err == "")
    #expect(Set(run.lines.map { $0.prefix { $0 != "\t" } }).count == 50)
    #expect(try station.tips("list", "--limit", "100").lines.count == 50)
  }

  @Test(
    "Another account can't read the key, and one that isn't of the group nothing",
    .enabled(if: Accounts.canBeTaken, "only root can work as other accounts"))
  func others() throws {
    let station = try Station.shared()
    station.account = Accounts.reza
    #expect(try station.tips("log", "x").status == 0)
    #expect(try station.tips("key", "check", "--open").status == 77)
    station.account = Accounts.outsider
    expect(
      try station.tips("log", "x"),
      err: "tips: ~/data/tips.db may not be read by you; ask its owner to let a group in (tips doctor --group), "
        + "or name another with --store\n", status: 77)
  }
}
