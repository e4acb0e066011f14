import TipsCalendar
import TipsDomain
import TipsHTML
import TipsReading
import TipsStore
import TipsText
import TipsWords

/// What happened to a report, in the order in which it was recorded: when, what, by whom, and why.
struct ReportHistoryView {
  let visit: Visit
  let data: ReportPageData

  var view: HTML {
    section(.class("card"), .id("history")) {
      h2 { visit(FieldName.history.label) }
      ol(.class("history")) { for entry in data.whole.history { li { self.entry(entry) } } }
    }
  }

  private func entry(_ entry: HistoryEntry) -> HTML {
    HTML {
      visit.moment(entry.at)
      " "
      what(entry)
      if let name = entry.operatorName {
        span(.class("soft")) {
          visit(DeskWords.comma)
          bdi { name }
        }
      }
      if entry.isLate {
        span(.class("soft")) {
          visit(DeskWords.comma)
          visit(ReportDeskWords.lateRecorded(data.zone.solarHijri(entry.recordedAt)))
        }
      }
      if case .correction(_, let changes) = entry.event {
        ul(.class("changes")) { for words in changes { li { change(words) } } }
      }
      if let note = entry.note, !note.isEmpty { div(.class("remark"), .dirAuto) { note } }
    }
  }

  private func what(_ entry: HistoryEntry) -> HTML {
    switch entry.event {
    case .received: b { visit(HistoryWords.received) }
    case .stage(let stage): b { visit(stage.label) }
    case .note, .message, .taking: b { visit(entry.what) }
    case .followup(let answer, let isTakenBack):
      b { visit(HistoryWords.caller(Message(en: answer.label.en, fa: answer.label.fa), isTakenBack: isTakenBack)) }
    case .outcome(let event, let operation): outcome(event, operation)
    case .correction: b { visit(ReportDeskWords.correct) }
    }
  }

  private func outcome(_ event: OutcomeEvent, _ operation: OperationRecord?) -> HTML {
    HTML {
      b { visit(event.isTakenBack ? ReportDeskWords.outcomeUndo : ReportDeskWords.outcome) }
      ": "
      change(visit(event.from.label), visit(event.to.label))
      if let operation {
        " "
        a(.href(OperationPage.link(operation.mergedInto ?? operation.reference))) {
          bdi { visit.plain(HistoryWords.operation(operation.reference, mergedInto: operation.mergedInto)) }
        }
      }
      if let lead = event.duplicateOf { " " + visit(ReportWords.duplicate(of: lead.description)) }
    }
  }

  /// What stood there before, struck through, and what stands there since.
  private func change(_ words: ChangeWords) -> HTML {
    guard words.field != .redaction else { return HTML { visit(HistoryWords.redacted) } }
    return HTML {
      visit(words.field.label) + ": "
      change(shown(words.was, words.field), shown(words.became, words.field))
    }
  }

  private func change(_ before: String, _ after: String) -> HTML {
    HTML {
      del { bdi { before } }
      // The arrow leads from what was read first.
      visit.language == .fa ? " ← " : " → "
      ins { bdi { after } }
    }
  }

  private func shown(_ value: Message?, _ field: CorrectedField) -> String {
    guard let value else { return visit(ReportDeskWords.notSet) }
    return field == .text || field == .address ? visit.plain(value) : visit(value)
  }
}
