import TipsHTML
import TipsText
import TipsWords

/// What all pages of the door have around what they are about: the key to leave at once, the other language.
struct DoorLayout {
  let visit: DoorVisit
  let title: Message
  /// The page that the link to the other language leads to; nil where what is shown would be lost by it.
  let languageLink: Link?

  init(_ visit: DoorVisit, title: Message, languageLink: Link? = nil) {
    self.visit = visit
    self.title = title
    self.languageLink = languageLink
  }

  func page(@HTMLBuilder _ content: () -> HTML) -> HTML {
    let language = visit.language
    return html(.lang(language), Attribute("dir", language.direction)) {
      head {
        meta(Attribute("charset", "utf-8"))
        meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), Attribute("content", "light dark"))
        meta(.name("format-detection"), Attribute("content", "telephone=no"))
        TipsHTML.title { visit(title) }
        linkElement(Attribute("rel", "stylesheet"), .href(DoorAssets.link("public.css")))
        script(.src(DoorAssets.link("public.js")), Attribute("defer"))
      }
      body {
        a(.class("skip"), Attribute("href", "#main")) { visit(DoorWords.skipToContent) }
        top
        TipsHTML.main(.id("main"), Attribute("tabindex", "-1")) { content() }
      }
    }
  }

  private var top: HTML {
    let other: Language = visit.language == .fa ? .en : .fa
    return header(.class(languageLink == nil ? "top" : "top both")) {
      a(.class("brand"), .href(visit.link())) { visit(DoorWords.product) }
      if let languageLink {
        a(.class("language"), .href(languageLink), .lang(other), Attribute("hreflang", other.rawValue)) {
          DoorWords.languageName[other]
        }
      }
      // It works without the script, which makes it leave less behind.
      a(
        .class("leave"), .id("leave"), Attribute("href", InnocentPage.address(visit.language)),
        Attribute("rel", "noreferrer nofollow"), .title(visit(DoorWords.leaveHint))
      ) {
        visit(DoorWords.leave)
        span(.class("key"), Attribute("hidden")) { "Esc" }
      }
    }
  }
}

/// Where somebody goes who must not be seen here.
enum InnocentPage {
  static func address(_ language: Language) -> String { "https://\(language.rawValue).wikipedia.org/" }
}
