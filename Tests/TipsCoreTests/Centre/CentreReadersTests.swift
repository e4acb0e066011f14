import CentreSupport
import Testing

@testable import TipsCentre
@testable import TipsPostgreSQL
@testable import TipsStore

@Suite("Readers of a centre whose server is started anew", .needsPostgreSQL)
struct CentreReadersTests {
  /// Readers, each of which has read.
  private func readers(of centre: TemporaryCentre) async throws -> StoreReaders {
    let address = centre.address
    let readers = try StoreReaders(count: 2, waiting: 16) { try Store.open(centreAt: address) }
    for _ in 0..<6 { _ = try await stations(readers) }
    return readers
  }

  private func stations(_ readers: StoreReaders) async throws -> Int {
    try await readers.read { store in try store.connection.rows("select station from station") { (n: Int) in n }.count }
  }

  @Test("The next questions are answered", arguments: [false, true])
  func again(isKilled: Bool) async throws {
    let server = try TemporaryPostgreSQL()
    let readers = try await readers(of: try TemporaryCentre(on: server))
    defer { readers.close() }
    if isKilled { server.crash() } else { server.stop() }
    server.start()
    for _ in 0..<6 { #expect(try await stations(readers) == 1) }
  }

  @Test("Who asks meanwhile is told so, and the next are answered")
  func meanwhile() async throws {
    let server = try TemporaryPostgreSQL()
    let readers = try await readers(of: try TemporaryCentre(on: server))
    defer { readers.close() }
    server.stop()
    for _ in 0..<4 { await #expect(throws: PostgreSQLError.self) { try await stations(readers) } }
    server.start()
    for _ in 0..<6 { #expect(try await stations(readers) == 1) }
  }

  @Test("Who reads when the server stops is told that the connection was lost, or gets the answer")
  func midway() async throws {
    let server = try TemporaryPostgreSQL()
    let readers = try await readers(of: try TemporaryCentre(on: server))
    defer { readers.close() }
    async let slow = readers.read { store in
      try store.connection.rows("select cast(1 as integer) from (select pg_sleep(2)) as t") { (n: Int) in n }
    }
    try await Task.sleep(for: .milliseconds(300))
    server.stop()
    server.start()
    // The question is asked again where the connection broke under it; the server may still be stopping then.
    do { #expect(try await slow == [1]) } catch is PostgreSQLError {}
    for _ in 0..<4 { #expect(try await stations(readers) == 1) }
  }
}
