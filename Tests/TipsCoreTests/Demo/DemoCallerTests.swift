import Testing

@testable import TipsDemo
@testable import TipsDomain
@testable import TipsText

@Suite("Callers of the demo") struct DemoCallerTests {
  /// The reports of each caller whose number can be read.
  private static let byCaller = Dictionary(
    grouping: DemoFixtures.sample.filter { $0.phone != nil }, by: { $0.phone.flatMap { PhoneNumber($0) }?.canonical })

  @Test("are about 300 in 1,700 reports", arguments: [1_700, 3_399, 20_000], [1, 2] as [UInt64])
  func number(reports: Int, seed: UInt64) {
    let province = DemoFixtures.province(reports, seed: seed)
    let callers = Set(province.compactMap { $0.phone.flatMap { PhoneNumber($0) }?.canonical })
    #expect((270...330).contains(callers.count * 1_700 / reports))
  }

  @Test("stay anonymous three times in ten") func anonymous() {
    let anonymous = DemoFixtures.sample.count { $0.phone == nil }
    #expect((285...315).contains(DemoFixtures.perMille(anonymous, of: DemoFixtures.sample.count)))
  }

  @Test("leave no trace where they stay anonymous") func traceless() {
    #expect(DemoFixtures.sample.allSatisfy { $0.phone != nil || ($0.name == nil && $0.consent == nil) })
  }

  @Test("have numbers that can be read, however typed, in the made-up block") func phones() {
    #expect(Self.byCaller.keys.allSatisfy { $0?.hasPrefix("+98900") == true })
  }

  @Test("have numbers that are typed in many ways") func spellings() {
    #expect(Self.byCaller.values.contains { Set($0.map(\.phone)).count >= 5 })
  }

  @Test("have one name") func names() {
    #expect(Self.byCaller.values.allSatisfy { Set($0.compactMap(\.name)).count <= 1 })
  }

  @Test("have one consent") func consents() {
    #expect(Self.byCaller.values.allSatisfy { Set($0.map(\.consent)).count == 1 })
  }

  @Test(
    "consent in known proportions",
    arguments: [(Consent.name, 450), (.initials, 200), (.private, 150), (.none, 200)])
  func mix(consent: Consent, perMille: Int) {
    let share = DemoFixtures.perMille(
      Self.byCaller.values.count { $0[0].consent == consent }, of: Self.byCaller.count)
    #expect((perMille - 30...perMille + 30).contains(share))
  }

  @Test("tell a name where they want to be named") func named() {
    let willing = DemoFixtures.sample.filter { $0.consent == .name || $0.consent == .initials }
    #expect(DemoFixtures.perMille(willing.count { $0.name != nil }, of: willing.count) > 880)
  }

  @Test("call often if few, once if many") func activity() {
    let calls = Self.byCaller.values.map(\.count).sorted(by: >)
    let busiest = calls.prefix(calls.count / 10).reduce(0, +)
    #expect((350...550).contains(DemoFixtures.perMille(busiest, of: calls.reduce(0, +))))
    #expect(calls.count { $0 == 1 } * 5 > calls.count)
    #expect(calls[0] < 150)
  }
}
