import TestSupport
import Testing
import TipsFeed
import TipsPostgreSQL

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsStore

@Suite("A first filling of a centre", .needsPostgreSQL)
struct FirstFillingTests {
  private let centre: TemporaryCentre
  private let schema: CentreSchema

  init() throws {
    centre = try TemporaryCentre()
    schema = CentreSchema(centre.session)
    try schema.dropReportIndices()
  }

  private func fill() throws {
    var station = try StationAtWork(station: 7, seed: 5)
    try station.fill(reports: 300)
    let sender = StationSender(station.temporary.store)
    let receiver = try BatchReceiver(centre.session, sumsCountry: false) { TemporaryStore.now }
    var random = SeededGenerator(seed: 1)
    while let bytes = try sender.next(random: &random) {
      #expect(try receiver.take(try FeedBatch(bytes: bytes), from: 7).refusal == nil)
    }
  }

  private func indices() throws -> Set<String> {
    Set(
      try centre.session.query(
        """
        select indexrelid::regclass::text
        from pg_index
        where indrelid = 'report'::regclass and indisvalid and not indisprimary
        """
      ).map { $0.text(0) })
  }

  @Test("At its end the indices and the sums of the country are there", arguments: [false, true])
  func end(hasSecondSession: Bool) throws {
    try fill()
    #expect(try schema.isFillingBrokenOff())
    try schema.finishFilling(with: hasSecondSession ? try PostgreSQLSession(centre.address) : nil)
    #expect(try !schema.isFillingBrokenOff())
    #expect(try indices() == Set(CentreSchema.reportIndexNames))
    #expect(try CentreVerification(centre.session).run().findings == [])
  }

  @Test("One that was broken off is brought to its end when the centre is served")
  func brokenOff() throws {
    try fill()
    #expect(try CentreVerification(centre.session).run().findings != [])
    let face = try CentreFace(centre.address) { TemporaryStore.now }
    defer { face.close() }
    #expect(try indices() == Set(CentreSchema.reportIndexNames))
    #expect(try CentreVerification(centre.session).run().findings == [])
  }
}
