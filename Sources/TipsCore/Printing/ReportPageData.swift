import TipsDomain

/// What the template of the report finds: every text ready to print, every chart drawn.
extension ReportPage {
  /// Categories shown by name; the rest is one bar.
  static let categoryLimit = 10
  /// Places shown by name; the rest is one row.
  static let placeLimit = 20

  /// The page for the template `report`.
  package var data: PageValue {
    var members = language.frame
    members["title"] = .text(title)
    members["span"] = .text(span)
    members["span_then"] = .optional(spanThen)
    members["as_of"] = .text(asOf)
    members["reports"] = .optional(reports.map(language.number))
    members["published"] = .optional(isPublished ? language.word(.published) : nil)
    members["card_columns"] = .text(String(cardColumns))
    members["cards"] = .list(
      cards.map { card in
        .object([
          "label": .text(card.label), "value": .text(card.value), "base": .optional(card.base),
          "change": .optional(card.change),
        ])
      })
    members["days"] = section(.days, base: reportsBase, charts: dayCharts, hasLine: daysThen != nil)
    members["shares"] = section(
      .shares, base: sharesBase, charts: shareCharts, hasThen: shares?.contains { $0.then != nil } ?? false)
    members["categories"] = section(
      .categories, base: reportsBase,
      charts: categories.map { [bars("categories", .categories, top($0, Self.categoryLimit))] },
      hasThen: categories?.contains { $0.then != nil } ?? false)
    members["times"] = section(
      .times, base: timesBase, charts: timeCharts, hasThen: times?.contains { $0.medianThen != nil } ?? false)
    members["feedback"] = section(
      .feedback, base: feedbackBase, charts: feedback.map { [bars("feedback", .feedback, $0)] },
      hasThen: feedback?.contains { $0.then != nil } ?? false)
    members["places"] = placesTable
    members["results"] = resultsTable
    members["activities"] = activitiesTable
    members["notes"] = .list(notes.map { .object(["note": .text($0)]) })
    return .object(members)
  }

  /// Cards beside each other on a wide page: so many that the last row is as full as can be.
  private var cardColumns: Int {
    func filled(_ columns: Int) -> Int { (cards.count - 1) % columns * 60 / columns + 60 / columns }
    return [5, 4, 3].filter { cards.count > 6 ? $0 > 3 : true }.max { filled($0) < filled($1) } ?? 4
  }

  // MARK: Parts

  private func section(
    _ title: PageWord, base: String?, charts: [String]?, hasThen: Bool = false, hasLine: Bool = false
  ) -> PageValue {
    guard let charts else { return .flag(false) }
    return .object([
      "heading": .text(language.word(title)), "caption": .text(caption(base)), "remark": remark(title),
      "charts": .list(charts.map { .object(["svg": .text($0)]) }), "has_then": .flag(hasThen),
      "then_line": .optional(hasLine ? thenLine : nil),
    ])
  }

  /// How many rows of a part are hidden.
  func remark(_ part: PageWord) -> PageValue {
    .optional(hiddenRows[part].map { "\(language.number($0)) \(language.word(.hiddenRows))" })
  }

  /// What the line in the chart of days is.
  private var thenLine: String {
    guard (days?.reports.count ?? 0) > DayChart.mostSingleDays else { return language.word(.then) }
    return "\(language.word(.then)) (\(language.word(.meanOfWeek)))"
  }

  /// Span, base and time stand under every part, for parts are cut out and quoted.
  func caption(_ base: String?) -> String {
    let parts = [span, base.map { "\(language.word(.base)): \($0)" }, "\(language.word(.asOf)) \(asOf)"]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  var reportsBase: String? { reports.map { "\(language.number($0)) \(noun(.reports))" } }

  private var sharesBase: String? {
    guard let shares else { return nil }
    return language.number(shares.reduce(0) { $0 + $1.base }) + " " + language.text(Label(fa: "گزارش", en: "tips"))
  }

  private var timesBase: String? {
    times.map { rows in
      rows.map { "\($0.label) \(language.number($0.base))" }.joined(separator: language == .fa ? "، " : ", ")
    }
  }

  private var feedbackBase: String? {
    feedback.map { rows in
      language.number(bases[.feedback] ?? rows.reduce(0) { $0 + $1.now }) + " "
        + language.text(Label(fa: "بازخورد", en: "contacts"))
    }
  }

  func noun(_ word: PageWord) -> String {
    language == .fa ? language.word(word) : language.word(word).lowercased()
  }

  // MARK: Charts

  private var dayCharts: [String]? {
    guard let days, days.reports.count > 1 else { return nil }
    let chart = DayChart(
      first: days.first, calendar: days.calendar, reports: days.reports, total: reports, then: daysThen,
      peakDay: peakDay)
    return [
      chart.svg(language, title: language.word(.days), width: 860, style: "wide"),
      chart.svg(language, title: language.word(.days), width: 400, style: "narrow"),
    ]
  }

  private var shareCharts: [String]? {
    guard let shares, shares.count > 1 else { return nil }
    let description = shares.map { share in
      "\(share.label): \(share.perMille.map(language.perCent) ?? "–") (\(language.number(share.part)) / "
        + "\(language.number(share.base)))"
        + (share.then?.perMille.map { ", \(language.word(.then)): \(language.perCent($0))" } ?? "")
    }.joined(separator: language == .fa ? "؛ " : "; ")
    let isDense = shares.count > 13
    let wide = ColumnChart(
      name: "shares-wide", title: language.word(.shares), description: description,
      columns: shares.map { share in
        ColumnChart.Column(
          value: share.perMille ?? 0, then: share.then?.perMille, label: share.label,
          note: isDense ? nil : share.perMille.map { language.decimal("\($0 / 10).\($0 % 10)") })
      },
      axis: { $1.decimal("\($0 / 10).\($0 % 10)") + ($1 == .fa ? "\u{00A0}درصد" : "\u{00A0}%") }, style: "wide")
    let narrow = BarChart(
      name: "shares-narrow", title: language.word(.shares), description: description,
      bars: shares.map {
        BarChart.Bar(
          label: $0.label, now: $0.perMille ?? 0, then: $0.then?.perMille,
          value: $0.perMille.map(language.perCent) ?? "–")
      }, style: "narrow")
    return [wide.svg(language), narrow.svg(language)]
  }

  private var timeCharts: [String]? {
    guard let times, !times.isEmpty else { return nil }
    return [WaitingChart(name: "times", title: language.word(.times), rows: times).svg(language)]
  }

  private func bars(_ name: String, _ title: PageWord, _ rows: [Compared]) -> String {
    let bars = rows.map { row in
      let change = row.then.flatMap { language.change(from: $0, to: row.now) }
      return BarChart.Bar(
        label: row.label, now: row.now, then: row.then,
        value: language.number(row.now) + (change.map { " (\($0))" } ?? ""))
    }
    let description = rows.map { row in
      "\(row.label): \(language.number(row.now))"
        + (row.then.map { " (\(language.word(.then)): \(language.number($0)))" } ?? "")
    }.joined(separator: language == .fa ? "؛ " : "; ")
    return BarChart(name: name, title: language.word(title), description: description, bars: bars).svg(language)
  }

  private func top(_ rows: [Compared], _ limit: Int) -> [Compared] {
    guard rows.count > limit + 1 else { return rows }
    let rest = rows[limit...]
    let then = rest.contains { $0.then != nil } ? rest.reduce(0) { $0 + ($1.then ?? 0) } : nil
    return rows[..<limit] + [Compared(language.word(.others), rest.reduce(0) { $0 + $1.now }, then: then)]
  }
}
