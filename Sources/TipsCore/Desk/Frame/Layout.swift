import TipsDomain
import TipsHTML
import TipsHTTP
import TipsPrinting
import TipsText
import TipsWords

/// What all pages have around what they are about: the way to other pages, who is signed in, the language.
struct Layout {
  let visit: Visit
  let title: String
  /// Which entry of the navigation is this one.
  let place: Navigation.Entry?
  /// Whether the page uses the whole width of a screen.
  let isWide: Bool

  init(_ visit: Visit, title: String, at place: Navigation.Entry? = nil, isWide: Bool = false) {
    self.visit = visit
    self.title = title
    self.place = place
    self.isWide = isWide
  }

  func page(@HTMLBuilder _ content: () -> HTML) -> HTML {
    let language = visit.language
    return html(.lang(language), Attribute("dir", language.direction)) {
      head {
        meta(Attribute("charset", "utf-8"))
        meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), Attribute("content", "light dark"))
        TipsHTML.title { title + " · " + visit(DeskWords.productName) }
        for name in Assets.styles { linkElement(Attribute("rel", "stylesheet"), .href(Assets.link(name))) }
        linkElement(Attribute("rel", "icon"), .href(Assets.link("icon.svg")), .type("image/svg+xml"))
        for name in Assets.scripts { script(.src(Assets.link(name)), Attribute("defer")) }
      }
      body(.class(isWide ? "wide" : "narrow"), .data("page", place?.rawValue ?? "")) {
        a(.class("skip"), .href(Link(visit.request.path, fragment: "main"))) { visit(DeskWords.skipToContent) }
        top
        main(.id("main"), Attribute("tabindex", "-1")) { content() }
      }
    }
  }

  private var top: HTML {
    header(.class("top")) {
      a(.class("brand"), .href(Link())) { visit(DeskWords.productName) }
      if let user = visit.user, let session = visit.session, session.step == .ready {
        nav(.label(visit(DeskWords.navigation))) {
          ul {
            for entry in Navigation.entries(for: user.roles) {
              li {
                a(.href(entry.link), Attribute("aria-current", "page").when(entry == place)) {
                  visit(entry.label)
                  if entry == .webReports { count }
                }
              }
            }
          }
        }
      }
      div(.class("self")) {
        languageForm
        if let user = visit.user {
          a(.href(Link("account")), .class("who")) { bdi { user.name } }
          form(.method("post"), .action(Link("log-out"))) {
            FormToken(visit).field
            button(.type("submit"), .class("quiet")) { visit(DeskWords.logOut) }
          }
        }
      }
    }
  }

  /// How much of what citizens sent waits; the board keeps it up to date.
  private var count: HTML {
    HTML {
      " "
      span(.id("web-count"), .class("count")) { visit.waiting.map { visit($0.shown) } ?? "" }
    }
  }

  private var languageForm: HTML {
    let other: Language = visit.language == .fa ? .en : .fa
    return form(.method("post"), .action(Link("language"))) {
      FormToken(visit).field
      input(.type("hidden"), .name("language"), .value(other.rawValue))
      input(.type("hidden"), .name("back"), .value(visit.request.method == .get ? Link(visit.request.path).text : "/"))
      button(.type("submit"), .class("quiet"), .lang(other)) { DeskWords.languageName[other] }
    }
  }
}

/// The fields that show that a form belongs to the session, and that it is sent once.
struct FormToken {
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  var field: HTML {
    guard !visit.formToken.isEmpty else { return HTML() }
    return HTML {
      input(.type("hidden"), .name("form_token"), .value(visit.formToken))
      input(.type("hidden"), .name("once"), .value(Sessions.randomToken()))
    }
  }
}
