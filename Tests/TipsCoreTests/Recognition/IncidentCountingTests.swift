import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsRecognition

@Suite struct IncidentCountingTests {
  @Test(arguments: Disposition.allCases)
  func onlyThreeOutcomesEarnCredit(disposition: Disposition) {
    let counted = count([incident(lead: report(1, by: 7), disposition: disposition)])
    let expected: [Disposition: Int] = [.operation: 1000, .settled: 500, .assisted: 500]
    #expect(counted[7]?.first?.credit == expected[disposition])
  }

  @Test func anOutcomeWithoutCreditInThePolicyDoesNotCount() throws {
    let policy = try Policy(changing: [.creditSettled: 0])
    #expect(count([incident(lead: report(1, by: 7), disposition: .settled)], policy: policy).isEmpty)
    #expect(!policy.assesses(.settled))
  }

  @Test func laterReportersShareAQuarter() {
    let counted = count([
      incident(lead: report(1, by: 7), duplicates: [report(2, by: 8), report(3, by: 9), report(4, by: 10)])
    ])
    #expect(counted.mapValues { $0.map(\.credit) } == [7: [1000], 8: [83], 9: [83], 10: [83]])
  }

  @Test func anonymousReportsNeitherEarnNorShare() {
    let counted = count([incident(lead: report(1, by: nil), duplicates: [report(2, by: nil), report(3, by: 9)])])
    #expect(counted.mapValues { $0.map(\.credit) } == [9: [250]])
  }

  @Test func theLeadingReporterIsNoSharer() {
    let counted = count([
      incident(lead: report(1, by: 7), duplicates: [report(2, by: 7), report(3, by: 9), report(4, by: 9)])
    ])
    #expect(counted.mapValues { $0.map(\.credit) } == [7: [1000], 9: [250]])
  }

  @Test func aShareMayRoundDownToNothingAndStillCounts() {
    let counted = count([incident(lead: report(1, by: nil), duplicates: (2...300).map { report($0, by: $0) })])
    #expect(counted.count == 299)
    #expect(counted[2]?.map(\.credit) == [0])
  }

  @Test func theOwnFirstReportIsTheOneReceivedFirst() {
    let counted = count([
      incident(
        lead: report(5, by: 7, at: 500, county: 1),
        duplicates: [
          report(6, by: 7, at: 300, county: 2), report(9, by: 8, at: 400), report(8, by: 8, at: 400, county: 3),
        ])
    ])
    #expect(counted[7]?.map(\.ownReportID) == [6])
    #expect(counted[7]?.map(\.county) == [2])
    #expect(counted[8]?.map(\.ownReportID) == [8])
    #expect(counted[8]?.map(\.leadID) == [5])
  }

  @Test func whatARoundCreditedIsNotCountedAgain() {
    let incidents = [incident(lead: report(1, by: 7), duplicates: [report(2, by: 8), report(3, by: 9)])]
    let counted = count(incidents) { $0 == 8 && $1.lead.reportID == 1 }
    #expect(counted.mapValues { $0.map(\.credit) } == [7: [1000], 9: [125]])
  }

  private func count(
    _ incidents: [Incident], policy: Policy = .standard, credited: (Int64, Incident) -> Bool = { _, _ in false }
  ) -> [Int64: [CountedIncident]] {
    var counted = CountedIncidents()
    for incident in incidents { counted.count(incident, policy: policy) { credited($0, incident) } }
    return Candidates(counted).incidents
  }

  private func incident(
    lead: IncidentReport, disposition: Disposition = .operation, duplicates: [IncidentReport] = []
  ) -> Incident {
    Incident(
      disposition: disposition, confirmedAt: Instant(epochSeconds: 9000), lead: lead, duplicates: duplicates)
  }

  private func report(
    _ id: Int64, by reporter: Int64?, at seconds: Int64 = 0, county: Int64? = nil
  ) -> IncidentReport {
    IncidentReport(
      reportID: id, reporter: reporter, receivedAt: Instant(epochSeconds: seconds), receivedDay: LocalDay(number: 0),
      county: county)
  }
}
