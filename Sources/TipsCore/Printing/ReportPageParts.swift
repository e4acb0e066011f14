import TipsCalendar
import TipsDomain

/// The parts of the page that stand as charts and tables, from the figures of a period; nil where there is nothing to show.
extension ReportPage {
  static func shares(_ source: PageFigures, _ language: PageLanguage) -> [Share]? {
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
        row.isRest ? language.word(.others) : row.key.flatMap { names[$0] }.map(language.text) ?? row.name, row.now,
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
            : row.key.map { labels[$0].map(language.text) ?? row.name } ?? language.word(.noPlace), row.now,
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

  static func times(_ source: PageFigures, _ language: PageLanguage) -> [Waiting]? {
    let rows: [(Label, String)] = [
      (Label(fa: "از دریافت تا اعزام", en: "Received to dispatched"), "received_to_dispatched"),
      (Label(fa: "از دریافت تا رسیدن", en: "Received to arrived"), "received_to_arrived"),
      (Label(fa: "از دریافت تا پایان", en: "Received to closed"), "received_to_closed"),
    ]
    let targets = source.figures.targets
    let known = zip(rows, [targets.dispatch, targets.arrival, targets.closing]).compactMap { row, target -> Waiting? in
      guard let median = source.count(row.1 + ".median"), let ninetieth = source.count(row.1 + ".p90"),
        let base = source[row.1 + ".median"]?.now.base
      else { return nil }
      return Waiting(
        language.text(row.0), median: median.now, ninetieth: ninetieth.now, base: base,
        target: source.count(row.1 + ".within_target").map { (target, $0.now) }, medianThen: median.then)
    }
    return known.isEmpty ? nil : known
  }

  static func feedback(_ source: PageFigures, _ language: PageLanguage) -> [Compared]? {
    let rows = ReportKind.allCases.filter(\.isFeedback).compactMap { kind in
      source.count("feedback.\(kind.code)").map { Compared(language.text(kind.label), $0.now, then: $0.then) }
    }
    return rows.contains { $0.now > 0 || ($0.then ?? 0) > 0 } ? rows : nil
  }

  static func results(_ source: PageFigures, _ language: PageLanguage) -> [Result]? {
    let rows = source.list.compactMap { figure -> Result? in
      guard figure.section == .results, case .sum(let sum)? = figure.now.value else { return nil }
      let measure = figure.code.dropFirst("result.".utf8.count)
        .dropLast(figure.unit.isEmpty ? 0 : figure.unit.count + 1)
      var then: String?
      if case .sum(let past)? = figure.then?.value { then = past.description }
      return Result(
        language.measure(String(measure)), quantity: sum.description, unit: language.unit(figure.unit), then: then)
    }
    return rows.isEmpty ? nil : rows
  }

  /// Activities by kind. How many people took part in those of one kind is not published: it can be one family.
  static func activities(_ source: PageFigures, _ language: PageLanguage) -> [ActivityRow]? {
    let people = Dictionary((source.figures.activities ?? []).map { ($0.kind, $0.people) }) { first, _ in first }
    let beginning = "activities."
    let rows = source.list.compactMap { figure -> ActivityRow? in
      guard figure.code.hasPrefix(beginning), let count = source.count(figure.code) else { return nil }
      let kind = String(figure.code.dropFirst(beginning.count))
      let told = source.isPublished ? nil : people[kind].flatMap { $0 > 0 ? $0 : nil }
      return ActivityRow(Compared(language.activity(kind), count.now, then: count.then), people: told)
    }
    return rows.isEmpty ? nil : rows
  }
}
