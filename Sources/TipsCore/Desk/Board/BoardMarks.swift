import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// Marks on several reports at once: each stands or falls alone, and all are durable before they are answered.
enum BoardMarks {
  /// What became of the mark on one report.
  struct Result: Sendable {
    let number: String
    /// Why it was not made; nil where it was.
    let refusal: Message?
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    let form = visit.request.form
    let mark: BoardMark
    do { mark = try BoardMark(form) } catch let error as any UserFacingError where error.category == .badData {
      return try await answer(visit, [Result(number: "", refusal: error.message)], nil)
    }
    let typed = form.all("number").filter { !$0.isEmpty }
    guard !typed.isEmpty else {
      return try await answer(visit, [Result(number: "", refusal: BoardDeskWords.tickFirst)], nil)
    }
    let (limit, name, now) = (PlaceLimit(visit), visit.operatorName, visit.now)
    let results = try await visit.write { store -> [Result] in
      try typed.prefix(BoardContent.limit).map { typed -> Result in
        do {
          let number = try ReportNumber(typed)
          _ = try limit.report(number, in: store)
          try mark.make(on: number, in: store, operatorName: name, now: now)
          return Result(number: number.description, refusal: nil)
        } catch let error as any UserFacingError where [.badData, .notFound].contains(error.category) {
          return Result(number: SafeText.line(String(typed.prefix(20))), refusal: BoardRefusal.message(of: error))
        }
      }
    }
    return try await answer(visit, results, mark)
  }

  private static func answer(_ visit: Visit, _ results: [Result], _ mark: BoardMark?) async throws -> WebResponse {
    let made = results.filter { $0.refusal == nil }.map(\.number)
    let refused = results.filter { $0.refusal != nil }
    let status = made.isEmpty ? 422 : 200
    if visit.request.wantsFragment {
      let lines = results.map { visit(said($0, mark)) }
      return WebResponse(
        status: status,
        json: [
          ("said", .list(lines.map(JSONAnswer.text))), ("made", .list(made.map(JSONAnswer.text))),
          ("undo", made.isEmpty ? .null : mark?.undo.map(JSONAnswer.text) ?? .null),
        ])
    }
    guard refused.isEmpty, let mark else {
      return WebResponse(
        status: status,
        page: try await page(
          visit,
          said: HTML {
            for result in results {
              p(.class(result.refusal == nil ? "" : "error"), .role("alert")) { visit(said(result, mark)) }
            }
          }))
    }
    let filter = BoardFilter(form: visit.request.form)
    return .seeOther(
      Link(
        [BoardKind(visit.request.form["from"]).rawValue],
        query: filter.query + [
          ("done", mark.code), ("numbers", made.joined(separator: ",")), ("undo", mark.undo),
        ]))
  }

  private static func page(_ visit: Visit, said: HTML) async throws -> HTML {
    BoardKind(visit.request.form["from"]) == .web
      ? try await WebReportsPage.page(visit, said: said) : try await BoardPage.page(visit, said: said)
  }

  private static func said(_ result: Result, _ mark: BoardMark?) -> Message {
    guard !result.number.isEmpty else { return result.refusal ?? BoardDeskWords.markWanted }
    return OutcomeWords.changed(result.number, result.refusal ?? mark?.said ?? BoardDeskWords.markWanted)
  }
}

extension BoardFilter {
  /// The filter that a form carries beside its own fields.
  init(form: FormFields) {
    self.init(
      FormFields(
        form.fields.compactMap { name, value in
          name.hasPrefix("filter_") ? (String(name.dropFirst("filter_".count)), value) : nil
        }))
  }

  /// The filter as fields that nobody sees.
  var hidden: HTML {
    HTML {
      for (name, value) in query {
        if let value { input(.type("hidden"), .name("filter_" + name), .value(value)) }
      }
    }
  }
}
