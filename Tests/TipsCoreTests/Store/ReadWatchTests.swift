import TestSupport
import Testing

@testable import TipsSQLite
@testable import TipsStore

@Suite("Watching how much of a store is read")
struct ReadWatchTests {
  /// A connection to a store that is in its file alone, with a memory too small for it.
  private func connection(_ temporary: TemporaryStore) throws -> Connection {
    try temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
    let connection = try Connection(path: temporary.store.path, mode: .read)
    try connection.execute("pragma cache_size = 10")
    return connection
  }

  @Test("A check that takes one step tells how much it has read, and what it finds is the same")
  func check() throws {
    let temporary = try TemporaryStore()
    let connection = try connection(temporary)
    let pages: Int = try connection.value("pragma page_count") ?? 0
    let size: Int = try connection.value("pragma page_size") ?? 0
    var told: [Int] = []
    let complaints = try connection.watchingReads {
      told.append($0)
    } _: {
      try IntegrityCheck(connection).complaints(isThorough: true, limit: 5)
    }
    #expect(complaints.isEmpty)
    #expect(told == told.sorted() && !told.isEmpty)
    #expect(told.last.map { $0 > pages * size / 2 } == true, "\(told) of \(pages * size)")
  }

  @Test("Afterwards nothing is told any more, and a watch within a watch tells nothing")
  func ends() throws {
    let temporary = try TemporaryStore()
    let connection = try connection(temporary)
    var outer = 0
    var inner = 0
    try connection.watchingReads { _ in
      outer += 1
    } _: {
      try connection.watchingReads { _ in
        inner += 1
      } _: {
        _ = try IntegrityCheck(connection).complaints(isThorough: true, limit: 5)
      }
    }
    let before = outer
    _ = try IntegrityCheck(connection).complaints(isThorough: true, limit: 5)
    #expect(before > 0 && outer == before && inner == 0)
  }
}
