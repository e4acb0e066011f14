import TipsCalendar
import TipsDomain
import TipsHTML
import TipsStatistics
import TipsText
import TipsWords

/// The form that asks for figures: it is sent as a query, so that an address can be kept and handed on.
struct FiguresForm {
  let visit: Visit
  let query: FiguresQuery
  let choices: FiguresReading.Choices

  /// The words for periods that are a link each.
  private static let links: [(String, Message)] = [
    ("today", FigureDeskWords.today), ("this-week", FigureDeskWords.thisWeek), ("last-week", FigureDeskWords.lastWeek),
    ("this-month", FigureDeskWords.thisMonth), ("last-month", FigureDeskWords.lastMonth),
    ("this-year", FigureDeskWords.thisYear), ("last-year", FigureDeskWords.lastYear),
  ]

  /// So many years can be chosen; others are typed.
  private static let yearCount = 12

  var content: HTML {
    HTML {
      nav(.class("chips no-print"), .label(visit(FigureDeskWords.periods))) {
        for (word, words) in Self.links {
          a(
            .href(Link(["figures"], query: query.fields([("period", word)]))),
            Attribute("aria-current", "true").when([word, visit.period(word)].contains(query.period))
          ) { visit(words) }
        }
      }
      form(.method("get"), .action(Link("figures")), .class("card figures-form no-print")) {
        div(.class("controls")) {
          period
          ComparisonControls(visit: visit, query: query).view
          breakdown
        }
        details(Attribute("open", when: !query.named.isEmpty || query.target != nil)) {
          summary { visit(FigureDeskWords.filter) }
          div(.class("controls")) { filters }
        }
        div(.class("controls")) {
          Control.box("publish", visit(FigureDeskWords.forPublication), isTicked: query.isPublished)
          button(.type("submit"), .class("main")) { visit(FigureDeskWords.show) }
        }
      }
    }
  }

  // MARK: The period

  /// The period as year and part, where it is one of these.
  private var chosen: (year: String, part: String)? {
    guard let period = try? Period(query.period, today: choices.today), period.calendar == .solarHijri,
      !period.label.contains("..")
    else { return nil }
    let parts = period.label.split(separator: "-", maxSplits: 1).map(String.init)
    guard years.contains(parts[0]), parts.count == 1 || !parts[1].contains("-") else { return nil }
    return (parts[0], parts.count == 2 ? parts[1] : "")
  }

  private var years: [String] {
    let year = CalendarSystem.solarHijri.date(of: choices.today).year
    return (0..<Self.yearCount).map { String(year - $0) }
  }

  @HTMLBuilder private var period: HTML {
    let chosen = chosen
    Control.choice(
      "year", visit(FigureDeskWords.year), years.map { ($0, visit.digits($0)) }, chosen: chosen?.year ?? years[0])
    div(.class("control")) {
      label(.for("part")) { visit(FigureDeskWords.part) }
      select(.id("part"), .name("part")) {
        Control.options([("", visit(FigureDeskWords.wholeYear))] + halves, chosen: chosen?.part)
        optgroup(Attribute("label", visit(BreakdownDimension.month.label))) {
          Control.options(months, chosen: chosen?.part)
        }
        optgroup(Attribute("label", visit(FigureDeskWords.week))) { Control.options(weeks, chosen: chosen?.part) }
      }
    }
    Control.text(
      "period", visit(FigureDeskWords.typedPeriod), value: chosen == nil ? visit.period(query.period) : "",
      maxLength: 60,
      isLeftToRight: true, hint: visit(FigureDeskWords.typedPeriodHint))
  }

  private var halves: [(String, String)] {
    [("H1", visit(FigureDeskWords.firstHalf)), ("H2", visit(FigureDeskWords.secondHalf))]
  }

  private var months: [(String, String)] {
    CalendarSystem.solarHijri.monthNames.enumerated().map { index, name in
      (Self.twoDigits(index + 1), visit.language == .fa ? name.fa : name.latin)
    }
  }

  private var weeks: [(String, String)] {
    (1...53).map { ("W" + Self.twoDigits($0), visit(FigureDeskWords.weekNumber($0))) }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  // MARK: Comparison, table, filters

  @HTMLBuilder private var breakdown: HTML {
    Control.choice(
      "by", visit(FigureDeskWords.by),
      [("", visit(FigureDeskWords.noTable))] + BreakdownDimension.allCases.map { ($0.rawValue, visit($0.label)) },
      chosen: query.by?.rawValue)
    Control.text("top", visit(FigureDeskWords.top), value: query.top ?? "", maxLength: 6, isLeftToRight: true)
  }

  @HTMLBuilder private var filters: HTML {
    let all = ("", visit(FigureDeskWords.all))
    Control.choice(
      "line", visit(BreakdownDimension.line.label), [all] + choices.lines.map { ($0.code, visit($0.label)) },
      chosen: query.line)
    Control.choice(
      "kind", visit(BreakdownDimension.kind.label), [all] + ReportKind.allCases.map { ($0.code, visit($0.label)) },
      chosen: query.kind)
    Control.choice(
      "category", visit(BreakdownDimension.category.label), [all] + categories, chosen: query.category)
    Control.text(
      "place", visit(BreakdownDimension.place.label), value: query.place ?? "",
      hint: choices.limit.map { visit(FigureDeskWords.limited(to: visit($0.label))) })
    Control.choice(
      "disposition", visit(BreakdownDimension.disposition.label),
      [all] + Disposition.allCases.map { ($0.code, visit($0.label)) }, chosen: query.disposition)
    Control.text(
      "target", visit(FigureDeskWords.targets), value: query.target ?? FiguresQuery.usualTarget, maxLength: 30,
      isLeftToRight: true)
  }

  /// Groups of categories by their beginning, and the categories themselves.
  private var categories: [(String, String)] {
    let codes = choices.categories.map(\.code)
    var groups: [String] = []
    for code in codes {
      guard let dot = code.firstIndex(of: ".") else { continue }
      let group = String(code[..<dot])
      if !groups.contains(group), !codes.contains(group) { groups.append(group) }
    }
    return groups.map { ($0, visit(FigureDeskWords.wholeGroup($0))) }
      + choices.categories.map { ($0.code, visit($0.label)) }
  }
}

/// With which period figures are compared.
struct ComparisonControls {
  let visit: Visit
  let query: FiguresQuery

  @HTMLBuilder var view: HTML {
    let isTyped = query.compare.map { !["previous", "last-year"].contains($0) } ?? false
    Control.choice(
      "compare", visit(FigureDeskWords.compare),
      [
        ("", visit(FigureDeskWords.withNothing)), ("previous", visit(FigureDeskWords.withPrevious)),
        ("last-year", visit(FigureDeskWords.withLastYear)),
      ], chosen: isTyped ? nil : query.compare)
    Control.text(
      "with", visit(FigureDeskWords.withTyped), value: isTyped ? query.compare ?? "" : "", maxLength: 60,
      isLeftToRight: true)
  }
}
