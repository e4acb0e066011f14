import Testing

@testable import TipsFeed

@Suite("Tables of the feed")
struct FeedTableTests {
  @Test("A table keeps its name") func name() { #expect(FeedTable("report").name == "report") }
}
