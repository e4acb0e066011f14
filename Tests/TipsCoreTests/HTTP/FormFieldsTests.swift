import Testing

@testable import TipsHTTP

struct FormFieldsTests {
  @Test
  func `fields are read as browsers send them`() {
    let fields = FormFields(encoded: "text=%DA%86%D9%87+%D8%B4%D8%AF&role=a&role=b&empty=".utf8)
    #expect(fields?["text"] == "چه شد")
    #expect(fields?.all("role") == ["a", "b"])
    #expect(fields?.text("empty") == nil)
    #expect(fields?["empty"] == "")
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "%C3=1"])
  func `a broken escape is refused`(text: String) { #expect(FormFields(encoded: text.utf8) == nil) }

  @Test
  func `too many fields are refused`() {
    let most = Array(repeating: "a=1", count: FormFields.countLimit)
    #expect(FormFields(encoded: most.joined(separator: "&").utf8) != nil)
    #expect(FormFields(encoded: (most + ["a=1"]).joined(separator: "&").utf8) == nil)
  }

  @Test
  func `blanks around a text are no part of it`() {
    #expect(FormFields([("a", " \u{A0}\u{200B} \t")]).text("a") == "\u{200B}")
    #expect(FormFields([("a", "\n یک دو \n")]).text("a") == "یک دو")
  }
}

struct WebRequestTests {
  @Test
  func `an address is a path with a query`() throws {
    let target = try #require(WebRequest.target("/reports/%DB%B1?q=a%20b&x"))
    #expect(target.path == ["reports", "۱"])
    #expect(target.query["q"] == "a b")
  }

  @Test(arguments: ["//evil.example/", "http://evil.example/", "", "/a/../b", "/%2e%2e/b", "/%FF"])
  func `what is no path of this program is refused`(text: String) { #expect(WebRequest.target(text) == nil) }

  @Test
  func `a cookie is found by its whole name`() {
    let request = WebRequest(headers: ["cookie": "xtips=1; tips=2; tips-language=fa"])
    #expect(request.cookie("tips") == "2")
    #expect(request.cookie("language") == nil)
  }

  @Test(arguments: [
    (["sec-fetch-site": "cross-site"], false), (["sec-fetch-site": "same-origin"], true),
    (["origin": "http://evil.example", "host": "desk:8110"], false),
    (["origin": "https://desk:8110", "host": "desk:8110"], true), ([:], true),
  ])
  func `a form of another site is told apart`(headers: [String: String], isOwn: Bool) {
    #expect(WebRequest(.post, headers: headers).isSameOrigin == isOwn)
  }
}

struct ServerEventTests {
  @Test
  func `an event has a line for each line of its data`() {
    let event = ServerEvent(id: "7", name: "board", data: "a\nb")
    #expect(String(decoding: event.bytes, as: UTF8.self) == "id: 7\nevent: board\ndata: a\ndata: b\n\n")
  }
}
