import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStatistics
import TipsText
import TipsWords

/// The figures of a period: the form that asks for them, and what they are.
enum FiguresPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    let query = FiguresQuery(visit.request.query)
    let choices = try await FiguresReading.choices(visit)
    let form = FiguresForm(visit: visit, query: query, choices: choices)
    do {
      let answer = try await FiguresReading.answer(visit, query)
      return WebResponse(page: page(visit, form, FiguresView(visit: visit, query: query, answer: answer).content))
    } catch let error as any UserFacingError where [.usage, .badData, .notFound].contains(error.category) {
      let message = p(.class("card error"), .role("alert")) { visit(error.message) }
      return WebResponse(status: 422, page: page(visit, form, message))
    }
  }

  private static func page(_ visit: Visit, _ form: FiguresForm, _ content: HTML) -> HTML {
    Layout(visit, title: visit(FigureDeskWords.figures), at: .figures, isWide: true).page {
      h1 { visit(FigureDeskWords.figures) }
      form.content
      content
    }
  }
}
