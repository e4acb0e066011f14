import TestSupport
import TipsCalendar
import TipsFeed
import TipsSQLite

@testable import TipsCare
@testable import TipsStore

/// A station that has joined a centre, which takes what it sends.
final class SyncScene {
  static let url = "https://centre.example/"

  let temporary: TemporaryStore
  let replica: FeedReplica
  var store: Store { temporary.store }

  init(joins: Bool = true) throws {
    temporary = try TemporaryStore(station: 7)
    replica = try FeedReplica()
    if joins { try join() }
  }

  func join() throws { try store.outbox.join(url: Self.url, operatorName: "admin", now: TemporaryStore.now) }

  /// The station's way to the centre, as it is.
  var host: any CentreHost { ReplicaHost(replica: replica) }

  /// Sends what waits.
  @discardableResult
  func sync(_ store: Store? = nil, by host: (any CentreHost)? = nil) throws -> CentreSync.Result {
    let sync = CentreSync(store: store ?? self.store, host: host ?? self.host, operatorName: "admin") {
      TemporaryStore.now
    }
    try sync.run()
    return sync.result
  }

  func beginAnew(_ store: Store? = nil) throws {
    try (store ?? self.store).outbox.beginAnew(operatorName: "admin", now: TemporaryStore.now)
  }

  /// The tables in which the centre differs from the store.
  func differences() throws -> [String] { try replica.differences(from: store) }

  /// Another connection to a copy of the store's file.
  func copy() throws -> Store {
    let path = temporary.folder + "/copy.db"
    try store.connection.run("vacuum into $1", path)
    return try Store.open(at: path, for: .writing)
  }
}

/// Asks a centre in this process.
struct ReplicaHost: CentreHost {
  let replica: FeedReplica

  func state() -> FeedState { replica.state() }

  func send(_ batch: [UInt8]) throws -> FeedState { try replica.take(batch) }
}

/// A line to a centre that is cut at one of its questions: before the centre hears it, or behind that.
final class CutCentre: CentreHost {
  struct Cut: Error {}

  private let host: any CentreHost
  private let question: Int
  private let isHeard: Bool
  private(set) var asked = 0

  init(_ host: any CentreHost, at question: Int, isHeard: Bool) {
    self.host = host
    self.question = question
    self.isHeard = isHeard
  }

  func state() throws -> FeedState { try ask { try host.state() } }

  func send(_ batch: [UInt8]) throws -> FeedState { try ask { try host.send(batch) } }

  private func ask(_ body: () throws -> FeedState) throws -> FeedState {
    asked += 1
    guard asked == question else { return try body() }
    if isHeard { _ = try body() }
    throw Cut()
  }
}
