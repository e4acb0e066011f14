import TestSupport
import TipsCare
import TipsCentre
import TipsFeed
import TipsPostgreSQL
import TipsStore

extension TemporaryStore {
  /// Asks the store and, where a PostgreSQL server can be had, a centre that was sent everything of it: what reads the one
  /// reads the other, and whatever holds of the answers holds of both. Nothing may be written afterwards.
  package func onBothEngines(_ body: (Store) throws -> Void) throws {
    try body(store)
    if let centre = try centre() { try body(centre) }
  }

  /// A centre of this station alone; nil where there is no server.
  private func centre() throws -> Store? {
    guard let server = TemporaryPostgreSQL.shared else { return nil }
    let address = try server.address(of: try server.makeDatabase())
    let session = try PostgreSQLSession(address)
    try CentreSchema(session).create(zone: store.zone, uuid: String(repeating: "0", count: 32), now: Self.now)
    let station = store.settings.station
    _ = try CentreStations(session).add(
      CentreStations.Addition(number: station, name: "station", province: "gilan", zone: store.zone), now: Self.now)
    try store.outbox.join(url: "http://127.0.0.1/", operatorName: "admin", now: Self.now)
    let receiver = try BatchReceiver(session) { Self.now }
    try CentreSync(
      store: store, host: Host(receiver: receiver, station: station), operatorName: "admin", clock: { Self.now }
    ).run()
    return try Store.open(centreAt: address)
  }
}

/// A centre that is asked without a line between.
private struct Host: CentreHost {
  let receiver: BatchReceiver
  let station: Int

  func state() throws -> FeedState { try receiver.state(of: station) }

  func send(_ batch: [UInt8]) throws -> FeedState { try receiver.take(try FeedBatch(bytes: batch), from: station) }
}
