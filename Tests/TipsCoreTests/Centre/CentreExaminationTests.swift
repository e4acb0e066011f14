import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsCentre
@testable import TipsPostgreSQL

@Suite("What a centre's doctor finds", .needsPostgreSQL)
struct CentreExaminationTests {
  private func seen(_ check: CentreFinding.Check, _ centre: TemporaryCentre, later seconds: Int = 0) throws
    -> [CentreFinding.Seen]
  {
    try CentreExamination(centre.session, now: TemporaryStore.now.adding(seconds: seconds)).run()
      .filter { $0.check == check }.map(\.seen)
  }

  @Test("Everything is looked at, and the tests' own server syncs nothing")
  func everything() throws {
    let centre = try TemporaryCentre()
    let findings = try CentreExamination(centre.session, now: TemporaryStore.now).run()
    #expect(Set(findings.map(\.check)) == Set(CentreFinding.Check.allCases))
    #expect(
      findings.contains(CentreFinding(.settings, .problem, .setting(name: "fsync", value: "off", wanted: "on"))))
  }

  @Test("A station that never sent, and one that has been silent for two days")
  func silence() throws {
    let centre = try TemporaryCentre(stations: [7, 8])
    try centre.session.run(
      "update station set seen_at = $1 where station = 8", .integer(TemporaryStore.now.epochSeconds))
    #expect(try seen(.stations, centre) == [.neverSent(station: 7)])
    #expect(try seen(.stations, centre, later: 2 * 86_400).contains(.silent(station: 8, hours: 48)))
  }

  @Test("An erasure that waits for a week is a problem")
  func commands() throws {
    let centre = try TemporaryCentre()
    try centre.session.run(
      """
      insert into command (station, number, mark, at, texts, excluded, reports)
      values (7, 1, decode(repeat('00', 32), 'hex'), $1, 0, 0, '{}')
      """, .integer(TemporaryStore.now.epochSeconds))
    let findings = try CentreExamination(centre.session, now: TemporaryStore.now.adding(seconds: 8 * 86_400)).run()
    #expect(
      findings.filter { $0.check == .commands }
        == [CentreFinding(.commands, .problem, .commandsWait(station: 7, count: 1, days: 8))])
  }

  @Test("A month that nobody has made")
  func months() throws {
    let centre = try TemporaryCentre()
    let later = CentreExamination(centre.session, now: TemporaryStore.now.adding(seconds: 400 * 86_400))
    #expect(try later.run().contains { $0.check == .months && $0.status == .problem })
    if case .months? = try seen(.months, centre).first {} else { Issue.record("this month is there") }
  }

  @Test("An index that is missing, and one that is not valid")
  func indices() throws {
    let centre = try TemporaryCentre()
    if case .indices? = try seen(.indices, centre).first {} else { Issue.record("all are there") }
    try centre.session.execute(
      """
      drop index report_search;
      update pg_index set indisvalid = false where indexrelid = 'note_search'::regclass
      """)
    #expect(try seen(.indices, centre) == [.missingIndex("report_search"), .invalidIndex("note_search")])
  }

  @Test("Names of indices are read from the file that makes them")
  func names() {
    #expect(CentreSchema.reportIndexNames.count == 12)
    #expect(CentreSchema.reportIndexNames.contains("report_search"))
  }
}
