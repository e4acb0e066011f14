import CentreSupport
import Foundation
import TestSupport
import Testing
import TipsFeed

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsPostgreSQL

@Suite("Kills in the middle of a batch", .needsPostgreSQL, .serialized)
struct CentreKillTests {
  /// Batches of a station at work, and the station.
  private func batches(seed: UInt64, count: Int) throws -> (station: StationAtWork, batches: [FeedBatch]) {
    var random = SeededGenerator(seed: seed, stream: 3)
    var station = try StationAtWork(station: 7, seed: seed)
    let sender = StationSender(station.temporary.store)
    var batches: [FeedBatch] = []
    for _ in 0..<count {
      try station.work(steps: 25)
      if let bytes = try sender.next(random: &random) { batches.append(try FeedBatch(bytes: bytes)) }
    }
    return (station, batches)
  }

  /// Sends batches to a centre whose server is hit in the middle, until it has all of them.
  ///
  /// - Parameter strike: hits the server; it is given the process that serves the receiver.
  private func send(
    _ batches: [FeedBatch], to address: PostgreSQLAddress, seed: UInt64, strike: @escaping @Sendable (Int32) -> Void
  ) throws -> Int {
    var random = SeededGenerator(seed: seed, stream: 4)
    var lost = 0
    var receiver: BatchReceiver?
    for batch in batches {
      while true {
        do {
          let open = try receiver ?? BatchReceiver(try PostgreSQLSession(address)) { TemporaryStore.now }
          receiver = open
          let process = open.session.serverProcess
          let delay = random.below(30_000)
          let isStruck = random.chance(500)
          let thread = Thread {
            usleep(UInt32(delay))
            if isStruck { strike(process) }
          }
          thread.start()
          defer { while !thread.isFinished { usleep(200) } }
          let state = try open.take(batch, from: 7)
          #expect(state.refusal == nil && state.sequence == batch.upTo)
          break
        } catch let error as PostgreSQLError where error.isPassing {
          lost += 1
          receiver = nil
          usleep(50_000)
        }
      }
    }
    return lost
  }

  @Test(
    "The server's process is killed: nothing is there twice, and nothing is missing", arguments: [1, 2] as [UInt64])
  func backend(seed: UInt64) throws {
    let server = try TemporaryPostgreSQL()
    let centre = try TemporaryCentre(on: server)
    let (station, batches) = try batches(seed: seed, count: 25)
    let lost = try send(batches, to: centre.address, seed: seed) { kill($0, SIGKILL) }
    #expect(lost > 3)
    let session = try Self.session(centre.address)
    #expect(try CentreComparison(station.temporary.store, session).differences() == [], "seed \(seed)")
    #expect(try CentreVerification(session).run().findings == [], "seed \(seed)")
  }

  /// A session, once the server has recovered from the last kill.
  private static func session(_ address: PostgreSQLAddress) throws -> PostgreSQLSession {
    for _ in 0..<200 {
      do { return try PostgreSQLSession(address) } catch let error as PostgreSQLError where error.isPassing {
        usleep(50_000)
      }
    }
    return try PostgreSQLSession(address)
  }

  @Test("The server itself is killed and started again: nothing is there twice, and nothing is missing")
  func server() throws {
    let server = try TemporaryPostgreSQL()
    let centre = try TemporaryCentre(on: server)
    let (station, batches) = try batches(seed: 9, count: 12)
    let lost = try send(batches, to: centre.address, seed: 9) { _ in
      server.crash()
      server.start()
    }
    #expect(lost > 1)
    let session = try Self.session(centre.address)
    #expect(try CentreComparison(station.temporary.store, session).differences() == [])
    #expect(try CentreVerification(session).run().findings == [])
  }
}
