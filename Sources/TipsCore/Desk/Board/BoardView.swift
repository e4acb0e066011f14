import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// The board with its filter, the marks that can be made, and what the script needs to keep it alive.
struct BoardView: Sendable {
  private let visit: Visit
  private let kind: BoardKind
  private let filter: BoardFilter
  private let list: HTML
  private let lines: [Line]

  private var page: Link { kind.link }

  /// - Parameter kind: the page that the board stands on.
  init(_ visit: Visit, _ kind: BoardKind) async throws {
    self.visit = visit
    self.kind = kind
    filter = visit.request.method == .post ? BoardFilter(form: visit.request.form) : BoardFilter(visit.request.query)
    list = try await BoardPage.board(visit, filter, kind: kind == .web ? .web : .board)
    lines = try await visit.read { try $0.references.lines() }
  }

  func html(said: HTML? = nil) -> HTML {
    section(
      .id("board"), .class("card board"), Attribute("aria-labelledby", "board-title"),
      .data("events", Link("board", "events").text), .data("list", Link(kind.list, query: filter.query).text),
      .data("live", visit(BoardDeskWords.live)), .data("stale", visit(BoardDeskWords.stale)),
      .data("signed-out", visit(BoardDeskWords.signedOut)), .data("tick-first", visit(BoardDeskWords.tickFirst)),
      .data("not-marked", visit(BoardDeskWords.notMarked)), .data("no-undo", visit(BoardDeskWords.noUndo)),
      .data("search", Link("search").text)
    ) {
      div(.class("board-head")) {
        p(.id("board-live"), .class("live"), .role("status"))
        if kind != .web { filterForm }
        button(.type("button"), .id("board-sound"), .class("quiet script"), Attribute("aria-pressed", "false")) {
          visit(BoardDeskWords.sound)
        }
        button(.type("button"), .id("board-keys"), .class("quiet script"), Attribute("aria-expanded", "false")) {
          visit(BoardDeskWords.keys)
        }
      }
      keyList
      div(.id("board-said"), .live("polite")) { said }
      form(.method("post"), .action(Link("board", "marks")), .id("board-form"), .autocomplete("off")) {
        FormToken(visit).field
        input(.type("hidden"), .name("from"), .value(kind.rawValue))
        filter.hidden
        marks
        div(.id("board-list"), .class("scroll")) { list }
      }
    }
  }

  private var marks: HTML {
    HTML {
      // Enter alone presses the first button of a form, which must not be a mark.
      button(.type("submit"), .name("mark"), .value(""), .class("hidden"), Attribute("tabindex", "-1"))
      div(.class("marks")) {
        if kind == .web {
          button(.type("button"), .id("board-tick-all"), .class("quiet script")) { visit(WebReportWords.tickAll) }
          button(.type("submit"), .name("mark"), .value("take"), .class("main")) { visit(WebReportWords.take) }
        }
        for stage in Stage.allCases {
          button(.type("submit"), .name("mark"), .value(stage.rawValue)) {
            visit(Message(en: stage.label.en, fa: stage.label.fa))
          }
        }
        outcome
      }
    }
  }

  private var outcome: HTML {
    details(.id("board-outcome")) {
      summary { visit(kind == .web ? WebReportWords.refuse : BoardDeskWords.outcomeAndNote) }
      fieldset(.class("outcomes")) {
        legend { visit(MarkWords.disposition) }
        for disposition in Disposition.allCases where disposition != .pending { choice(disposition) }
      }
      div(.class("fields")) {
        field("operation", visit(BoardDeskWords.operationReference))
        field("duplicate_of", visit(BoardDeskWords.leadingReport))
        field("note", visit(FieldName.note.label), length: 500)
      }
      button(.type("submit"), .name("mark"), .value("outcome")) { visit(BoardDeskWords.recordOutcome) }
      " "
      button(.type("submit"), .name("mark"), .value("note")) { visit(BoardDeskWords.addNote) }
    }
  }

  private func choice(_ disposition: Disposition) -> HTML {
    // A digit is pressed by mistake; to call somebody a liar takes more.
    let digit = disposition == .falseReport ? nil : String(disposition.rawValue % 10)
    return label {
      input(
        .type("radio"), .name("disposition"), .value(disposition.code),
        digit.map { Attribute.data("digit", $0) } ?? Attribute.none)
      " "
      if let digit { b { visit.digits(digit) } }
      " " + (visit.language == .fa ? disposition.label.fa : disposition.label.en)
    }
  }

  private func field(_ name: String, _ text: String, length: Int = 64) -> HTML {
    div {
      label(.for("board-" + name)) { text }
      input(.type("text"), .id("board-" + name), .name(name), .maxLength(length), .autocomplete("off"))
    }
  }

  private var filterForm: HTML {
    details(.class("filter"), Attribute("open", when: filter.isActive)) {
      summary { visit(BoardDeskWords.filter) }
      form(.method("get"), .action(page), .autocomplete("off")) {
        div(.class("fields")) {
          div {
            label(.for("filter-line")) { visit(FieldName.line.label) }
            select(.id("filter-line"), .name("line")) {
              option(.value("")) { visit(BoardDeskWords.all) }
              for line in lines {
                option(.value(line.code), .selected(line.code == filter.line)) { visit(line.label) }
              }
            }
          }
          filterField("place", visit(FieldName.place.label), filter.place)
          filterField("category", visit(FieldName.category.label), filter.category)
          label(.class("tick")) {
            input(.type("checkbox"), .name("late"), .value("1"), .checked(filter.isOverTarget))
            " " + visit(BoardDeskWords.overTargetOnly)
          }
        }
        button(.type("submit")) { visit(BoardDeskWords.show) }
        if filter.isActive { a(.href(page), .class("button quiet")) { visit(BoardDeskWords.showAll) } }
      }
    }
  }

  private func filterField(_ name: String, _ text: String, _ value: String?) -> HTML {
    div {
      label(.for("filter-" + name)) { text }
      input(.type("text"), .id("filter-" + name), .name(name), .value(value ?? ""), .maxLength(80))
    }
  }

  private var keyList: HTML {
    div(.id("board-key-list"), Attribute("hidden"), Attribute("tabindex", "-1")) {
      dl {
        for (key, meaning) in (kind == .web ? [WebReportWords.takeKey] : []) + BoardDeskWords.keyList {
          dt { visit(key) }
          dd { visit(meaning) }
        }
      }
    }
  }
}
