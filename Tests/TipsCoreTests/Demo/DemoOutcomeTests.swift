import Testing

@testable import TipsDemo
@testable import TipsDomain

@Suite("Outcomes of the demo") struct DemoOutcomeTests {
  private static func share(_ disposition: Disposition, of reports: [DemoReport]) -> Int {
    DemoFixtures.perMille(reports.count { $0.disposition == disposition }, of: reports.count)
  }

  @Test("are operations for a fifth of the tips", arguments: [1_000, 5_000, 20_000], [1, 2, 3] as [UInt64])
  func operations(reports: Int, seed: UInt64) {
    let tips = DemoFixtures.province(reports, seed: seed).filter { $0.kind == .tip }
    #expect((190...210).contains(Self.share(.operation, of: tips)))
  }

  @Test("are duplicates for 4 % of the tips", arguments: [1_000, 20_000], [1, 2, 3] as [UInt64])
  func duplicates(reports: Int, seed: UInt64) {
    let tips = DemoFixtures.province(reports, seed: seed).filter { $0.kind == .tip }
    #expect((30...50).contains(Self.share(.duplicate, of: tips)))
  }

  @Test(
    "have believable shares",
    arguments: [
      (Disposition.unfounded, 105...135), (.falseReport, 2...9), (.assisted, 100...170), (.settled, 60...110),
      (.noAction, 100...170), (.goneOnArrival, 90...140), (.unableToLocate, 30...70), (.referred, 60...110),
      (.cancelled, 10...35), (.pending, 1...10),
    ])
  func shares(disposition: Disposition, perMille: ClosedRange<Int>) {
    #expect(perMille.contains(Self.share(disposition, of: DemoFixtures.tips)))
  }

  @Test("are still unknown mostly for the newest reports") func pending() {
    let pending = DemoFixtures.sample.filter { $0.disposition == .pending }
    let newest = DemoFixtures.end.adding(seconds: -10 * 86_400)
    #expect(pending.count { $0.receivedAt > newest } * 10 > pending.count * 6)
  }

  @Test("are known at a time exactly where they are known") func times() {
    #expect(DemoFixtures.sample.allSatisfy { ($0.outcomeAt == nil) == ($0.disposition == .pending) })
  }

  @Test("are known within ten days of the arrival and before the end") func span() {
    for report in DemoFixtures.sample {
      guard let outcome = report.outcomeAt else { continue }
      let arrival = report.arrivedAt ?? report.receivedAt
      #expect(outcome >= arrival && outcome <= arrival.adding(seconds: 10 * 86_400) && outcome < DemoFixtures.end)
    }
  }

  @Test("point from a duplicate to an earlier leading tip of the same event") func leads() {
    for (position, report) in DemoFixtures.sample.enumerated() {
      guard let leading = report.duplicateOf else { continue }
      let lead = DemoFixtures.sample[leading]
      #expect(leading < position && lead.kind == .tip && lead.duplicateOf == nil && lead.disposition != .duplicate)
      #expect(lead.category == report.category && lead.place == report.place)
      #expect(report.receivedAt.epochSeconds - lead.receivedAt.epochSeconds <= 1_800)
    }
  }

  @Test("name a leading report exactly for duplicates") func duplicateOf() {
    #expect(DemoFixtures.sample.allSatisfy { ($0.duplicateOf != nil) == ($0.disposition == .duplicate) })
  }

  @Test("name an operation exactly for operations") func operationCodes() {
    #expect(DemoFixtures.sample.allSatisfy { ($0.operation != nil) == ($0.disposition == .operation) })
  }

  @Test("number operations from 1 without a gap") func operationNumbers() {
    let codes = Set(DemoFixtures.sample.compactMap(\.operation))
    let numbers = codes.compactMap { Int($0.dropFirst(3)) }.sorted()
    #expect(codes.contains("OP-00001") && numbers == Array(1...numbers.count))
  }

  @Test("let several reports of one matter and place lead to one operation") func sharedOperations() {
    let groups = Dictionary(grouping: DemoFixtures.sample.filter { $0.operation != nil }, by: \.operation)
    #expect(groups.values.contains { $0.count > 1 })
    #expect(groups.values.allSatisfy { Set($0.map(\.category)).count == 1 && Set($0.map(\.place)).count == 1 })
  }

  @Test("are neither operations nor duplicates for feedback") func feedback() {
    let feedback = DemoFixtures.sample.filter { $0.kind.isFeedback }
    #expect(feedback.allSatisfy { $0.disposition != .operation && $0.disposition != .duplicate })
  }
}
