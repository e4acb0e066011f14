/// The parts of the page that stand as charts and tables, from the figures of a period; nil where there is nothing to show.
extension ReportPage {
  static func shares(_ figures: PeriodFigures, _ language: PageLanguage) -> [Share]? {
    let rows = figures.breakdown(by: .month).rows
    let isOneYear = Set(rows.map { $0.key?.prefix(4) }).count == 1
    let months = rows.compactMap { row -> Share? in
      guard let key = row.key, let month = try? Period(key, today: figures.today) else { return nil }
      return Share(
        language.month(of: month.from, in: month.calendar, withYear: !isOneYear), part: row.measures.led,
        base: row.measures.tips)
    }
    return months.contains { $0.base > 0 } ? months : nil
  }

  static func categories(_ figures: PeriodFigures, then: PeriodFigures?, _ language: PageLanguage) -> [Compared]? {
    let labels = Dictionary(figures.references.categories.map { ($0.code, $0.label) }) { first, _ in first }
    let rows = figures.breakdown(by: .category, then: then).rows.map { row in
      Compared(
        row.key.flatMap { labels[$0] }.map(language.text) ?? row.name, row.measures.reports, then: row.then)
    }
    return rows.isEmpty ? nil : rows
  }

  /// Counties; in a store of one county its places.
  static func places(_ figures: PeriodFigures, then: PeriodFigures?, _ language: PageLanguage) -> [PlaceRow]? {
    let counties = figures.breakdown(by: .county, then: then).rows
    let isOne = counties.count { $0.key != nil } < 2
    let labels = Dictionary(figures.references.places.values.map { ($0.code, $0.label) }) { first, _ in first }
    let rows = (isOne ? figures.breakdown(by: .place, then: then).rows : counties).map { row in
      PlaceRow(
        Compared(
          row.key.map { labels[$0].map(language.text) ?? row.name } ?? language.word(.noPlace), row.measures.reports,
          then: row.then),
        led: Share("", part: row.measures.led, base: row.measures.tips), rate: row.rate)
    }
    return rows.isEmpty ? nil : rows
  }

  static func times(_ figures: PeriodFigures, _ language: PageLanguage) -> [Waiting]? {
    let rows: [(Label, PeriodFigures.Waiting)] = [
      (Label(fa: "از دریافت تا اعزام", en: "Received to dispatched"), figures.toDispatch),
      (Label(fa: "از دریافت تا رسیدن", en: "Received to arrived"), figures.toArrival),
      (Label(fa: "از دریافت تا پایان", en: "Received to closed"), figures.toClosing),
    ]
    let known = rows.compactMap { label, waiting -> Waiting? in
      guard let median = waiting.median, let ninetieth = waiting.ninetieth else { return nil }
      return Waiting(
        language.text(label), median: median, ninetieth: ninetieth, base: waiting.base,
        target: (waiting.target, waiting.withinTarget))
    }
    return known.isEmpty ? nil : known
  }

  static func feedback(_ figures: PeriodFigures, then: PeriodFigures?, _ language: PageLanguage) -> [Compared]? {
    let now = figures.feedback
    let past = then?.feedback
    let rows = ReportKind.allCases.filter(\.isFeedback).map { kind in
      Compared(language.text(kind.label), now[kind] ?? 0, then: past.map { $0[kind] ?? 0 })
    }
    return rows.contains { $0.now > 0 || ($0.then ?? 0) > 0 } ? rows : nil
  }
}
