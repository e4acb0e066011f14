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
    let isReady = visit.session?.step == .ready
    let key = Key(
      language: visit.language, place: place, isWide: isWide, isSignedIn: visit.user != nil,
      hasForms: !visit.formToken.isEmpty, roles: isReady ? visit.user?.roles : nil)
    let path = Link(visit.request.path).text
    return Self.templates.template(key) { frame(key) }.filled([
      HTML(text: title), HTML(text: Link(visit.request.path, fragment: "main").text),
      HTML(text: visit.request.method == .get ? path : "/"), HTML(text: visit.user?.name ?? ""),
      HTML(text: visit.waiting.map { visit($0.shown) } ?? ""), HTML(text: visit.formToken),
      HTML(text: key.hasForms ? Sessions.randomToken() : ""), content(),
    ])
  }

  /// What the frame of a page depends on, beside what is filled in.
  private struct Key: Hashable {
    let language: Language
    let place: Navigation.Entry?
    let isWide: Bool
    let isSignedIn: Bool
    let hasForms: Bool
    /// Of whoever may go to other pages.
    let roles: Set<Role>?
  }

  /// What is filled in.
  private enum Filling {
    static let title = Blank(0)
    static let skipLink = Blank(1)
    static let back = Blank(2)
    static let name = Blank(3)
    static let count = Blank(4)
    static let session = Blank(5)
    static let once = Blank(6)
    static let content = Blank(7)
  }

  private static let templates = Templates<Key>(limit: 512)

  private func frame(_ key: Key) -> HTML {
    let language = visit.language
    return html(.lang(language), Attribute("dir", language.direction)) {
      head {
        meta(Attribute("charset", "utf-8"))
        meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), Attribute("content", "light dark"))
        TipsHTML.title {
          HTML(Filling.title)
          " · " + visit(DeskWords.productName)
        }
        for name in Assets.styles { linkElement(Attribute("rel", "stylesheet"), .href(Assets.link(name))) }
        linkElement(Attribute("rel", "icon"), .href(Assets.link("icon.svg")), .type("image/svg+xml"))
        for name in Assets.scripts { script(.src(Assets.link(name)), Attribute("defer")) }
      }
      body(.class(isWide ? "wide" : "narrow"), .data("page", place?.rawValue ?? "")) {
        a(.class("skip"), Attribute("href", Filling.skipLink)) { visit(DeskWords.skipToContent) }
        top(key)
        main(.id("main"), Attribute("tabindex", "-1")) { HTML(Filling.content) }
      }
    }
  }

  private func top(_ key: Key) -> HTML {
    header(.class("top")) {
      a(.class("brand"), .href(Link())) { visit(DeskWords.productName) }
      if let roles = key.roles {
        nav(.label(visit(DeskWords.navigation))) {
          ul {
            for entry in Navigation.entries(for: roles) {
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
        languageForm(key)
        if key.isSignedIn {
          a(.href(Link("account")), .class("who")) { bdi { HTML(Filling.name) } }
          form(.method("post"), .action(Link("log-out"))) {
            token(key, "log-out")
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
      span(.id("web-count"), .class("count")) { HTML(Filling.count) }
    }
  }

  private func languageForm(_ key: Key) -> HTML {
    let other: Language = visit.language == .fa ? .en : .fa
    return form(.method("post"), .action(Link("language"))) {
      token(key, "language")
      input(.type("hidden"), .name("language"), .value(other.rawValue))
      input(.type("hidden"), .name("back"), Attribute("value", Filling.back))
      button(.type("submit"), .class("quiet"), .lang(other)) { DeskWords.languageName[other] }
    }
  }

  private func token(_ key: Key, _ name: String) -> HTML {
    key.hasForms ? FormToken.field(session: Filling.session, page: Filling.once, name: name) : HTML()
  }
}
