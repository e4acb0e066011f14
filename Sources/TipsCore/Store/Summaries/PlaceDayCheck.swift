import TipsCalendar
import TipsSQLite
import TipsStatistics

/// Whether `place_day` is what the reports say, in memory that grows with the days alone.
///
/// Each number of a place, day and part has a hash under a key of this process; what is added up for a day is each hash
/// times its reports, from the reports forwards and from the rows backwards. Wherever a day's sum is not 0, a row is
/// wrong; a wrong row goes unnoticed once in 2^64 times.
struct PlaceDayCheck {
  private let zone: StationZone
  private var sums: [Int: UInt64] = [:]

  init(zone: StationZone) { self.zone = zone }

  /// How many days are wrong.
  var wrongDays: Int { sums.values.count { $0 != 0 } }

  mutating func count(_ report: SummarisedReport) {
    guard let place = report.placeID else { return }
    let local = zone.localDateTime(at: report.receivedAt)
    let day = local.day.number
    var sum: UInt64 = 0
    PlaceDayCount.eachNumber(of: report, hour: local.secondOfDay / 3_600) {
      sum &+= Self.hash(place, day, 0, $0)
    }
    for (index, stage) in DurationDelta.stages.enumerated() {
      guard let wait = WaitChanges.counted(report.wait(for: stage)) else { continue }
      sum &+= Self.hash(place, day, index + 1, wait)
    }
    sums[day, default: 0] &+= sum
  }

  mutating func count(satisfied: Bool, of report: SummarisedReport) {
    guard let place = report.placeID else { return }
    let day = zone.day(of: report.receivedAt).number
    sums[day, default: 0] &+= Self.hash(place, day, 0, PlaceDayCount.number(satisfied: satisfied))
  }

  /// Takes the rows of the table away.
  mutating func subtractRows(_ connection: Connection) throws {
    try connection.forEach("select place_id, day, part, counts from place_day") {
      (place: Int64, day: Int, part: Int, counts: [UInt8]) in
      var sum: UInt64 = 0
      SparseCounts.each(in: counts) { number, reports in
        sum &+= Self.hash(place, day, part, number) &* UInt64(truncatingIfNeeded: reports)
      }
      sums[day, default: 0] &-= sum
    }
  }

  private static func hash(_ place: Int64, _ day: Int, _ part: Int, _ number: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(place)
    hasher.combine(day)
    hasher.combine(part)
    hasher.combine(number)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
