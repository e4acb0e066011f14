import Foundation
import Testing

/// What a making of the store leaves behind that was stopped between the key and the commit: an empty store file, and a
/// key that is not older.
@Suite("A stopped tips init")
struct StoppedInitTests {
  private let station: Station
  private let leftKey: Data

  init() throws {
    station = try Station()
    _ = try station.tips("init")
    _ = try station.shell("rm data/tips.db*; : > data/tips.db; touch -d '1 hour ago' data/tips.db")
    leftKey = try Data(contentsOf: station.folder.appendingPathComponent("data/keys/tips.key"))
  }

  @Test func isMadeAnew() throws {
    #expect(try station.tips("init").status == 0)
    #expect(try station.tips("list").status == 1)
  }

  @Test func isMadeAnewByTheFirstReportWhereNobodyNamesAStore() throws {
    station.environment["TIPS_STORE"] = ""
    _ = try station.shell("mkdir -p .local/share && mv data .local/share/tips")
    #expect(try station.tips("log", "x").status == 0)
    #expect(try station.tips("list").status == 0)
  }

  @Test func isNoStoreYetWhereItIsNamed() throws {
    expect(
      try station.tips("log", "x"),
      err: "tips: no store at ~/data/tips.db: check --store and $TIPS_STORE, or make one with: tips init\n", status: 66)
  }

  @Test func theNewKeyOpensWhatIsSealed() throws {
    _ = try station.tips("init")
    let caller = #"{"text": "x", "caller": {"phone": "09110000001"}}"#
    _ = try station.tips("log", "--batch", "-", input: caller + "\n")
    #expect(try !station.tips("honorees", "1404-07").err.contains("can't be opened"))
  }

  @Test func theLeftKeyIsPutAside() throws {
    _ = try station.tips("init")
    let aside = station.folder.appendingPathComponent("data/keys/tips.key.unused-1")
    #expect(try Data(contentsOf: aside) == leftKey)
  }

  @Test func anOlderKeyIsOfAnotherStore() throws {
    _ = try station.shell("touch -d '2 hours ago' data/keys/tips.key")
    #expect(try station.tips("init").status == 73)
    #expect(try Data(contentsOf: station.folder.appendingPathComponent("data/keys/tips.key")) == leftKey)
  }
}
