import TipsCalendar
import TipsText

/// Reports of each day, the day with the most marked; the earliest of several.
struct DayChart {
  let first: LocalDay
  let calendar: CalendarSystem
  let reports: [Int]
  /// All of them together, where that is not the sum of what is shown.
  var total: Int?
  /// Reports of the days of the time that is compared with, its first day beside the first.
  var then: [Int]?

  /// The day with the most reports, where numbers are rounded and it can't be seen from them.
  var peakDay: LocalDay?

  /// In so many days each one has its place in the line of what is compared with; in more it tells the mean of a week.
  static let mostSingleDays = 62

  /// The drawing.
  func svg(_ language: Language, title: String, width: Double, style: String) -> String {
    let known = peakDay.map { first.distance(to: $0) }.flatMap { reports.indices.contains($0) ? $0 : nil }
    let peak = known ?? reports.max().flatMap { $0 > 0 ? reports.firstIndex(of: $0) : nil }
    let chart = ColumnChart(
      name: "days-\(style)", title: title, description: description(language, peak: peak),
      columns: reports.enumerated().map { ColumnChart.Column(value: $1, label: label($0, language)) },
      peak: peak.map { ($0, note($0, language)) }, line: thenLine, width: width, height: width < 600 ? 210 : 250,
      style: style)
    return chart.svg(language)
  }

  private func day(_ index: Int) -> LocalDay { first.advanced(by: index) }

  private var thenLine: [(columns: Int, tenths: Int)] {
    let days = (then ?? []).prefix(reports.count)
    guard reports.count > Self.mostSingleDays else { return days.map { (1, $0 * 10) } }
    return stride(from: 0, to: days.count, by: 7).map { start in
      let week = days[start..<min(start + 7, days.count)]
      return (week.count, (week.reduce(0, +) * 20 + week.count) / (2 * week.count))
    }
  }

  /// Days are named in a span of up to two months, months in a longer one.
  private func label(_ index: Int, _ language: Language) -> String? {
    let isMonthStart = calendar.date(of: day(index)).day == 1
    if reports.count <= Self.mostSingleDays {
      return index == 0 || isMonthStart ? language.dayAndMonth(day(index), in: calendar) : number(index, language)
    }
    let isFirstOfYear = isMonthStart && calendar.date(of: day(index)).month == 1
    return isMonthStart || index == 0
      ? language.month(of: day(index), in: calendar, withYear: index == 0 || isFirstOfYear) : nil
  }

  private func number(_ index: Int, _ language: Language) -> String? {
    reports.count > 10 && index % 5 != 0 ? nil : language.digits(String(calendar.date(of: day(index)).day))
  }

  private func note(_ index: Int, _ language: Language) -> String {
    "\(language.dayAndMonth(day(index), in: calendar)): \(language.number(reports[index]))"
  }

  private func description(_ language: Language, peak: Int?) -> String {
    let span = language.span(from: first, through: day(max(0, reports.count - 1)), in: calendar)
    let total = "\(language.number(total ?? reports.reduce(0, +))) \(language.word(.reports))"
    let lowest = reports.min() ?? 0
    let range = "\(language.number(lowest)) – \(language.number(reports.max() ?? 0))"
    let rangeThen = then.flatMap { days in
      days.max().map { "\(language.word(.then)) \(language.number(days.min() ?? 0)) – \(language.number($0))" }
    }
    return [span, total, range, peak.map { "\(language.word(.peak)) \(note($0, language))" }, rangeThen]
      .compactMap(\.self)
      .joined(separator: language == .fa ? "؛ " : "; ")
  }
}
