import Testing

@testable import TipsCalendar
@testable import TipsDemo
@testable import TipsDomain
@testable import TipsStore

@Suite("Demo province") struct DemoProvinceTests {
  @Test("has exactly as many reports as asked for", arguments: [0, 1, 2, 17, 300, 1_701]) func count(reports: Int) {
    #expect(DemoFixtures.province(reports).reduce(0) { count, _ in count + 1 } == reports)
  }

  @Test("is the same for the same seed") func sameSeed() {
    #expect(Array(DemoFixtures.province(500, seed: 8)) == Array(DemoFixtures.province(500, seed: 8)))
  }

  @Test("differs for another seed") func otherSeed() {
    let one = DemoFixtures.province(200, seed: 8).map(\.text)
    let other = DemoFixtures.province(200, seed: 9).map(\.text)
    #expect(zip(one, other).count { $0 == $1 } < 20)
  }

  @Test("is the same on every machine and in every run") func frozen() {
    var digest: UInt64 = 14_695_981_039_346_656_037
    for report in DemoFixtures.province(400, seed: 1) {
      let line =
        "\(report.receivedAt.epochSeconds)|\(report.disposition.code)|\(report.phone ?? "")"
        + "|\(report.place ?? "")|\(report.outcomeAt?.epochSeconds ?? 0)|\(report.operation ?? "")"
      for byte in line.utf8 { digest = (digest ^ UInt64(byte)) &* 1_099_511_628_211 }
    }
    #expect(digest == 6_010_316_308_039_634_363)
  }

  @Test("comes in the order of receipt") func order() {
    let times = DemoFixtures.sample.map(\.receivedAt)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("numbers its reports from 1") func keys() {
    #expect(DemoFixtures.province(3).map(\.sourceKey) == ["demo-000001", "demo-000002", "demo-000003"])
  }

  @Test("lies within its days", arguments: [1, 2, 30, 210]) func span(days: Int) {
    let zone = StationZone.tehran
    let first = zone.day(of: DemoFixtures.end).advanced(by: 1 - days)
    let reports = Array(DemoFixtures.province(2_000, days: days))
    #expect(reports.allSatisfy { zone.day(of: $0.receivedAt) >= first && $0.receivedAt < DemoFixtures.end })
  }

  @Test("takes an end one second after midnight") func shortDay() {
    let midnight = StationZone.tehran.startOfDay(LocalDay(number: 20_000))
    let province = DemoProvince(
      reports: 5, seed: 1, end: midnight.adding(seconds: 1), days: 1, zone: .tehran, places: [])
    #expect(province.map(\.receivedAt) == Array(repeating: midnight, count: 5))
  }

  @Test("names no place where there are none") func placeless() {
    let province = DemoProvince(reports: 300, seed: 1, end: DemoFixtures.end, zone: .utc, places: [])
    #expect(province.allSatisfy { $0.place == nil && $0.latitude == nil })
  }

  @Test("could be logged as it is") func drafts() throws {
    for report in DemoFixtures.sample.prefix(3_000) {
      var draft = ReportDraft()
      draft.text = report.text
      draft.kind = report.kind.code
      draft.priority = report.priority
      draft.receivedAt = report.receivedAt
      draft.address = report.address
      draft.latitude = report.latitude
      draft.longitude = report.longitude
      draft.source = "demo"
      draft.sourceKey = report.sourceKey
      _ = try draft.validate(now: DemoFixtures.end)
      _ = try Caller(phone: report.phone, name: report.name, consent: report.consent)
    }
  }

  @Test("gives latitude and longitude together") func coordinates() {
    #expect(DemoFixtures.sample.allSatisfy { ($0.latitude == nil) == ($0.longitude == nil) })
  }

  @Test("uses categories of a fresh store alone") func categories() {
    let rows = String(decoding: PackageResources.categories_tsv, as: UTF8.self).split(separator: "\n").dropFirst()
    let codes = Set(rows.map { String($0.prefix { $0 != "\t" }) })
    #expect(Set(DemoTopic.all.map(\.category)) == codes)
    #expect(Set(DemoFixtures.sample.map(\.category)).isSubset(of: codes))
  }

  @Test("uses lines of a fresh store alone") func lines() {
    #expect(Set(DemoFixtures.sample.map(\.line)) == Set(Line.defaults.map(\.code)))
  }
}
