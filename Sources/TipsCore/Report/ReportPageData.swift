/// What the template of the report finds: every text ready to print, every chart drawn.
extension ReportPage {
  /// Categories shown by name; the rest is one bar.
  private static let categoryLimit = 10
  /// Places shown by name; the rest is one row.
  private static let placeLimit = 20

  /// The page for the template `report`.
  public var data: PageValue {
    var members = language.frame
    members["title"] = .text(title)
    members["span"] = .text(span)
    members["span_then"] = .optional(spanThen)
    members["as_of"] = .text(asOf)
    members["reports"] = .text(language.number(reports))
    members["cards"] = .list(
      cards.map { card in
        .object([
          "label": .text(card.label), "value": .text(card.value), "base": .optional(card.base),
          "change": .optional(card.change),
        ])
      })
    members["days"] = section(.days, base: reportsBase, charts: dayCharts)
    members["shares"] = section(.shares, base: sharesBase, charts: shareCharts)
    members["categories"] = section(
      .categories, base: reportsBase,
      charts: categories.map { [bars("categories", .categories, top($0, Self.categoryLimit))] },
      hasThen: categories?.contains { $0.then != nil } ?? false)
    members["times"] = section(.times, base: timesBase, charts: timeCharts)
    members["feedback"] = section(
      .feedback, base: feedbackBase, charts: feedback.map { [bars("feedback", .feedback, $0)] },
      hasThen: feedback?.contains { $0.then != nil } ?? false)
    members["places"] = placesTable
    members["results"] = resultsTable
    members["notes"] = .list(notes.map { .object(["note": .text($0)]) })
    return .object(members)
  }

  // MARK: Parts

  private func section(_ title: PageWord, base: String?, charts: [String]?, hasThen: Bool = false) -> PageValue {
    guard let charts else { return .flag(false) }
    return .object([
      "heading": .text(language.word(title)), "caption": .text(caption(base)),
      "charts": .list(charts.map { .object(["svg": .text($0)]) }), "has_then": .flag(hasThen),
    ])
  }

  /// Span, base and time stand under every part, for parts are cut out and quoted.
  private func caption(_ base: String?) -> String {
    let parts = [span, base.map { "\(language.word(.base)): \($0)" }, "\(language.word(.asOf)) \(asOf)"]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private var reportsBase: String { "\(language.number(reports)) \(noun(.reports))" }

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
      language.number(rows.reduce(0) { $0 + $1.now }) + " " + language.text(Label(fa: "بازخورد", en: "contacts"))
    }
  }

  private func noun(_ word: PageWord) -> String {
    language == .fa ? language.word(word) : language.word(word).lowercased()
  }

  // MARK: Charts

  private var dayCharts: [String]? {
    guard let days, days.reports.count > 1 else { return nil }
    let chart = DayChart(first: days.first, calendar: days.calendar, reports: days.reports)
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
    }.joined(separator: language == .fa ? "؛ " : "; ")
    let isDense = shares.count > 13
    let wide = ColumnChart(
      name: "shares-wide", title: language.word(.shares), description: description,
      columns: shares.map { share in
        ColumnChart.Column(
          value: share.perMille ?? 0, label: share.label,
          note: isDense ? nil : share.perMille.map { language.decimal("\($0 / 10).\($0 % 10)") })
      },
      axis: { $1.decimal("\($0 / 10).\($0 % 10)") + ($1 == .fa ? "\u{00A0}درصد" : "\u{00A0}%") }, style: "wide")
    let narrow = BarChart(
      name: "shares-narrow", title: language.word(.shares), description: description,
      bars: shares.map {
        BarChart.Bar(label: $0.label, now: $0.perMille ?? 0, value: $0.perMille.map(language.perCent) ?? "–")
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

  // MARK: Tables

  private var placesTable: PageValue {
    guard let places, !places.isEmpty else { return .flag(false) }
    let rest = places.count > Self.placeLimit + 1 ? places[Self.placeLimit...] : []
    let shown = places.dropLast(rest.count)
    let largest = shown.map(\.reports.now).max() ?? 1
    var rows = shown.map { row(of: $0, largest: largest) }
    if !rest.isEmpty {
      let then = rest.contains { $0.reports.then != nil } ? rest.reduce(0) { $0 + ($1.reports.then ?? 0) } : nil
      let led = Share(
        "", part: rest.reduce(0) { $0 + ($1.led?.part ?? 0) }, base: rest.reduce(0) { $0 + ($1.led?.base ?? 0) })
      let others = PlaceRow(
        Compared(language.word(.others), rest.reduce(0) { $0 + $1.reports.now }, then: then),
        led: rest.contains { $0.led != nil } ? led : nil)
      rows.append(row(of: others, largest: nil))
    }
    return .object([
      "heading": .text(language.word(.places)), "caption": .text(caption(reportsBase)), "rows": .list(rows),
      "has_then": .flag(places.contains { $0.reports.then != nil }),
      "has_led": .flag(places.contains { $0.led != nil }),
      "has_rate": .flag(places.contains { $0.rate != nil }),
    ])
  }

  private func row(of place: PlaceRow, largest: Int?) -> PageValue {
    .object([
      "name": .text(place.reports.label), "reports": .text(language.number(place.reports.now)),
      "svg": .text(largest.map { SmallBar.svg(place.reports.now, of: $0, language) } ?? ""),
      "then": .text(place.reports.then.map(language.number) ?? "–"),
      "change": .text(place.reports.then.flatMap { language.change(from: $0, to: place.reports.now) } ?? "–"),
      "led": .text(place.led?.perMille.map(language.perCent) ?? "–"),
      "rate": .text(place.rate.map { language.decimal("\($0 / 10).\($0 % 10)") } ?? "–"),
    ])
  }

  private var resultsTable: PageValue {
    guard let results, !results.isEmpty else { return .flag(false) }
    return .object([
      "heading": .text(language.word(.results)), "caption": .text(caption(nil)),
      "rows": .list(
        results.map {
          .object([
            "name": .text($0.label), "quantity": .text(language.decimal($0.quantity)), "unit": .text($0.unit),
          ])
        }),
    ])
  }
}
