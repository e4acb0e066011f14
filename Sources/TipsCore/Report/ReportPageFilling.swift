/// Fills the page from the figures of a period: the only place that knows both.
extension ReportPage {
  /// The page with every part that the figures tell. Left out are, until figures know them, ``days``, ``shares``,
  /// ``categories``, ``places`` and ``results``.
  ///
  /// - Parameter then: the figures of the span that is compared with.
  public init(_ figures: PeriodFigures, then: PeriodFigures?, zone: StationZone, language: PageLanguage) {
    let calendar = figures.period.calendar
    self.init(
      language: language, title: language.name(of: figures.period), span: figures.period.span(in: language),
      spanThen: then.map { $0.period.span(in: language) },
      asOf: language.moment(figures.asOf, zone: zone, in: calendar), reports: figures.reports)
    cards = Self.cards(figures, then: then, language: language)
    times = Self.times(figures, language)
    feedback = Self.feedback(figures, then: then, language)
  }

  private static func cards(_ figures: PeriodFigures, then: PeriodFigures?, language: PageLanguage) -> [Card] {
    func card(_ label: Label, _ value: Int, _ then: Int?, base: String?) -> Card {
      Card(
        label: language.text(label), value: language.number(value), base: base,
        change: then.flatMap { language.change(from: $0, to: value) })
    }
    let ofTips =
      language.text(Label(fa: "از ", en: "of ")) + language.number(figures.tips)
      + language.text(Label(fa: " گزارش رویداد", en: " tips"))
    let ofAll =
      language.text(Label(fa: "از ", en: "of ")) + language.number(figures.reports)
      + language.text(Label(fa: " گزارش", en: " reports"))
    var cards = [
      card(
        Label(fa: "گزارش‌های دریافت‌شده", en: "Reports received"), figures.reports, then?.reports,
        base: language.word(.received)),
      card(
        Label(fa: "منجر به عملیات", en: "Led to an operation"), figures.ledToOperation, then?.ledToOperation,
        base: [figures.operationShare.map(language.perCent), ofTips].compactMap(\.self).joined(separator: " ")),
    ]
    if let median = figures.toArrival.median {
      cards.append(
        Card(
          label: language.text(Label(fa: "میانهٔ زمان رسیدن", en: "Median time to arrival")),
          value: language.duration(median),
          base: "\(language.word(.base)): \(language.number(figures.toArrival.base))",
          change: then?.toArrival.median.flatMap { language.change(from: $0, to: median) }))
    }
    if let peak = figures.peak {
      cards.append(
        Card(
          label: language.text(Label(fa: "پرگزارش‌ترین روز", en: "Peak day")),
          value: language.number(peak.reports), base: language.date(peak.day, in: figures.period.calendar)))
    }
    cards.append(card(Label(fa: "در دست بررسی", en: "Pending"), figures.pending, nil, base: ofAll))
    return cards
  }

  private static func times(_ figures: PeriodFigures, _ language: PageLanguage) -> [Waiting]? {
    let rows: [(Label, PeriodFigures.Waiting)] = [
      (Label(fa: "از دریافت تا اعزام", en: "Received to dispatched"), figures.toDispatch),
      (Label(fa: "از دریافت تا رسیدن", en: "Received to arrived"), figures.toArrival),
    ]
    let known = rows.compactMap { label, waiting -> Waiting? in
      guard let median = waiting.median, let ninetieth = waiting.ninetieth else { return nil }
      return Waiting(language.text(label), median: median, ninetieth: ninetieth, base: waiting.base)
    }
    return known.isEmpty ? nil : known
  }

  private static func feedback(_ figures: PeriodFigures, then: PeriodFigures?, _ language: PageLanguage) -> [Compared]?
  {
    func number(_ kind: ReportKind, _ figures: PeriodFigures) -> Int {
      figures.counts.reduce(0) { $1.kind == kind ? $0 + $1.reports : $0 }
    }
    let rows = ReportKind.allCases.filter(\.isFeedback).map { kind in
      Compared(language.text(kind.label), number(kind, figures), then: then.map { number(kind, $0) })
    }
    return rows.contains { $0.now > 0 || ($0.then ?? 0) > 0 } ? rows : nil
  }
}

extension Period {
  /// First and last day in words.
  fileprivate func span(in language: PageLanguage) -> String {
    language.span(from: from, through: lastDay, in: calendar)
  }
}
