import TipsDomain
import TipsHTML
import TipsPrinting
import TipsStatistics
import TipsText
import TipsWords

/// Figures as they are told: heading, charts, tables.
struct FiguresView {
  let visit: Visit
  let query: FiguresQuery
  let answer: FiguresAnswer

  private var figures: PeriodFigures { answer.figures }
  private var wording: FigureWording { FigureWording(visit: visit) }
  private var isPublished: Bool { answer.isPublished }

  var content: HTML {
    section(.class("card figures")) {
      h2 { visit.language.name(of: figures.period) }
      p(.class("soft")) { heading }
      for note in notes { p(.class("note")) { visit(note) } }
      if figures.reports == 0 {
        p(.role("status")) { visit(StatsWords.nothing(in: figures.period.label, isFiltered: !answer.filter.isEmpty)) }
      }
      if let breakdown = answer.breakdown {
        for drawing in charts(breakdown) { drawing }
        table(breakdown)
      } else {
        for drawing in dayCharts { drawing }
        figureTable
      }
      links
    }
  }

  /// Both spans, and when the figures were taken.
  private var heading: String {
    visit(
      StatsWords.heading(
        words(figures), against: answer.then.map(words), asOf: answer.zone.solarHijri(figures.asOf)))
  }

  private func words(_ figures: PeriodFigures) -> Message {
    figures.span.period.calendar.span(from: figures.span.from, to: figures.span.to)
  }

  private var notes: [Message] {
    var notes: [Message] = []
    if !answer.filter.isEmpty {
      let parts = answer.filter.map { name, value in
        StatsWords.filtered(FieldName(rawValue: name)?.label ?? Message(en: name, fa: name), value: value)
      }
      notes.append(StatsWords.filter(parts.joined(), leavesOut: figures.operations == nil))
    }
    if answer.isRunning {
      notes.append(
        StatsWords.running(
          day: figures.daysSoFar, of: figures.span.dayCount, comparedWith: answer.then?.span.dayCount))
    }
    if isPublished { notes.append(StatsWords.published(isTable: answer.breakdown != nil, namesGuide: false)) }
    return notes
  }

  private var links: HTML {
    p(.class("no-print")) {
      a(.class("button"), .href(Link(["figures", "csv"], query: query.fields()))) { visit(FigureDeskWords.csv) }
      " "
      a(
        .class("button"),
        .href(Link("figures", "press", query: [("period", query.period), ("compare", query.compare)]))
      ) { visit(FigureDeskWords.pressPage) }
      " "
      button(.type("button"), .class("hidden"), .data("print", "")) { visit(FigureDeskWords.print) }
    }
  }

  // MARK: Figures

  private var figureTable: HTML {
    div(.class("scroll")) {
      TipsHTML.table(.class("figure-table")) {
        caption(.class("sr-only")) { heading }
        thead {
          tr {
            column(visit(FieldName.figure.label))
            column(isCompared ? visit.digits(figures.period.label) : visit(FieldName.value.label), isNumber: true)
            if let then = answer.then {
              column(visit.digits(then.period.label), isNumber: true)
              column(visit(FieldName.change.label), isNumber: true)
            }
            column(visit(FieldName.base.label))
          }
        }
        tbody {
          for figure in answer.list {
            tr(.class(figure.isDetail ? "detail" : ""), .data("figure", figure.code)) {
              th(Attribute("scope", "row")) { name(of: figure) }
              td(.class("n")) { wording.value(figure.now, isPublished: isPublished) }
              if isCompared {
                td(.class("n")) { wording.value(figure.then, isPublished: isPublished) }
                td(.class("n")) { wording.change(figure) }
              }
              td { remark(figure) }
            }
          }
        }
      }
    }
  }

  private var isCompared: Bool { answer.then != nil }

  private func column(_ words: String, isNumber: Bool = false) -> HTML {
    th(Attribute("scope", "col"), .class(isNumber ? "n" : "")) { words }
  }

  /// Codes of lines and measures stand in English names; nobody has to type them here.
  private func name(of figure: Figure) -> String { visit(figure.name).replacing("_", with: " ") }

  private func remark(_ figure: Figure) -> String {
    [figure.now.note.map { visit($0) } ?? "", wording.base(figure)].filter { !$0.isEmpty }
      .joined(separator: visit.language == .fa ? "؛ " : "; ")
  }

  /// Reports of each day; of figures for publication only where no day is hidden.
  private var dayCharts: [HTML] {
    guard figures.daily.count > 1 else { return [] }
    let page = ReportPage(
      figures, then: answer.then, zone: answer.zone, language: visit.language, isPublished: isPublished)
    return (page.data["days"]?["charts"]?.list ?? []).compactMap { Drawing.html($0) }
  }

  // MARK: Tables

  private func charts(_ breakdown: Breakdown) -> [HTML] {
    let rows: [BreakdownChart.Row]
    if isPublished {
      let published = breakdown.published.rows
      // A chart with gaps would mislead.
      if breakdown.dimension.isOrdered, published.contains(where: { $0.reports == nil }) { return [] }
      rows = published.compactMap { row in
        row.reports.map { BreakdownChart.Row(label: wording.name(row.key, row.name), now: $0, then: row.then) }
      }
    } else {
      rows = breakdown.rows.map {
        BreakdownChart.Row(label: wording.name($0.key, $0.name), now: $0.measures.reports, then: $0.then)
      }
    }
    let title = visit(FigureDeskWords.reports(by: visit(breakdown.dimension.label)))
    return BreakdownChart(title: title, rows: rows, isOrdered: breakdown.dimension.isOrdered).svg(visit.language)
      .map(Drawing.html)
  }

  private func table(_ breakdown: Breakdown) -> HTML {
    div(.class("scroll")) {
      TipsHTML.table(.class("figure-table")) {
        caption(.class("sr-only")) { heading }
        if isPublished { publishedRows(breakdown) } else { exactRows(breakdown) }
      }
    }
  }

  private func exactRows(_ breakdown: Breakdown) -> HTML {
    let hasRates = breakdown.rows.contains { $0.rate != nil }
    return HTML {
      thead {
        tr {
          column(visit(breakdown.dimension.label))
          for name in [FieldName.reports, .share, .tips, .led, .pending] { column(visit(name.label), isNumber: true) }
          if hasRates { column(visit(StatsWords.rate), isNumber: true) }
          if isCompared { for name in [FieldName.then, .change] { column(visit(name.label), isNumber: true) } }
        }
      }
      tbody {
        for row in BreakdownRow.all(breakdown, answer) {
          tr(.class(row.isTotal ? "total" : ""), .data("key", row.key ?? "")) {
            th(Attribute("scope", "row")) {
              bdi { row.isTotal ? visit(StatsWords.total) : wording.name(row.key, row.name) }
            }
            td(.class("n")) { visit.number(row.measures.reports) }
            td(.class("n")) { visit.language.perCent(row.perMille) }
            td(.class("n")) { visit.number(row.measures.tips) }
            td(.class("n")) { visit.number(row.measures.led) }
            td(.class("n")) { visit.number(row.measures.pending) }
            if hasRates { td(.class("n")) { wording.value(row.rate.map { .tenths($0) }) } }
            if isCompared {
              td(.class("n")) { row.then.map { visit.number($0) } ?? "–" }
              td(.class("n")) { wording.change(row.change) }
            }
          }
        }
      }
    }
  }

  private func publishedRows(_ breakdown: Breakdown) -> HTML {
    let rows = breakdown.publishedWithTotal
    return HTML {
      thead {
        tr {
          column(visit(breakdown.dimension.label))
          column(visit(FieldName.reports.label), isNumber: true)
          if isCompared { for name in [FieldName.then, .change] { column(visit(name.label), isNumber: true) } }
        }
      }
      tbody {
        for (index, row) in rows.enumerated() {
          let isTotal = index == rows.count - 1
          tr(.class(isTotal ? "total" : ""), .data("key", row.key ?? "")) {
            th(Attribute("scope", "row")) {
              bdi { isTotal ? visit(StatsWords.total) : wording.name(row.key, row.name) }
            }
            td(.class("n")) { row.reports.map { visit.number($0) } ?? "×" }
            if isCompared {
              td(.class("n")) { row.then.map { visit.number($0) } ?? "×" }
              td(.class("n")) {
                wording.change(row.then.flatMap { then in row.reports.flatMap { Change.perMille($0, from: then) } })
              }
            }
          }
        }
      }
    }
  }
}

/// Drawings of the program's own, which escape every text in them.
enum Drawing {
  /// One of a page's charts.
  static func html(_ chart: PageValue) -> HTML? { chart["svg"]?.text.map(html) }

  static func html(_ svg: String) -> HTML { HTML(trusted: svg) }
}
