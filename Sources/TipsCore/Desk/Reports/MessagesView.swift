import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// What the station and the reporter said to each other, with the form to ask; it is there only where the reporter holds
/// a receipt, or did.
struct MessagesView {
  let visit: Visit
  let data: ReportPageData
  let refused: ReportForm.Refused?

  private var messages: [Note] { data.whole.notes.filter { $0.origin != .station } }
  private var mayAsk: Bool { Access.asking.lets(visit.user?.roles ?? []) && data.report.textsRemovedAt == nil }

  var view: HTML {
    guard data.hasReceipt || !messages.isEmpty else { return HTML() }
    return section(.class("card messages"), .id("messages")) {
      h2 { visit(WebReportWords.messages) }
      if !messages.isEmpty {
        ol { for message in messages { li(.class(message.origin == .word ? "word" : "question")) { line(message) } } }
      }
      if messages.hasOpenQuestion { p(.class("soft")) { visit(WebReportWords.unanswered) } }
      if mayAsk, messages.contains(where: { $0.origin == .word && $0.seenAt == nil }) {
        form(.method("post"), .action(action(.seen))) {
          FormToken(visit).field
          button(.type("submit")) { visit(WebReportWords.seen) }
        }
      }
      if mayAsk, data.hasReceipt { question }
    }
  }

  private func line(_ message: Note) -> HTML {
    HTML {
      p(.class("soft")) {
        b { visit(message.origin == .word ? WebReportWords.ofReporter : WebReportWords.ofStation) }
        if message.origin == .question {
          visit(DeskWords.comma)
          bdi { message.operatorName }
        }
        visit(DeskWords.comma)
        visit.moment(message.recordedAt)
        if message.origin == .word, message.seenAt == nil {
          " "
          span(.class("new-word")) { visit(MessageWords.newWord) }
        }
      }
      if message.text.isEmpty {
        p(.class("soft")) { visit(WebReportWords.removed) }
      } else {
        div(.class("told"), .dirAuto) { message.text }
      }
    }
  }

  private var question: HTML {
    var views = FieldViews(visit: visit, form: ReportForm.message.rawValue)
    if let refused, refused.form == .message { views.typed = refused.typed }
    return form(.method("post"), .action(action(.message)), .autocomplete("off"), .class("no-print")) {
      FormToken(visit).field
      views.text("text", WebReportWords.question, hint: WebReportWords.byReceipt, isRequired: true)
      button(.type("submit"), .class("main")) { visit(WebReportWords.ask) }
    }
  }

  private func action(_ form: ReportForm) -> Link { Link("reports", data.number, form.rawValue) }
}
