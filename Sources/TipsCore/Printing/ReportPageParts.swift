import TipsCalendar
import TipsDomain
import TipsStatistics
import TipsText

/// The parts of the page that stand as charts and tables, from the figures of a period; nil where there is nothing to show.
extension ReportPage {
  static func shares(_ source: PageFigures, _ language: Language) -> [Share]? {
    guard let rows = source.months else { return nil }
    let then = source.monthsThen
    let isOneYear = Set(rows.map { $0.key.prefix(4) }).count == 1
    let months = rows.enumerated().compactMap { index, row -> Share? in
      guard let month = try? Period(row.key, today: source.figures.today) else { return nil }
      return Share(
        language.month(of: month.from, in: month.calendar, withYear: !isOneYear), part: row.led.part,
        base: row.led.base, then: then.flatMap { $0.indices.contains(index) ? $0[index] : nil })
    }
    return months.contains { $0.base > 0 } ? months : nil
  }

  /// Categories and places.
  mutating func fillTables(_ source: PageFigures) {
    let categories = source.table(.category, limit: Self.categoryLimit)
    let names = Dictionary(source.figures.references.categories.map { ($0.code, $0.label) }) { first, _ in first }
    let bars = categories.rows.map { row in
      Compared(
        row.isRest ? language.word(.others) : row.key.flatMap { names[$0] }.map(language.text) ?? row.name[language],
        row.now,
        then: row.then)
    }
    if !bars.isEmpty { self.categories = bars }
    if categories.hidden > 0 { hiddenRows[.categories] = categories.hidden }

    let places = Self.places(source)
    let labels = Dictionary(source.figures.references.places.values.map { ($0.code, $0.label) }) { first, _ in first }
    let rows = places.rows.map { row in
      PlaceRow(
        Compared(
          row.isRest
            ? language.word(.others)
            : row.key.map { labels[$0].map(language.text) ?? row.name[language] } ?? language.word(.noPlace), row.now,
          then: row.then),
        led: row.led.map { Share("", part: $0.part, base: $0.base) }, rate: row.rate)
    }
    if !rows.isEmpty { self.places = rows }
    if places.hidden > 0 { hiddenRows[.places] = places.hidden }
  }

  /// Counties; in a store of one county its places.
  private static func places(_ source: PageFigures) -> PageFigures.Table {
    let counties = source.figures.breakdown(by: .county, then: source.then).rows.count { $0.key != nil }
    return source.table(counties < 2 ? .place : .county, limit: placeLimit)
  }

  static func times(_ source: PageFigures, _ language: Language) -> [Waiting]? {
    let targets = source.figures.targets
    let rows = [
      (Stage.dispatched, Label(fa: "از دریافت تا اعزام", en: "Received to dispatched"), targets.dispatch),
      (.arrived, Label(fa: "از دریافت تا رسیدن", en: "Received to arrived"), targets.arrival),
      (.closed, Label(fa: "از دریافت تا پایان", en: "Received to closed"), targets.closing),
    ]
    let known = rows.compactMap { stage, label, target -> Waiting? in
      guard let median = source.count(.wait(stage, .median)), let ninetieth = source.count(.wait(stage, .ninetieth)),
        let base = source[.wait(stage, .median)]?.now.base
      else { return nil }
      return Waiting(
        language.text(label), median: median.now, ninetieth: ninetieth.now, base: base,
        target: source.count(.wait(stage, .withinTarget)).map { (target, $0.now) }, medianThen: median.then)
    }
    return known.isEmpty ? nil : known
  }

  static func feedback(_ source: PageFigures, _ language: Language) -> [Compared]? {
    let rows = ReportKind.allCases.filter(\.isFeedback).compactMap { kind in
      source.count(.feedbackOf(kind)).map { Compared(language.text(kind.label), $0.now, then: $0.then) }
    }
    return rows.contains { $0.now > 0 || ($0.then ?? 0) > 0 } ? rows : nil
  }

  static func results(_ source: PageFigures, _ language: Language) -> [Result]? {
    let rows = source.list.compactMap { figure -> Result? in
      guard case .result(let measure, let unit) = figure.id, case .sum(let sum)? = figure.now.value else { return nil }
      var then: String?
      if case .sum(let past)? = figure.then?.value { then = past.description }
      return Result(language.measure(measure), quantity: sum.description, unit: language.unit(unit), then: then)
    }
    return rows.isEmpty ? nil : rows
  }

  /// Activities by kind. How many people took part in those of one kind is not published: it can be one family.
  static func activities(_ source: PageFigures, _ language: Language) -> [ActivityRow]? {
    let people = Dictionary((source.figures.activities ?? []).map { ($0.kind, $0.people) }) { first, _ in first }
    let rows = source.list.compactMap { figure -> ActivityRow? in
      guard case .activitiesOf(let kind) = figure.id, let count = source.count(figure.id) else { return nil }
      let told = source.isPublished ? nil : people[kind].flatMap { $0 > 0 ? $0 : nil }
      return ActivityRow(Compared(language.activity(kind), count.now, then: count.then), people: told)
    }
    return rows.isEmpty ? nil : rows
  }
}
