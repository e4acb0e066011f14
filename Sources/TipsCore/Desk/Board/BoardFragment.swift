import TipsCalendar
import TipsDomain
import TipsHTML
import TipsPrinting
import TipsText
import TipsWords

/// The list of what waits, as part of a page. It knows nobody: all who see the same part of the board in the same language
/// are given the same bytes.
struct BoardFragment {
  let language: Language
  let content: BoardContent

  var html: HTML {
    let counts = content.counts
    return div(
      .id("board-content"), .data("sequence", String(content.sequence)), .data("open", String(counts.all)),
      .data("web", say(content.web.shown)),
      .data("title", say(BoardDeskWords.title(open: counts.all, late: counts.overTarget)))
    ) {
      h2(.id("board-title")) { say(BoardDeskWords.waiting(open: counts.all, late: counts.overTarget)) }
      if content.web.untaken > 0 {
        p(.class("web-waits")) {
          a(.href(BoardKind.web.link)) { say(WebReportWords.waiting(content.web.untakenShown)) }
        }
      }
      if content.rows.isEmpty {
        p(.class("soft")) { say(BoardDeskWords.nothingWaits) }
      } else {
        table(.class("board")) {
          caption(.class("sr-only")) { say(BoardDeskWords.mostUrgentFirst) }
          thead { headings }
          tbody { for row in content.rows { line(row) } }
        }
        if counts.all > content.rows.count {
          p(.class("soft")) { say(BoardDeskWords.more(counts.all - content.rows.count)) }
        }
      }
    }
  }

  private var headings: HTML {
    tr {
      th(Attribute("scope", "col")) { span(.class("sr-only")) { say(BoardDeskWords.tick) } }
      for name in [FieldName.number, .priority, .age, .category, .place, .awaits] {
        th(Attribute("scope", "col")) { say(name.label) }
      }
    }
  }

  private func line(_ row: BoardContent.Row) -> HTML {
    let (open, number) = (row.open, row.open.report.number.description)
    let seconds = content.asOf.epochSeconds - open.report.receivedAt.epochSeconds
    let age = seconds < 60 ? LogDialogueWords.now : RoughTime.span(seconds: seconds)
    return tr(.class(open.isOverTarget ? "over" : ""), .data("number", number)) {
      td {
        input(
          .type("checkbox"), .name("number"), .value(number),
          .label(say(BoardDeskWords.tick(number))))
      }
      th(Attribute("scope", "row")) {
        a(.href(Link("reports", number)), .class("number")) { language.digits(number) }
      }
      td(.class("n")) { language.digits(String(open.report.priority)) }
      td(.class("age")) {
        if open.isOverTarget {
          span(.class("late")) {
            span(Attribute("aria-hidden", "true")) { "▲ " }
            say(age)
          }
          " "
          span(.class("late-word")) { say(BoardDeskWords.overTarget) }
        } else {
          say(age)
        }
      }
      td { name(row.about) }
      td { if let place = row.place { name(place) } }
      td(.class("awaits")) {
        if open.hasUnseenWord {
          a(.href(Link(["reports", number], fragment: "messages")), .class("new-word")) { say(MessageWords.newWord) }
          " "
        }
        say(BoardDeskWords.awaits(open.awaits.label.fa, open.awaits.label.en))
      }
    }
  }

  private func name(_ label: Label) -> String { language == .fa ? label.fa : label.en }

  private func say(_ message: Message) -> String { language.digits(message[language]) }
}
