import Foundation
import Testing

@testable import TipsDomain
@testable import TipsSQLite
@testable import TipsStore

@Suite("The queue of writers")
struct WriterLockTests {
  private static func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "tips-lock-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test("Who removes the file does not let two write at once")
  func removed() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try WriterLock(storePath: folder + "/tips.db")
    try FileManager.default.removeItem(atPath: folder + "/tips.db.lock")
    let second = try WriterLock(storePath: folder + "/tips.db")
    try second.hold(seconds: 1, onWait: {}) {
      _ = #expect(throws: StoreError.busy(path: folder + "/tips.db", seconds: 0)) {
        try first.hold(seconds: 0, onWait: {}) {}
      }
    }
  }

  @Test("It is free again when the body has returned")
  func released() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try WriterLock(storePath: folder + "/tips.db")
    try first.hold(seconds: 0, onWait: {}) {}
    var waited = false
    let second = try WriterLock(storePath: folder + "/tips.db")
    try second.hold(seconds: 0, onWait: { waited = true }) {}
    #expect(!waited)
  }
}
