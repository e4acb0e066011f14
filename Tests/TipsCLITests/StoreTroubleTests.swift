import Foundation
import Testing

@testable import TipsCore

@Suite("A store in trouble")
struct StoreTroubleTests {
  @Test func anotherWriterHoldsIt() throws {
    let station = try Station.withReports()
    station.environment["TIPS_WAIT"] = "0"
    expect(
      try station.shell("exec 9< data/tips.db.lock; flock 9; tips log x 9<&-"),
      err: "tips: another process has been writing to ~/data/tips.db for 0 s; nothing was recorded. Try again\n",
      status: 75)
  }

  @Test func readersDoNotWaitForWriters() throws {
    let station = try Station.withReports()
    station.environment["TIPS_WAIT"] = "0"
    #expect(try station.shell("exec 9< data/tips.db.lock; flock 9; tips list 9<&-").lines.count == 3)
  }

  @Test(arguments: ["list", "log"]) func aNewerProgramMadeIt(_ command: String) throws {
    let station = try Station.withReports()
    // The schema's version stands in bytes 60 to 63 of the file.
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: station.storePath))
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    let run = try station.run(command == "log" ? ["log", "x"] : [command])
    expect(
      run,
      err:
        "tips: ~/data/tips.db has schema 99, this program knows \(Migrator.currentVersion); install the newer program\n",
      status: 78)
  }

  @Test func noRoomLeft() throws {
    let station = try Station.withReports()
    // The kernel refuses to let files grow beyond so many KiB, as a full disk would.
    let run = try station.shell("trap '' XFSZ; ulimit -f 1; tips log x")
    #expect(run.status == 74)
    #expect(run.err.split(separator: "\n").count == 1)
    #expect(try station.tips("list").lines.count == 3)
  }

  @Test(.enabled(if: getuid() != 0, "root may write anything")) func readOnlyFile() throws {
    let station = try Station.withReports()
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: station.storePath)
    expect(
      try station.tips("log", "x"),
      err: "tips: ~/data/tips.db can't be written; nothing was recorded. Check its permissions\n", status: 77)
    #expect(try station.tips("list").lines.count == 3)
  }

  @Test func numbersFromManyWritersAtOnce() throws {
    let station = try Station.withReports()
    let run = try station.shell("for i in 1 2 3 4 5 6 7 8; do tips log x & done; wait")
    #expect(Set(run.lines).count == 8)
    #expect(run.err == "")
  }

  @Test func manyMakeTheStoreAtOnce() throws {
    let station = try Station()
    station.environment["TIPS_STORE"] = ""
    let run = try station.shell("for i in 1 2 3 4 5 6; do tips log x & done; wait")
    #expect(Set(run.lines).count == 6)
    #expect(run.err.split(separator: "\n").count == 1)
  }
}
