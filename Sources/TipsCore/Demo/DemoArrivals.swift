import TipsCalendar
import TipsDomain

/// When reports come in: busy evenings, quiet Fridays, and days that are busier than others for no visible reason.
struct DemoArrivals: Sendable {
  private let province: DemoProvince
  private let firstDay: LocalDay
  /// For each day the sum of the weights up to and with it.
  private let sums: [UInt64]
  private var nextDay = 0
  private var madeReports = 0
  /// The times of one day, sorted.
  private var times: [Int64] = []
  private var position = 0

  init(_ province: DemoProvince) {
    self.province = province
    let first = province.zone.day(of: province.end.adding(seconds: -1)).advanced(by: 1 - province.days)
    var sum: UInt64 = 0
    sums = (0..<province.days).map { day in
      let slots = Self.slots(first.advanced(by: day), province)
      sum += UInt64(slots.reduce(0) { $0 + $1.weight } * Self.mood(first.advanced(by: day), province.seed))
      return sum
    }
    firstDay = first
  }

  /// The next time, never before the one before; nil after the last report.
  mutating func next(using random: inout SeededGenerator) -> Instant? {
    while position == times.count {
      guard nextDay < sums.count else { return nil }
      fillDay(using: &random)
    }
    defer { position += 1 }
    return Instant(epochSeconds: times[position])
  }

  private mutating func fillDay(using random: inout SeededGenerator) {
    let until = UInt64(province.reports).share(sums[nextDay], of: sums[sums.count - 1])
    let slots = Self.slots(firstDay.advanced(by: nextDay), province)
    let draw = WeightedDraw(weights: slots.map(\.weight))
    times.removeAll(keepingCapacity: true)
    for _ in madeReports..<until {
      let slot = slots[draw.index(using: &random)]
      times.append(slot.start.epochSeconds + Int64(random.below(slot.seconds)))
    }
    times.sort()
    position = 0
    madeReports = until
    nextDay += 1
  }

  /// An hour of a day, or what is left of it before the end of the day or of time.
  private struct Slot {
    let start: Instant
    let seconds: Int
    let weight: Int
  }

  private static func slots(_ day: LocalDay, _ province: DemoProvince) -> [Slot] {
    let end = min(province.zone.startOfDay(day.advanced(by: 1)), province.end)
    var slots: [Slot] = []
    var start = province.zone.startOfDay(day)
    while start < end {
      let seconds = min(3_600, Int(end.epochSeconds - start.epochSeconds))
      let hour = province.zone.localDateTime(at: start).hour
      slots.append(Slot(start: start, seconds: seconds, weight: seconds * rhythm[hour]))
      start = start.adding(seconds: seconds)
    }
    return slots
  }

  /// How busy a day is, about 1,000 on a usual one.
  private static func mood(_ day: LocalDay, _ seed: UInt64) -> Int {
    var random = SeededGenerator(seed: seed, stream: day.number)
    let usual = week[day.weekday] + random.below(160) - 80
    return random.chance(20) ? usual * 3 / 2 : usual
  }

  /// From midnight on; more than half of the calls come between 16:00 and 22:00.
  private static let rhythm = [
    30, 22, 16, 12, 10, 10, 14, 24, 30, 34, 36, 38, 38, 34, 34, 40, 76, 90, 102, 108, 110, 98, 60, 44,
  ]

  /// From Saturday to Friday.
  private static let week = [1_020, 990, 1_000, 1_010, 1_040, 1_120, 780]
}

extension UInt64 {
  /// The part of the number that `part` is of `whole`, rounded down.
  fileprivate func share(_ part: UInt64, of whole: UInt64) -> Int {
    Int(whole.dividingFullWidth(multipliedFullWidth(by: part)).quotient)
  }
}
