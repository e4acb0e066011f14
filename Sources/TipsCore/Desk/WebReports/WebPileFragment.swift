import TipsCalendar
import TipsDomain
import TipsHTML
import TipsPrinting
import TipsText
import TipsWords

/// The list of what came by the web, as part of a page. It knows nobody: all who see the same part of it in the same
/// language are given the same bytes.
struct WebPileFragment {
  let language: Language
  let content: WebPile

  var html: HTML {
    let waiting = content.waiting
    return div(
      .id("board-content"), .data("sequence", String(content.sequence)), .data("open", String(waiting.untaken)),
      .data("web", say(waiting.shown)), .data("title", "(\(say(waiting.untakenShown))) ")
    ) {
      if !content.unseen.isEmpty { unseen }
      h2(.id("board-title")) { say(WebReportWords.untaken(waiting.untakenShown)) }
      if content.rows.isEmpty {
        p(.class("soft")) { say(WebReportWords.nothingWaits) }
      } else {
        table(.class("board web")) {
          caption(.class("sr-only")) { say(WebReportWords.longestFirst) }
          thead { headings }
          tbody { for row in content.rows { line(row) } }
        }
      }
      ways
    }
  }

  private var unseen: HTML {
    div(.class("new-words")) {
      h2 { say(WebReportWords.newWords(content.waiting.unseen)) }
      ul {
        for word in content.unseen {
          li {
            a(.href(Link(["reports", word.number.description], fragment: "messages")), .class("number")) {
              language.digits(word.number.description)
            }
            " "
            span(.class("soft")) { say(age(word.at)) }
            div(.dirAuto) { word.text }
          }
        }
      }
    }
  }

  private var headings: HTML {
    tr {
      th(Attribute("scope", "col")) { span(.class("sr-only")) { say(BoardDeskWords.tick) } }
      for name in [FieldName.number, .age, .text, .category, .place] {
        th(Attribute("scope", "col")) { say(name.label) }
      }
      th(Attribute("scope", "col")) { say(WebReportWords.sender) }
    }
  }

  private func line(_ row: WebPile.Row) -> HTML {
    let number = row.number.description
    return tr(.data("number", number)) {
      td {
        input(.type("checkbox"), .name("number"), .value(number), .label(say(BoardDeskWords.tick(number))))
      }
      th(Attribute("scope", "row")) {
        a(.href(Link("reports", number)), .class("number")) { language.digits(number) }
      }
      td(.class("age")) { say(age(row.receivedAt)) }
      td(.class("text"), .dirAuto) { row.text }
      td {
        name(row.about)
        if row.wantsCategory {
          div {
            a(.href(Link(["reports", number], fragment: "category"))) { say(ReportDeskWords.chooseCategory) }
          }
        }
      }
      td {
        if let place = row.place { name(place) }
        if let address = row.address { div(.class("soft"), .dirAuto) { address } }
      }
      td(.class("sender")) { say(WebReportWords.sender(isAnonymous: row.isAnonymous, canBeAsked: row.canBeAsked)) }
    }
  }

  private var ways: HTML {
    p(.class("ways no-print")) {
      if content.isLater { a(.href(BoardKind.web.link), .class("button")) { say(WebReportWords.fromTheStart) } }
      if content.hasMore, let last = content.rows.last {
        a(
          .href(Link(BoardKind.web.rawValue, query: [("after", last.number.description)])), .class("button"),
          Attribute("rel", "next")
        ) { say(WebReportWords.further) }
      }
    }
  }

  private func age(_ at: Instant) -> Message {
    let seconds = content.asOf.epochSeconds - at.epochSeconds
    return seconds < 60 ? LogDialogueWords.now : RoughTime.span(seconds: seconds)
  }

  private func name(_ label: Label) -> String { language == .fa ? label.fa : label.en }

  private func say(_ message: Message) -> String { language.digits(message[language]) }
}
