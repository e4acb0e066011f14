import Testing

@testable import TipsPostgreSQL

@Suite("The library of PostgreSQL")
struct PostgreSQLLibraryTests {
  @Test("It is the one that Debian has, or newer") func version() { #expect(PostgreSQLLibrary.version >= 150_000) }
}
