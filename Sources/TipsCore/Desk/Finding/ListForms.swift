import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// The forms above a list: words, period and what else a report may be found by, all of it in the address.
struct ListForms {
  private let visit: Visit
  private let query: ListQuery
  private let isSearch: Bool
  private let lines: [Line]
  private let categories: [TipsDomain.Category]

  init(_ visit: Visit, _ query: ListQuery, isSearch: Bool = false) async throws {
    self.visit = visit
    self.query = query
    self.isSearch = isSearch
    (lines, categories) = try await visit.read { (try $0.references.lines(), try $0.references.categories()) }
  }

  var view: HTML {
    section(.class("card no-print finding")) {
      form(.method("get"), .action(Link("reports")), .role("search")) {
        div(.class("fields")) {
          div(.class("wide")) {
            label(.for("list-q")) { visit(FindingDeskWords.words) }
            input(
              .id("list-q"), .name("q"), .type("search"), .value(query.words ?? ""), .maxLength(400),
              .autocomplete("off"), .describedBy("list-q-hint"), .autofocus.when(isSearch))
            small(.class("hint"), .id("list-q-hint")) { visit(FindingDeskWords.wordsHint) }
          }
          div(.class("wide")) {
            views.period()
          }
        }
        details(Attribute("open", when: query.hasFurther)) {
          summary { visit(FindingDeskWords.moreFilters) }
          div(.class("fields")) { further }
        }
        div(.class("buttons")) {
          button(.type("submit"), .class("main")) { visit(FindingDeskWords.show) }
          a(.href(Link("reports"))) { visit(FindingDeskWords.clear) }
        }
      }
      periods
      form(.method("get"), .action(Link("reports")), .class("go-to")) {
        label(.for("list-number")) { visit(FindingDeskWords.goTo) }
        input(
          .id("list-number"), .name("number"), .type("text"), .leftToRight, Attribute("inputmode", "numeric"),
          .required, .maxLength(64), .autocomplete("off"))
        button(.type("submit")) { visit(FindingDeskWords.open) }
      }
    }
  }

  private var views: FieldViews { FieldViews(visit: visit, form: "list", typed: query.fields) }

  private var further: HTML {
    HTML {
      div { choice("category", FieldName.category.label, categories.map { ($0.code, visit($0.label)) }) }
      div { views.line("place", FieldName.place.label) }
      div { choice("line", FieldName.line.label, lines.map { ($0.code, visit.lineName($0)) }) }
      div { choice("kind", FieldName.kind.label, named(ReportKind.self)) }
      div { choice("priority", FieldName.priority.label, (1...5).map { (String($0), visit.digits(String($0))) }) }
      div { choice("stage", FieldName.stage.label, named(StageReached.self)) }
      div { choice("outcome", FieldName.outcome.label, named(Disposition.self)) }
      div { views.line("operation", FieldName.operation.label, limit: 64) }
      div { views.line("taken_by", FindingDeskWords.takenBy, limit: 64) }
      div { views.line("reporter", FieldName.reporter.label, limit: 32, isLatin: true) }
      div { views.box("open", FindingDeskWords.onlyOpen) }
    }
  }

  private func choice(_ name: String, _ label: Message, _ choices: [(value: String, text: String)]) -> HTML {
    // An address may hold what no list has: several at once, or what somebody typed.
    let typed = query.fields.text(name)
    let unlisted = typed.flatMap { value in choices.contains { $0.value == value } ? nil : (value, value) }
    return views.choice(name, label, choices + [unlisted].compactMap(\.self), "", empty: FindingDeskWords.any)
  }

  private func named<Choice: NamedChoice>(_ type: Choice.Type) -> [(value: String, text: String)] {
    Choice.allCases.map { ($0.code, visit($0.label)) }
  }

  private var periods: HTML {
    nav(.class("periods"), .label(visit(FindingDeskWords.period))) {
      ul {
        PeriodChoices(visit: visit, chosen: query.fields.text("period")) { query.link(with: [("period", $0)]) }.items
      }
    }
  }
}

/// Periods to choose by a link, beside what may be typed.
struct PeriodChoices {
  let visit: Visit
  let chosen: String?
  /// The address with a period; nil for all time.
  let link: (String?) -> Link
  /// Whether only days are meant, and not all time.
  var isByDay = false

  var items: HTML {
    HTML {
      for (period, words) in isByDay ? Array(Self.all.dropFirst(2)) : Self.all {
        li {
          a(.href(link(period)), Attribute("aria-current", "true").when(isChosen(period))) {
            visit(words)
          }
        }
      }
    }
  }

  private func isChosen(_ period: String?) -> Bool { period == chosen || period.map(visit.period) == chosen }

  private static let all: [(String?, Message)] = [
    (nil, FindingDeskWords.allTime), ("-8h..now", FindingDeskWords.lastHours), ("today", FindingDeskWords.today),
    ("yesterday", FindingDeskWords.yesterday), ("this-week", FindingDeskWords.thisWeek),
    ("last-week", FindingDeskWords.lastWeek), ("this-month", FindingDeskWords.thisMonth),
    ("last-month", FindingDeskWords.lastMonth),
  ]
}
