import TipsCalendar
import TipsCare
import TipsCentre
import TipsCommands
import TipsFeed
import TipsPostgreSQL
import TipsStore
import TipsText
import TipsWords

/// Brings stores of this machine to the centre, each on a thread of its own.
struct DirectFilling {
  let address: PostgreSQLAddress
  let stores: [String]
  let now: @Sendable () -> Instant

  /// Into a centre without reports the rows go without their indices and the country's sums, which are made at the end.
  func run() async throws {
    let session = try PostgreSQLSession(address)
    let schema = CentreSchema(session)
    try schema.upgrade()
    if try schema.isEmpty() { try schema.beginFilling() }
    // A filling that was broken off leaves none either: they are made here, or when the centre is served next.
    let isFirst = try schema.isFillingBrokenOff()
    let filled = await withTaskGroup(of: (any Error)?.self) { group in
      for store in stores {
        group.addTask {
          do { try fill(from: store, isFirst) } catch { return error }
          return nil
        }
      }
      return await group.reduce(into: [any Error]()) { errors, error in if let error { errors.append(error) } }
    }
    if isFirst { try schema.finishFilling(with: try PostgreSQLSession(address)) }
    try session.execute("analyze")
    if let first = filled.first { throw first }
  }

  private func fill(from path: String, _ isFirst: Bool) throws {
    let store = try Store.open(at: path, for: .writing)
    let station = store.settings.station
    let receiver = try BatchReceiver(try PostgreSQLSession(address), sumsCountry: !isFirst, now: now)
    let sync = CentreSync(
      store: store, host: DirectHost(receiver: receiver, station: station), operatorName: "tips-centre", clock: now)
    try sync.run()
    let state = try receiver.state(of: station)
    ProgramOutput.say(CentreWords.filled(station: station, sequence: Int(state.sequence)))
  }
}

/// A centre that is asked without a line between.
private struct DirectHost: CentreHost {
  let receiver: BatchReceiver
  let station: Int

  func state() throws -> FeedState { try receiver.state(of: station) }

  func send(_ batch: [UInt8]) throws -> FeedState { try receiver.take(try FeedBatch(bytes: batch), from: station) }
}
