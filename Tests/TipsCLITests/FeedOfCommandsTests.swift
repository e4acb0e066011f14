import Foundation
import TestSupport
import Testing
import TipsCore
import TipsFeed

@testable import TipsCare
@testable import TipsFiles
@testable import TipsStore

/// Every command of the transcripts, at a station that has joined a centre: what the centre puts together from batches is,
/// row by row, what the store holds.
@Suite("What a centre has of every command")
struct FeedOfCommandsTests {
  static let files = TranscriptTests.files.filter { $0.hasPrefix("en/") && !$0.hasSuffix("/3b-people.txt") }

  @Test("Nothing that a command changes is missed", arguments: files) func complete(_ name: String) throws {
    var replicas: [String: FeedReplica] = [:]
    var rounds = 0
    // What somebody changes with another tool isn't noticed; the audit finds it.
    var isForged = false
    var isShared = false
    _ = try TranscriptFile(TranscriptTests.folder.appendingPathComponent(name)).played { command, station in
      isForged = isForged || command.line.hasPrefix("sqlite3 ")
      // Opening a group's store sets the umask of this process, in which other tests make files.
      if case .group? = FileAccess(ofPlain: station.storePath) { isShared = true }
      guard !isForged, !isShared, let store = try? Store.open(at: station.storePath, for: .writing) else { return }
      let now = Instant(epochSeconds: 1_759_555_800)
      if try store.outbox.state() == nil {
        try store.outbox.join(url: "https://centre.example", operatorName: "admin", now: now)
        replicas[store.settings.uuid] = try FeedReplica()
      }
      let replica = try #require(replicas[store.settings.uuid])
      let sync = CentreSync(store: store, host: ReplicaHost(replica), operatorName: "admin") { now }
      do { try sync.run() } catch is SyncError {
        // A backup was restored.
        try store.outbox.beginAnew(operatorName: "admin", now: now)
        try sync.run()
      }
      rounds += 1
      #expect(try replica.differences(from: store) == [])
    }
    #expect(rounds > 0 || isShared)
  }
}

private struct ReplicaHost: CentreHost {
  private let replica: FeedReplica

  init(_ replica: FeedReplica) { self.replica = replica }

  func state() -> FeedState { replica.state() }

  func send(_ batch: [UInt8]) throws -> FeedState { try replica.take(batch) }
}
