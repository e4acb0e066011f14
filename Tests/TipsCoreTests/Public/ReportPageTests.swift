import Testing
import TipsDomain
import TipsHTTP
import TipsText

@testable import TipsPublic

/// What the first page shows and takes.
struct ReportPageTests {
  private static let text = "دو نفر شیشهٔ پراید را شکستند"

  @Test(arguments: Language.allCases)
  func `the first page with its style sheet and script is light`(_ language: Language) async {
    let citizen = TestDoor().citizen(language)
    let page = await citizen.get()
    let style = await citizen.get("assets", "public.css")
    let script = await citizen.get("assets", "public.js")
    #expect(page.status == 200 && style.status == 200 && script.status == 200)
    #expect(page.size + style.size + script.size <= 30_000)
    #expect(page.text.contains(#"lang="\#(language.rawValue)" dir="\#(language.direction)""#))
  }

  @Test
  func `every answer is kept nowhere, tells nobody where the reader was and loads nothing from elsewhere`() async {
    let citizen = TestDoor().citizen()
    for answer in [await citizen.get(), await citizen.get("follow"), await citizen.report([]), await citizen.get("no")]
    {
      #expect(answer.header("cache-control") == "no-store")
      #expect(answer.header("referrer-policy") == "no-referrer")
      #expect(answer.header("content-security-policy")?.contains("script-src 'self'") == true)
      #expect(answer.header("set-cookie") == nil)
      #expect(!answer.text.contains("src=\"http"))
    }
  }

  @Test
  func `danger is a call to 110, and an innocent page one link away, on the first page`() async {
    let text = await TestDoor().citizen().get().text
    #expect(text.contains(#"href="tel:110""#))
    #expect(text.contains(#"href="https://fa.wikipedia.org/" rel="noreferrer nofollow""#))
  }

  @Test
  func `a report that says only what happened is anonymous and gets a receipt`() async throws {
    let door = TestDoor()
    let answer = await door.citizen().report([("text", Self.text)])
    #expect(answer.status == 200)
    let receipt = try #require(answer.receipt)
    #expect(receipt.utf8.count == 17)
    let report = try #require(await door.station.reports.first)
    #expect(report == CitizenReport(text: Self.text, receipt: receipt))
  }

  @Test
  func `all answers reach the station`() async throws {
    let door = TestDoor()
    let answer = await door.citizen().report([
      ("text", Self.text), ("about", "c:theft.vehicle"), ("county", "rasht"), ("place", "گلسار"),
      ("address", "خیابان ۹۰"), ("position", "37.28090,49.58320"), ("when", "today"), ("time", "۸:۱۵"),
      ("who", "named"), ("phone", "۰۹۱۲۳۴۵۶۷۸۹"), ("name", "سارا"), ("consent", "private"),
    ])
    #expect(answer.status == 200)
    #expect(answer.receipt == nil)
    let report = try #require(await door.station.reports.first)
    #expect(report.category == "theft.vehicle")
    #expect(report.place == "golsar")
    #expect(report.address == "خیابان ۹۰")
    #expect(report.coordinates == "37.2809,49.5832")
    #expect(report.happenedAt?.epochSeconds == door.clock.now.epochSeconds - 45 * 60)
    #expect(report.caller == CitizenCaller(phone: "۰۹۱۲۳۴۵۶۷۸۹", name: "سارا", consent: "private"))
  }

  @Test
  func `who stays anonymous stays so, whatever else the form says`() async throws {
    let door = TestDoor()
    _ = await door.citizen().report([
      ("text", Self.text), ("who", "anonymous"), ("phone", "09123456789"), ("name", "سارا"), ("consent", "name"),
    ])
    let report = try #require(await door.station.reports.first)
    #expect(report.caller == nil)
  }

  @Test(arguments: ["appreciation", "suggestion", "request", "criticism", "complaint"])
  func `feedback about the police is a kind of its own`(_ kind: String) async throws {
    let door = TestDoor()
    _ = await door.citizen().report([("text", Self.text), ("about", "k:" + kind)])
    let report = try #require(await door.station.reports.first)
    #expect(report.kind == kind)
  }

  @Test
  func `categories are named in everyday words, and those of the station's own as it names them`() async {
    let text = await TestDoor().citizen().get().text
    #expect(text.contains(">دزدی خودرو<"))
    #expect(text.contains(">سیل<"))
    #expect(!text.contains("c:other"))
  }

  @Test
  func `what is wrong stands beside its field, and nothing typed is lost`() async {
    let door = TestDoor()
    let answer = await door.citizen().report([
      ("text", " "), ("address", "کوچهٔ نسترن"), ("place", "گلسار"), ("when", "today"), ("time", "بیست"),
      ("who", "named"), ("name", "سارا"), ("phone", "123"), ("consent", ""),
    ])
    #expect(answer.status == 422)
    for name in ["text", "time", "phone"] {
      #expect(answer.text.contains(#"id="\#(name)-fault""#))
      #expect(answer.text.contains(#"aria-describedby="\#(name)-fault"#))
    }
    for typed in ["کوچهٔ نسترن", "گلسار", "بیست", "سارا", "123"] { #expect(answer.text.contains(typed)) }
    #expect(answer.text.contains(#"id="who-named" name="who" value="named" checked"#))
    #expect(await door.station.taken.isEmpty)
  }

  @Test
  func `a form that was mended is one report under the token that it had`() async {
    let door = TestDoor()
    let citizen = door.citizen()
    let refused = await citizen.report([("text", "")])
    let answer = await citizen.post([], [("text", Self.text), ("token", refused.token)])
    #expect(answer.receipt != nil)
    #expect(await door.station.taken.count == 1)
  }

  @Test
  func `hostile texts stay text`() async {
    let door = TestDoor()
    let hostile = #""><script>alert(1)</script><img src=x onerror=alert(1)>"#
    let fields = ["address", "place", "phone", "name", "time", "county", "about", "position", "token", "day", "year"]
    let answer = await door.citizen().post(
      [], fields.map { ($0, hostile) } + [("text", "</textarea>" + hostile), ("who", "named"), ("when", "today")])
    #expect(answer.status == 422)
    #expect(!answer.text.contains("<script>"))
    #expect(!answer.text.contains("<img"))
    #expect(answer.text.contains("&lt;/textarea&gt;"))
  }

  @Test(arguments: [("text", 16_001), ("address", 701), ("name", 201), ("place", 201)])
  func `every field has a size`(_ name: String, _ size: Int) async {
    let door = TestDoor()
    let fields = [("who", "named"), (name, String(repeating: "a", count: size))]
    let answer = await door.citizen().report(name == "text" ? fields : fields + [("text", Self.text)])
    #expect(answer.status == 422)
    #expect(answer.text.contains(#"id="\#(name)-fault""#))
    #expect(await door.station.taken.isEmpty)
  }

  @Test
  func `a form that is too large as a whole is not looked at`() async {
    let answer = await TestDoor().citizen().report([("other", String(repeating: "a", count: 66_000))])
    #expect(answer.status == 413)
  }

  @Test
  func `a form of another site is refused, one of a browser that tells nothing is taken`() async {
    let door = TestDoor()
    let citizen = door.citizen()
    let fields = [("text", Self.text), ("token", await citizen.get().token)]
    #expect(await citizen.post([], fields, headers: ["sec-fetch-site": "cross-site"]).status == 403)
    #expect(await citizen.post([], fields, headers: ["origin": "https://evil.example", "host": "a"]).status == 403)
    #expect(await door.station.taken.isEmpty)
    #expect(await citizen.post([], fields, headers: ["origin": "null", "host": "a"]).status == 200)
  }

  @Test
  func `what somebody typed into an address is in no log`() {
    for path in [["public", "40715520931866242"], ["public", "follow", "40715520931866242"]] {
      #expect(DoorRoutes.name(of: WebRequest(path: path)) == "/public")
    }
    #expect(DoorRoutes.name(of: WebRequest(.post, path: ["public", "follow"])) == "/public/follow")
  }
}
