import TipsDomain

/// What the template finds of the parts that stand as tables.
extension ReportPage {
  var placesTable: PageValue {
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
      "has_rate": .flag(places.contains { $0.rate != nil }), "remark": remark(.places),
    ])
  }

  private func row(of place: PlaceRow, largest: Int?) -> PageValue {
    .object([
      "name": .text(place.reports.label), "reports": .text(language.number(place.reports.now)),
      "svg": .text(largest.map { SmallBar.svg(place.reports.now, of: $0, language) } ?? ""),
      "then": .text(place.reports.then.map(language.number) ?? none),
      "change": .text(place.reports.then.flatMap { language.change(from: $0, to: place.reports.now) } ?? "–"),
      "led": .text(place.led?.perMille.map(language.perCent) ?? "–"),
      "rate": .text(place.rate.map { language.decimal("\($0 / 10).\($0 % 10)") } ?? "–"),
    ])
  }

  /// What stands in place of a number of the span that is compared with.
  private var none: String { isPublished ? "×" : "–" }

  var resultsTable: PageValue {
    guard let results, !results.isEmpty else { return .flag(false) }
    return .object([
      "heading": .text(language.word(.results)), "caption": .text(caption(nil)),
      "rows": .list(
        results.map {
          .object([
            "name": .text($0.label), "quantity": .text(language.decimal($0.quantity)), "unit": .text($0.unit),
            "then": .text($0.then.map(language.decimal) ?? none),
          ])
        }),
      "has_then": .flag(results.contains { $0.then != nil }),
    ])
  }

  var activitiesTable: PageValue {
    guard let activities, !activities.isEmpty else { return .flag(false) }
    let all = bases[.activities] ?? activities.reduce(0) { $0 + $1.activities.now }
    let people = activityPeople.flatMap { $0 > 0 ? "\(language.number($0)) \(language.word(.people))" : nil }
    let base = ["\(language.number(all)) \(language == .fa ? language.word(.activity) : noun(.activities))", people]
      .compactMap(\.self)
    return .object([
      "heading": .text(language.word(.activities)),
      "caption": .text(caption(base.joined(separator: language == .fa ? "، " : ", "))),
      "rows": .list(
        activities.map { row in
          .object([
            "name": .text(row.activities.label), "count": .text(language.number(row.activities.now)),
            "people": .text(row.people.map(language.number) ?? "–"),
            "then": .text(row.activities.then.map(language.number) ?? none),
            "change": .text(
              row.activities.then.flatMap { language.change(from: $0, to: row.activities.now) } ?? "–"),
          ])
        }),
      "has_then": .flag(activities.contains { $0.activities.then != nil }),
      "has_people": .flag(activities.contains { $0.people != nil }),
    ])
  }
}
