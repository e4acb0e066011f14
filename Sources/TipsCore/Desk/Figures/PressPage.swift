import TipsDomain
import TipsHTML
import TipsHTTP
import TipsPrinting
import TipsStatistics
import TipsText
import TipsWords

/// The page for the press: what `tips report` lays out, for publication unless it is asked for otherwise.
enum PressPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    let query = FiguresQuery(visit.request.query, publishesUnlessTold: true)
    let answer = try await FiguresReading.answer(visit, query)
    let report = ReportPage(
      answer.figures, then: answer.then, zone: answer.zone, language: visit.language, isPublished: query.isPublished)
    let view = PressView(data: report.data)
    return WebResponse(
      page: Layout(visit, title: visit(FigureDeskWords.pressPage), at: .figures, isWide: true).page {
        choices(visit, query)
        if !answer.filter.isEmpty {
          p(.class("note")) {
            answer.filter.map { name, value in
              visit(StatsWords.filtered(FieldName(rawValue: name)?.label ?? Message(en: name, fa: name), value: value))
            }.joined(separator: visit(DeskWords.comma))
          }
        }
        view.content
      })
  }

  /// The period and what it is compared with, and whether exact counts are shown.
  private static func choices(_ visit: Visit, _ query: FiguresQuery) -> HTML {
    form(.method("get"), .action(Link("figures", "press")), .class("card figures-form no-print")) {
      div(.class("controls")) {
        Control.text(
          "period", visit(FigureDeskWords.typedPeriod), value: visit.period(query.period), maxLength: 60,
          isLeftToRight: true,
          hint: visit(FigureDeskWords.typedPeriodHint))
        ComparisonControls(visit: visit, query: query).view
        Control.choice(
          "publish", visit(FigureDeskWords.whoReads),
          [("yes", visit(FigureDeskWords.forPublication)), ("no", visit(FigureDeskWords.exact))],
          chosen: query.isPublished ? "yes" : "no")
        button(.type("submit"), .class("main")) { visit(FigureDeskWords.show) }
        button(.type("button"), .class("hidden"), .data("print", "")) { visit(FigureDeskWords.print) }
      }
    }
  }
}
