import Testing

@testable import TipsCalendar
@testable import TipsDemo

@Suite("Stages and lines of the demo") struct DemoStageTests {
  private static func seconds(_ later: Instant?, after report: DemoReport) -> Int64? {
    later.map { $0.epochSeconds - report.receivedAt.epochSeconds }
  }

  @Test("send somebody within 1 to 10 minutes") func dispatch() {
    let times = DemoFixtures.sample.compactMap { Self.seconds($0.dispatchedAt, after: $0) }
    #expect(times.allSatisfy { (60...600).contains($0) })
  }

  @Test("bring them there within 4 to 30 minutes") func arrival() {
    let times = DemoFixtures.sample.compactMap { Self.seconds($0.arrivedAt, after: $0) }
    #expect(times.allSatisfy { (240...1_800).contains($0) })
  }

  @Test("are in order") func order() {
    for report in DemoFixtures.sample {
      let times = [report.receivedAt, report.dispatchedAt, report.arrivedAt, report.closedAt].compactMap(\.self)
      #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test("lie before the end") func end() {
    #expect(DemoFixtures.sample.allSatisfy { ($0.closedAt ?? $0.arrivedAt ?? $0.receivedAt) < DemoFixtures.end })
  }

  @Test("are noted for most tips, though not for all") func missing() {
    let arrived = DemoFixtures.perMille(DemoFixtures.tips.count { $0.arrivedAt != nil }, of: DemoFixtures.tips.count)
    #expect((650...850).contains(arrived))
  }

  @Test("send nobody for feedback") func feedback() {
    #expect(DemoFixtures.sample.allSatisfy { $0.kind == .tip || ($0.dispatchedAt == nil && $0.arrivedAt == nil) })
  }

  @Test("take feedback on line 197 and nothing else there") func oversight() {
    #expect(DemoFixtures.sample.allSatisfy { $0.kind.isFeedback == ($0.line == "197") })
  }

  @Test("are 1.3 % feedback, more than a fifth of it appreciation") func appreciation() {
    let feedback = DemoFixtures.sample.filter { $0.kind.isFeedback }
    #expect((10...16).contains(DemoFixtures.perMille(feedback.count, of: DemoFixtures.sample.count)))
    #expect(DemoFixtures.perMille(feedback.count { $0.kind == .appreciation }, of: feedback.count) > 200)
  }

  @Test("come in by other lines now and then", arguments: ["web", "sms", "in_person"]) func others(line: String) {
    // Who seeks counsel comes to the station.
    let others = DemoFixtures.sample.filter { !$0.category.hasPrefix("counselling.") }
    let share = DemoFixtures.perMille(others.count { $0.line == line }, of: others.count)
    #expect((4...15).contains(share))
  }
}
