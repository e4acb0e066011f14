import TestSupport
import Testing
import TipsDemo
import TipsRecognition

@testable import TipsCentre
@testable import TipsDomain
@testable import TipsStore

@Suite("The official list of a province", .needsPostgreSQL)
struct ProvinceListTests {
  @Test("The list and the figures of five stations are those of one store that holds all reports")
  func equalsOneStore() throws {
    let province = try Province(stations: [3, 5, 11, 12, 40])
    for (index, station) in province.stations.enumerated() {
      _ = try DemoFill(store: station.store).fill(
        reports: 500, seed: UInt64(31 + index), end: TemporaryStore.now, days: 130, now: TemporaryStore.now)
      // The same people call several stations.
      for person in 0..<6 {
        try province.tip(at: index, phone: "0912000111\(person)", day: 40 + 5 * person + index)
      }
    }
    try province.send()
    #expect(try province.settle().unopenable == 0)
    let one = try OneStore(
      of: province.stations.map(\.store), key: province.key, office: Province.office)
    let store = one.temporary.store
    for label in ["1404-04", "1404-05", "1404-06", "1404-W20"] {
      let period = try province.period(label)
      let (ours, theirs) = (
        try province.office.rounds.draft(period, now: TemporaryStore.now),
        try store.rounds.draft(period, now: TemporaryStore.now)
      )
      #expect(ours.honorees.count > 20)
      #expect(ours.honorees.map(\.reporter) == theirs.honorees.map(\.reporter))
      #expect(ours.honorees.map(\.score) == theirs.honorees.map(\.score))
      #expect(ours.leftOut == theirs.leftOut && ours.candidates == theirs.candidates)
      #expect(ours.inputDigest == theirs.inputDigest)
      let figures = try [province.office, store].map {
        ValueText.text(try $0.figures.figures(of: period, now: TemporaryStore.now))
      }
      #expect(figures[0] == figures[1])
    }
    // What was honoured in a month is remembered in the next one.
    let first = try province.period("1404-05")
    for each in [province.office, store] {
      _ = try each.rounds.issue(first, key: province.key, operatorName: "secretary", now: TemporaryStore.now)
    }
    let next = try province.period("1404-06")
    let (ours, theirs) = (
      try province.office.rounds.draft(next, now: TemporaryStore.now),
      try store.rounds.draft(next, now: TemporaryStore.now)
    )
    #expect(ours.leftOut[.recentlyHonoured] ?? 0 > 0)
    #expect(ours.inputDigest == theirs.inputDigest && ours.leftOut == theirs.leftOut)
    #expect(try CentreVerification(province.centre.session).run().findings == [])
    let verdict = try AuditVerification(store: province.office, key: province.key).run()
    #expect(verdict.findings.map { "\($0)" } == [])
  }
}
