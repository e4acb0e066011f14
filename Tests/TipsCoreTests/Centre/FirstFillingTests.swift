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
  /// How all indices of plain tables are made before anything is filled.
  private let before: [String]

  init() throws {
    centre = try TemporaryCentre()
    schema = CentreSchema(centre.session)
    before = try Self.definitions(centre)
    try schema.beginFilling()
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

  private static func definitions(_ centre: TemporaryCentre) throws -> [String] {
    try centre.session.query(
      """
      select pg_get_indexdef(i.indexrelid)
      from pg_index as i join pg_class as t on t.oid = i.indrelid
      where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and not t.relispartition and indisvalid
      order by 1
      """
    ).map { $0.text(0) }
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

  @Test("While it goes on, large tables have no further index, and the doctor names what is missing")
  func away() throws {
    #expect(try Self.definitions(centre).filter { $0.contains("sealed_identity") }.count == 1)
    let findings = try CentreExamination(centre.session, now: TemporaryStore.now).run()
    #expect(findings.contains(CentreFinding(.indices, .problem, .missingIndex("sealed_identity_report"))))
    try schema.finishFilling()
    #expect(try Self.definitions(centre) == before)
  }

  @Test("One that was broken off between two indices is not taken for whole")
  func brokenOffLate() throws {
    try fill()
    try schema.makeReportIndices()
    #expect(try schema.isFillingBrokenOff())
    try schema.finishFilling()
    #expect(try Self.definitions(centre) == before)
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
