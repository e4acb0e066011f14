import TipsDomain
import TipsStatistics

/// Counts of reports in arrays instead of tables of hashes: a million reports one by one take a fraction of the time.
///
/// Lines, categories and places are rows with small ids, which serve as indices.
struct DenseTally: Sendable {
  private let firstDay: Int
  private let lines: Int
  private let categories: Int
  private let kinds = ReportKind.allCases.count
  private let dispositions = Disposition.allCases.count
  private var cells: [Int]
  private var days: [Measures]
  private var hours = [Measures](repeating: Measures(), count: 24)
  private var places: [Measures]
  private var station = Measures()
  private var stationNumber: Int64 = -1
  private var stations: [Int64: Measures] = [:]

  /// A tally for ids up to the given ones; nil where the arrays would be too large.
  init?(_ span: (firstDay: Int, count: Int), lines: Int64, categories: Int64, places: Int64) {
    guard lines < 16_384, categories < 16_384, places < 100_000, (lines + 1) * (categories + 1) < 16_384 else {
      return nil
    }
    firstDay = span.firstDay
    self.lines = Int(lines) + 1
    self.categories = Int(categories) + 1
    cells = Array(repeating: 0, count: self.lines * self.categories * kinds * dispositions)
    days = Array(repeating: Measures(), count: span.count)
    self.places = Array(repeating: Measures(), count: Int(places) + 1)
  }

  /// Counts one report; the ids must be those of rows.
  @inline(__always)
  mutating func add(
    day: Int, hour: Int, line: Int, kind: ReportKind, category: Int, place: Int, disposition: Disposition,
    station: Int64
  ) {
    let measures = Measures(1, kind: kind, disposition: disposition)
    cells[((line * categories + category) * kinds + kind.rawValue) * dispositions + disposition.rawValue] += 1
    if days.indices.contains(day - firstDay) { days[day - firstDay] += measures }
    hours[hour] += measures
    places[place] += measures
    if station != stationNumber {
      keepStation()
      stationNumber = station
    }
    self.station += measures
  }

  private mutating func keepStation() {
    if !station.isZero { stations[stationNumber, default: Measures()] += station }
    station = Measures()
  }

  /// Adds the counts to a tally of the same days.
  mutating func add(to tally: inout Tally) {
    keepStation()
    for (day, measures) in days.enumerated() { tally.add(day: day + firstDay, measures) }
    for (hour, measures) in hours.enumerated() { tally.hours[hour] += measures }
    for (place, measures) in places.enumerated() where !measures.isZero {
      tally.places[Int64(place), default: Measures()] += measures
    }
    for (number, measures) in stations { tally.stations[number, default: Measures()] += measures }
    for (index, number) in cells.enumerated() where number > 0 {
      let (rest, disposition) = index.quotientAndRemainder(dividingBy: dispositions)
      let (pair, kind) = rest.quotientAndRemainder(dividingBy: kinds)
      let (line, category) = pair.quotientAndRemainder(dividingBy: categories)
      guard let kind = ReportKind(rawValue: kind), let disposition = Disposition(rawValue: disposition) else {
        continue
      }
      let cell = Tally.Cell(line: Int64(line), kind: kind, category: Int64(category), disposition: disposition)
      tally.cells[cell, default: 0] += number
    }
  }
}
