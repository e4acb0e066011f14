import TipsCalendar
import TipsDomain
import TipsStatistics
import TipsText

/// Fills the page from the figures of a period: the only place that knows both.
extension ReportPage {
  /// The page with every part that the figures tell.
  ///
  /// - Parameters:
  ///   - then: the figures of the span that is compared with.
  ///   - isPublished: whether everything is told by the rule of ``Publication``. Spans that are compared must not overlap
  ///     then; see ``ComparedSpan/overlaps(_:)``.
  package init(
    _ figures: PeriodFigures, then: PeriodFigures?, zone: StationZone, language: Language, isPublished: Bool = false
  ) {
    let calendar = figures.period.calendar
    let source = PageFigures(figures, then: then, isPublished: isPublished)
    self.init(
      language: language, title: language.name(of: figures.period), span: figures.span.text(in: language),
      spanThen: then.map { $0.span.text(in: language) },
      asOf: language.moment(figures.asOf, zone: zone, in: calendar), reports: source.count(.reports)?.now)
    self.isPublished = isPublished
    if figures.daily.count > 1, isPublished || figures.reports > 0, let daily = source.days {
      days = (figures.span.from, calendar, daily)
      daysThen = source.daysThen
      peakDay = figures.peak?.day
    }
    shares = Self.shares(source, language)
    fillTables(source)
    times = Self.times(source, language)
    feedback = Self.feedback(source, language)
    bases[.feedback] = source.count(.feedback)?.now
    results = Self.results(source, language)
    activities = Self.activities(source, language)
    bases[.activities] = source.count(.activities)?.now
    activityPeople = source.count(.activityPeople)?.now
    let found = Self.cards(source, language)
    cards = found.cards + shareCards(source)
    if (source.count(.ledToOperation)?.now ?? 0) > 0 {
      notes.append(
        language.text(
          Label(
            fa: "چند گزارش می‌تواند به یک عملیات انجامیده باشد.", en: "Several reports may have led to one operation."))
      )
    }
    if isPublished { noteWhatIsMissing(found.missing, figures, isCompared: then != nil) }
  }

  /// Names what a page for publication does not show. Whether there was nothing or little must not be told.
  private mutating func noteWhatIsMissing(_ missingCards: [String], _ figures: PeriodFigures, isCompared: Bool) {
    let hasMonths = figures.breakdown(by: .month).rows.count > 1
    let parts: [(PageWord, Bool)] = [
      (.days, figures.daily.count > 1 && days == nil), (.shares, hasMonths && shares == nil),
      (.categories, categories == nil),
      (.times, times == nil), (.feedback, feedback == nil), (.places, places == nil), (.results, results == nil),
      (.activities, activities == nil),
    ]
    var missing = missingCards + parts.filter(\.1).map { language.word($0.0) }
    if isCompared {
      let compared = [
        (PageWord.days, days != nil && daysThen == nil), (.shares, shares != nil && shares?.first?.then == nil),
      ]
      missing += compared.filter(\.1).map { "\(language.word($0.0)) (\(language.word(.then)))" }
    }
    guard !missing.isEmpty else { return }
    let between = language == .fa ? "، " : ", "
    notes.append(language.word(.leftOut) + missing.joined(separator: between) + ".")
  }

  // MARK: Cards

  private static func cards(
    _ source: PageFigures, _ language: Language
  ) -> (cards: [Card], missing: [String]) {
    var cards: [Card] = []
    var missing: [String] = []
    func add(_ label: Label, _ id: Figure.ID, change: Bool = true, base: (Figure) -> String?) {
      guard let figure = source[id], let count = source.count(id) else {
        return missing.append(language.text(label))
      }
      let text =
        if case .seconds? = figure.now.value { language.duration(count.now) } else { language.number(count.now) }
      cards.append(
        Card(
          label: language.text(label), value: text, base: base(figure),
          change: change ? count.then.flatMap { language.change(from: $0, to: count.now) } : nil))
    }
    func of(_ figure: Figure, _ label: Label) -> String? {
      figure.now.base.map {
        language.text(Label(fa: "از ", en: "of ")) + language.number($0) + " " + language.text(label)
      }
    }
    add(Label(fa: "گزارش‌های دریافت‌شده", en: "Reports received"), .reports) { _ in language.word(.received) }
    add(Label(fa: "منجر به عملیات", en: "Led to an operation"), .ledToOperation) { figure in
      [figure.perMille.map(language.perCent), of(figure, Label(fa: "گزارش رویداد", en: "tips"))]
        .compactMap(\.self).joined(separator: " ")
    }
    add(Label(fa: "میانهٔ زمان رسیدن", en: "Median time to arrival"), .wait(.arrived, .median)) { figure in
      figure.now.base.map { "\(language.word(.base)): \(language.number($0))" }
    }
    add(Label(fa: "پرگزارش‌ترین روز", en: "Peak day"), .peakDay, change: false) { _ in
      source.figures.peak.map { language.date($0.day, in: source.figures.period.calendar) }
    }
    if source.isPublished || (source.count(.operations)?.now ?? 0) > 0 {
      add(Label(fa: "عملیات‌ها", en: "Operations"), .operations) { _ in nil }
    }
    add(Label(fa: "در دست بررسی", en: "Pending"), .pending, change: false) {
      of($0, Label(fa: "گزارش", en: "reports"))
    }
    if source.isPublished || (source.count(.peopleThanked)?.now ?? 0) > 0 {
      add(Label(fa: "شهروندان تجلیل‌شده", en: "People thanked"), .peopleThanked) { _ in
        source.count(.thankedAtCeremony).map { "\(language.number($0.now)) \(language.word(.atCeremony))" }
      }
    }
    return (cards, source.isPublished ? missing : [])
  }

  /// Shares that are only told where there is a base. Those of some categories are left out where a category is hidden:
  /// they would tell how large it is at least.
  private func shareCards(_ source: PageFigures) -> [Card] {
    var shares: [(Label, Figure.ID)] = [
      (Label(fa: "سهم تقدیر از بازخوردها", en: "Appreciation among feedback"), .feedbackOf(.appreciation)),
      (Label(fa: "رضایتمندی", en: "Satisfied with the answer"), .satisfied),
    ]
    if categories != nil, hiddenRows[.categories] == nil || !source.isPublished {
      shares += [
        (Label(fa: "مصالحه در مشاوره‌ها", en: "Settled by counselling"), .settled),
        (Label(fa: "پرونده‌های سایبری با بازگشت پول", en: "Cyber cases with money returned"), .moneyReturned),
      ]
    }
    return shares.compactMap { label, id in
      guard let figure = source[id], let count = source.count(id), let base = figure.now.base,
        let share = figure.perMille
      else { return nil }
      return Card(
        label: language.text(label), value: language.perCent(share),
        base: "\(language.number(count.now)) \(language.word(.of)) \(language.number(base))",
        change: figure.perMilleThen.map { "\(language.word(.then)): \(language.perCent($0))" })
    }
  }
}

extension ComparedSpan {
  /// First and last day in words.
  fileprivate func text(in language: Language) -> String {
    language.span(from: from, through: to.advanced(by: -1), in: period.calendar)
  }
}
