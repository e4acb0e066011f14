@testable import TipsCalendar
@testable import TipsDemo

/// Provinces that several suites look at.
enum DemoFixtures {
  /// 2025-11-01 10:30 in Tehran, a Saturday.
  static let end = Instant(epochSeconds: 1_761_980_400)
  static let places = (1...20).map { "place-\($0)" }

  static func province(_ reports: Int, seed: UInt64 = 1_404, days: Int = 210) -> DemoProvince {
    DemoProvince(reports: reports, seed: seed, end: end, days: days, zone: .tehran, places: places)
  }

  /// Large enough that shares of a few per cent can be told from chance.
  static let sample = Array(province(20_000))

  static let tips = sample.filter { $0.kind == .tip }

  /// So many of a thousand.
  static func perMille(_ part: Int, of whole: Int) -> Int { part * 1_000 / max(1, whole) }
}
