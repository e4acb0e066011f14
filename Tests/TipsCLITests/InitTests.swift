import Foundation
import Testing

@Suite("tips init")
struct InitTests {
  @Test func saysWhatItMade() throws {
    let station = try Station()
    let run = try station.tips("init", "--station", "7", "--json")
    #expect(run.status == 0)
    #expect(try run.member("store") == station.storePath)
    #expect(try run.member("key") == station.folder.path + "/data/keys/tips.key")
    #expect(try run.member("zone") == "Asia/Tehran")
  }

  @Test(arguments: ["data", "data/keys"]) func foldersArePrivate(_ folder: String) throws {
    let station = try Station()
    _ = try station.tips("init")
    #expect(try mode(station, folder) == 0o700)
  }

  @Test(arguments: ["data/tips.db", "data/tips.db.lock", "data/keys/tips.key"])
  func filesArePrivate(_ file: String) throws {
    let station = try Station()
    _ = try station.tips("init")
    #expect(try mode(station, file) == 0o600)
  }

  @Test func stationBeginsTheNumbers() throws {
    let station = try Station()
    _ = try station.tips("init", "--station", "7")
    #expect(try station.tips("log", "آزمون", "--json").member("number")?.hasPrefix("7000000001") == true)
  }

  @Test func neverASecondTime() throws {
    let station = try Station()
    _ = try station.tips("init")
    expect(
      try station.tips("init"), err: "tips: ~/data/tips.db is there already; nothing was changed\n", status: 73)
  }

  @Test func stationOutOfRange() throws {
    expect(
      try Station().tips("init", "--station", "1000"), err: "tips: --station is 1000; it must be 0 to 999\n", status: 64
    )
  }

  @Test func unknownZone() throws {
    let station = try Station()
    #expect(try station.tips("init", "--zone", "asia/tehran").status == 78)
    #expect(!FileManager.default.fileExists(atPath: station.storePath))
  }

  private func mode(_ station: Station, _ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: station.folder.path + "/" + path)[.posixPermissions] as? Int
  }
}
