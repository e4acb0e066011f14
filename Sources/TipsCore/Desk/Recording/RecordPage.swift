import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// The operator's screen: the form, always ready, and the board beside it.
enum RecordPage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    let query = visit.request.query
    var done = HTML()
    if let number = query["recorded"].flatMap({ try? ReportNumber($0) }) {
      done = await recorded(visit, number, isAgain: query["again"] != nil)
    } else if let number = query["taken_back"].flatMap({ try? ReportNumber($0) }) {
      done = p { visit(RecordDeskWords.wasTakenBack(number.description)) }
    }
    return WebResponse(page: try await page(visit, form: RecordForm(), refused: [], holdsCaller: false, done: done))
  }

  /// The page with a form as it was filled in.
  static func page(
    _ visit: Visit, form: RecordForm, refused: [RefusedField], holdsCaller: Bool, done: HTML = HTML()
  ) async throws -> HTML {
    let limit = PlaceLimit(visit)
    let (lines, ownPlace) = try await visit.read { store in
      (
        try store.references.lines().filter(\.isActive),
        try limit.placeID.flatMap { try ReferenceLookup(store, within: limit).place(id: $0) }
      )
    }
    let view = RecordFormView(
      visit: visit, form: form, refused: refused, lines: lines, ownPlace: ownPlace, holdsCaller: holdsCaller)
    let board = try await BoardView(visit, .record)
    return Layout(visit, title: visit(RecordDeskWords.record), at: .record, isWide: true).page {
      div(.class("desk")) {
        div(.class("recording")) {
          section(.id("recorded"), .class("recorded"), .live("assertive"), Attribute("aria-atomic", "true")) { done }
          view.html
        }
        div(.class("beside")) {
          section(.id("similar"), .class("card similar-box"), .live("polite"), Attribute("hidden"))
          board.html(said: BoardDone.said(visit))
        }
      }
    }
  }

  /// What was answered to the form before, for a browser that was sent on here.
  private static func recorded(_ visit: Visit, _ number: ReportNumber, isAgain: Bool) async -> HTML {
    guard let user = visit.user,
      var answer = await visit.desk.acknowledgements.find(number, of: user.id, at: visit.now)
    else { return HTML() }
    if isAgain { answer.isNew = false }
    let canTakeBack = visit.now.epochSeconds - answer.receivedAt.epochSeconds <= TakeBack.span
    return HTML {
      p(.class("big-number")) { a(.href(Link("reports", number.description))) { visit.digits(number.description) } }
      p { RecordAnswer.said(visit, answer) }
      if let receipt = answer.receipt {
        p(.class("receipt"), .leftToRight) { visit.digits(receipt.grouped) }
      }
      for note in RecordAnswer.notes(answer, wanted: false) { p(.class("note")) { visit(note) } }
      if canTakeBack, answer.isNew {
        form(.method("post"), .action(Link("record", "take-back"))) {
          FormToken(visit).field
          input(.type("hidden"), .name("number"), .value(number.description))
          button(.type("submit"), .class("quiet")) { visit(RecordDeskWords.takeBack) }
        }
      }
    }
  }
}
