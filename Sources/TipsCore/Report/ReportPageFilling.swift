/// Fills the page from the figures of a period: the only place that knows both.
extension ReportPage {
  /// The page with every part that the figures tell.
  ///
  /// - Parameter then: the figures of the span that is compared with.
  public init(_ figures: PeriodFigures, then: PeriodFigures?, zone: StationZone, language: PageLanguage) {
    let calendar = figures.period.calendar
    self.init(
      language: language, title: language.name(of: figures.period), span: figures.span.text(in: language),
      spanThen: then.map { $0.span.text(in: language) },
      asOf: language.moment(figures.asOf, zone: zone, in: calendar), reports: figures.reports)
    cards = Self.cards(figures, then: then, language: language) + Self.shareCards(figures, language)
    let daily = figures.daily
    if daily.count > 1, figures.reports > 0 { days = (figures.span.from, calendar, daily) }
    shares = Self.shares(figures, language)
    categories = Self.categories(figures, then: then, language)
    times = Self.times(figures, language)
    feedback = Self.feedback(figures, then: then, language)
    places = Self.places(figures, then: then, language)
    results = figures.operations.map { operations in
      operations.results.map {
        Result(language.measure($0.measure), quantity: $0.sum.description, unit: language.unit($0.unit))
      }
    }
    if figures.ledToOperation > 0 {
      notes = [
        language.text(
          Label(
            fa: "چند گزارش می‌تواند به یک عملیات انجامیده باشد.", en: "Several reports may have led to one operation."))
      ]
    }
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
    if let operations = figures.operations, operations.count > 0 {
      cards.append(
        card(Label(fa: "عملیات‌ها", en: "Operations"), operations.count, then?.operations?.count, base: nil))
    }
    cards.append(card(Label(fa: "در دست بررسی", en: "Pending"), figures.pending, nil, base: ofAll))
    return cards
  }

  /// Shares that are only told where there is a base.
  private static func shareCards(_ figures: PeriodFigures, _ language: PageLanguage) -> [Card] {
    let shares: [(Label, Proportion)] = [
      (Label(fa: "سهم تقدیر از بازخوردها", en: "Appreciation among feedback"), figures.appreciation),
      (Label(fa: "رضایتمندی", en: "Satisfied with the answer"), figures.satisfaction),
      (Label(fa: "مصالحه در مشاوره‌ها", en: "Settled by counselling"), figures.settled),
      (Label(fa: "پرونده‌های سایبری با بازگشت پول", en: "Cyber cases with money returned"), figures.moneyReturned),
    ]
    return shares.compactMap { label, share in
      share.perMille.map {
        Card(
          label: language.text(label), value: language.perCent($0),
          base: "\(language.number(share.part)) \(language.word(.of)) \(language.number(share.base))")
      }
    }
  }
}

extension ComparedSpan {
  /// First and last day in words.
  fileprivate func text(in language: PageLanguage) -> String {
    language.span(from: from, through: to.advanced(by: -1), in: period.calendar)
  }
}
