import Testing

@testable import TipsPrinting

@Suite("Pages that load and run nothing")
struct PrintablePageTests {
  private static let policy = PrintablePage.policy

  private func page(_ html: String) throws -> String { try PrintablePage(html, template: html).html }

  @Test(
    "The policy stands first in the head, whatever the template makes of it",
    arguments: [
      ("<!DOCTYPE html>\n<html lang=\"fa\">\n<head>|<title>x</title></head><body></body></html>"),
      ("<!doctype HTML><HTML><HEAD>|</HEAD><BODY>\(policy)</BODY></HTML>"),
      ("<!-- \u{2028} --><html><head>|\n<meta charset=\"UTF-8\"></head></html>"),
      ("|<p>x</p>"), ("|x"), ("\n|<title>x</title>"), ("<html>|<body></body></html>"), ("<html></html>|"), ("|"),
      ("<!DOCTYPE html>|\(policy)x"), ("<html><head>|\(policy)<title>x</title>\(policy)</head></html>"),
    ])
  func policyFirst(_ text: String) throws {
    let shown = text.replacing(Self.policy, with: "").replacing("|", with: Self.policy)
    #expect(try page(text.replacing("|", with: "")) == shown)
  }

  /// Where the policy used to be accepted as a text though no browser would obey it.
  @Test(arguments: [
    "<!-- \(policy) --><img src=\"http://127.0.0.1/x\">", "<noscript>\(policy)</noscript>",
    "<template>\(policy)</template>",
    "<textarea>\(policy)</textarea>", "<title>\(policy)</title><img src=\"//x\">",
    "<body>\(policy)<iframe></iframe></body>",
    "<xmp>\(policy)</xmp>", "<plaintext>\(policy)", "<iframe srcdoc=\"\(policy)\"></iframe>",
  ])
  func hiddenPolicy(_ html: String) {
    #expect(throws: PageTemplateError.self) { try page(html) }
  }

  @Test(
    "What is refused is told with the template's line",
    arguments: [
      ("<p>\n<SCRIPT src=x></SCRIPT></p>", "line 2 holds <script>, and pages have only what docs/pages.md lists"),
      ("\n\n<b onclick=\"x\">", "line 3 has onclick where pages may not have it"),
      ("<img src=\"http://x\">", "line 1 gives src a value that pages may not load or mean"),
      ("<a href=\"https://x\">x</a>", "line 1 gives href a value that pages may not load or mean"),
      ("<meta http-equiv=\"refresh\" content=\"0\">", "line 1 has http-equiv where pages may not have it"),
      ("<style>\n@import 'x';</style>", "line 1 has a style that loads something"),
      ("<b><i></b></i>", "line 1 does not close what it opens, in order"),
      ("<p>\n<html></html></p>", "line 2 begins the page a second time"),
    ])
  func told(_ html: String, why: String) {
    #expect { try page(html) } throws: { Self.reason($0) == why }
  }

  private static func reason(_ error: any Error) -> String? {
    if case .refused(let why)? = error as? PageTemplateError { why.en } else { nil }
  }

  @Test func whatTheTemplateDoesNotHoldIsNotRepeated() {
    #expect {
      try PrintablePage("\n<minanamuneh>", template: "\n<{{name}}>")
    } throws: {
      Self.reason($0) == "line 2 of the page holds an element, and pages have only what docs/pages.md lists"
    }
  }

  @Test(
    "Elements and attributes that load, run or lead elsewhere",
    arguments: [
      "<script>x</script>", "<iframe></iframe>", "<object data=\"x\"></object>", "<embed>", "<base href=\"#\">",
      "<link rel=\"stylesheet\">", "<form action=\"x\"></form>", "<input>", "<button></button>", "<video></video>",
      "<audio></audio>", "<math></math>", "<frameset></frameset>", "<x-y></x-y>", "<svg><script>x</script></svg>",
      "<svg><foreignobject></foreignobject></svg>", "<svg><image href=\"#\"/></svg>", "<svg><animate/></svg>",
      "<svg><set/></svg>", "<svg><a href=\"#\"></a></svg>", "<svg><style>x</style></svg>", "<svg><p></p></svg>",
      "<svg><use href=\"http://x#y\"/></svg>", "<svg><use xlink:href=\"#x\"/></svg>", "<svg onload=\"x\"></svg>",
      "<svg><title><b>x</b></title></svg>", "<p style=\"background: url(http://x)\"></p>",
      "<p style=\"background: u&#114;l(http://x)\"></p>", "<p style=\"background: \\75rl(http://x)\"></p>",
      "<p style='background: \\75 \\52L( \"//x\")'></p>", "<p style=\"background: image-set('x' 1x)\"></p>",
      "<style>@\\69mport 'x';</style>", "<style>@font-face { src: URL('x.woff') }</style>",
      "<svg><rect fill=\"url(http://x)\"/></svg>", "<img src=\"data:text/html,x\">", "<img src=\"\">", "<img src>",
      "<img src=\" data:image/png;base64,AA\">", "<img srcset=\"x\">", "<a href=\"javascript:x\">x</a>",
      "<a ping=\"x\">x</a>",
      "<meta charset=\"iso-2022-jp\">", "<meta name=\"referrer\" content=\"x\">", "<table background=\"x\"></table>",
      "<html manifest=\"x\"></html>",
    ])
  func elements(_ html: String) {
    #expect(throws: PageTemplateError.self) { try page(html) }
  }

  @Test(
    "What browsers would have to guess",
    arguments: [
      "<", "a < b", "<b", "<b class", "<b class=\"x", "<b class=x></b>", "<b class = \"x\"></b>",
      "<b class=\"x\"id=\"y\"></b>",
      "</b>", "<b></b", "<b></i>", "<div/>", "<b>", "<!-->", "<!--->x-->", "<!-- -- -->", "<!-- --!> -->", "<!-- ",
      "<!x>",
      "<?xml?>", "<![CDATA[x]]>", "<svg><![CDATA[x]]></svg>", "a\u{0}b", "<b\u{0}>", "<b\u{C}class=\"x\"></b>",
      "\u{1B}",
      "<style><!-- x --></style>", "<style><b></b></style>", "<title>a<b</title>", "<p><!doctype html></p>",
      "<html><head></head><head></head></html>", "<body></body><body></body>", "<p><body></body></p>", "< b></b>",
      "<b/ class=\"x\"></b>",
      "<scr\(policy)ipt>",
    ])
  func guesses(_ html: String) {
    #expect(throws: PageTemplateError.self) { try page(html) }
  }

  @Test(
    "What a secretary changes",
    arguments: [
      "<img alt=\"\" src=\"data:image/png;base64,iVBORw0KGgo=\" style=\"width:100%\">",
      "<hr><br/><p hidden class='a b'>&lt;x&gt; &amp;c</p>",
      "<a href=\"#top\" id=\"top\">x</a>", "<style media=\"print\">p::before { content: \"\\201C\"; } a > b {}</style>",
      "<style>p { background: url(data:image/png;base64,AA), url(#x); }</style>",
      "<svg viewBox=\"0 0 1 1\"><defs><linearGradient id=\"g\"><stop offset=\"1\"/></linearGradient></defs><path d=\"M0 0\" fill=\"url(#g)\"/></svg>",
      "<table><thead><tr><th scope=\"col\">x</th></tr></thead></table>",
      "<p title=\"url(http://x) &quot;\" aria-label='a<b'>url(http://x)</p>",
    ])
  func allowed(_ html: String) throws {
    #expect(try page(html) == Self.policy + html)
  }

  @Test func describesNobody() throws {
    let page = try PrintablePage("<p>Mina</p>", template: "")
    #expect(Mirror(reflecting: page).children.isEmpty && !"\(page)".contains("Mina"))
  }
}
