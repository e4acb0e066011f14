import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsHTML
import TipsPrinting
import TipsReading
import TipsRecognition
import TipsStore
import TipsText

@testable import TipsDesk

@Suite("Lists of recognition at the desk", .fewDesks)
struct RecognitionListTests {
  @Test("The draft on the page is the core's, in its order, with its scores")
  func list() async throws {
    let station = try await RecognitionDesk()
    let page = await station.sara.get(RecognitionDesk.page).page
    let rows = try station.draft().honorees.map { honoree in
      let name = Reporter.pseudonym(honoree.reporter)
      return "<td class=\"n\">\(honoree.place)</td><th scope=\"row\"><a href=\"/recognition/1404-06/\(name)\">"
        + "<bdi dir=\"ltr\">\(name)</bdi></a></th><td class=\"n\">\(Language.en.number(honoree.score))</td>"
        + "<td class=\"n\">\(honoree.confirmed)</td>"
    }
    let places = rows.compactMap { page.firstRange(of: $0)?.lowerBound }
    #expect(rows.count == 7 && places.count == 7 && places == places.sorted())
  }

  @Test("Who has no place is counted by reason")
  func leftOut() async throws {
    let station = try await RecognitionDesk()
    let page = await station.sara.get(RecognitionDesk.page).page
    #expect(page.contains("<dt>without consent</dt><dd class=\"number\">1</dd>"))
  }

  @Test("A look at a draft records nothing")
  func readOnly() async throws {
    let station = try await RecognitionDesk(policy: #"{"approval":true}"#)
    let before = try station.temporary.count("select max(id) from audit_entry")
    #expect(await station.sara.get(RecognitionDesk.page).status == 200)
    #expect(try station.temporary.count("select max(id) from audit_entry") == before)
  }

  @Test("The list is filtered by a pseudonym in any digits, and whoever isn't on it is told why")
  func filter() async throws {
    let station = try await RecognitionDesk()
    let first = Reporter.pseudonym(try station.draft().honorees[0].reporter)
    let typed = Language.fa.digits(first)
    let page = await station.sara.get(Link(["recognition", "1404-06"], query: [("person", typed)]).text).page
    #expect(page.contains("1 of 7 people") && page.contains(">\(first)<"))
    let stranger = await station.sara.get(RecognitionDesk.page + "?person=r-12").page
    #expect(stranger.contains("0 of 7 people") && stranger.contains("/recognition/1404-06/r-12"))
  }

  @Test("The list is filtered by county")
  func county() async throws {
    let station = try await RecognitionDesk()
    let sara = station.sara
    #expect(await sara.get(RecognitionDesk.page + "?county=rasht").page.contains("7 people"))
    #expect(await sara.get(RecognitionDesk.page + "?county=-").page.contains("0 of 7 people"))
  }

  @Test("The points of the incidents add up to the volume, and the page shows each")
  func reasons() async throws {
    let station = try await RecognitionDesk()
    let name = Reporter.pseudonym(try station.draft().honorees[0].reporter)
    let reasons = try station.temporary.store.rounds.reasons(
      try station.temporary.period("1404-06"), reporter: name, now: TemporaryStore.now)
    let page = await station.sara.get(RecognitionDesk.page + "/" + name).page
    #expect(reasons.merit.lines.count == 6)
    #expect(reasons.merit.lines.reduce(0) { $0 + $1.points } == reasons.merit.volume)
    for line in reasons.merit.lines { #expect(page.contains(">\(FixedPoint.millionths(line.points))</td>")) }
    #expect(page.contains("= \(FixedPoint.millionths(reasons.merit.volume))"))
  }

  @Test("Whoever is left out learns by which rule")
  func whyNot() async throws {
    let station = try await RecognitionDesk()
    let stranger = try station.temporary.count("select id from reporter where consent is null")
    let page = await station.sara.get(RecognitionDesk.page + "/r-\(stranger)").page
    #expect(page.contains("no consent to any form of thanks"))
  }

  @Test("Sealed identities that wait are counted, with the line for the machine of the key")
  func missing() async throws {
    let station = try await RecognitionDesk()
    #expect(await !station.sara.get(RecognitionDesk.page).page.contains("tips settle"))
    try station.call()
    let page = await station.sara.get(RecognitionDesk.page).page
    #expect(page.contains("1 sealed identity waits") && page.contains("<code>tips settle</code>"))
  }

  @Test("Other rules are compared in fields and as a document; what can't be is said")
  func whatIf() async throws {
    let station = try await RecognitionDesk()
    let sara = station.sara
    let page = RecognitionDesk.page + "/what-if"
    #expect(await sara.get(page + "?seats=5").page.contains("0 enter · 2 leave · 5 stay"))
    let pasted = Link(["recognition", "1404-06", "what-if"], query: [("policy", #"{"seats":4}"#)]).text
    #expect(await sara.get(pasted).page.contains("0 enter · 3 leave · 4 stay"))
    #expect(await sara.get(page + "?seats=many").status == 422)
    let bad = await sara.get(Link(["recognition", "1404-06", "what-if"], query: [("policy", "{\"<b>\":1}")]).text)
    #expect(bad.status == 422 && !bad.page.contains("<b>"))
  }

  @Test("The signs have a page of their own")
  func signs() async throws {
    let station = try await RecognitionDesk()
    let answer = await station.sara.get(RecognitionDesk.page + "/signs")
    #expect(answer.status == 200 && answer.page.contains("a sign is no proof"))
  }

  @Test("A period has one address, and what is none is told where it was typed")
  func periods() async throws {
    let station = try await RecognitionDesk()
    let sara = station.sara
    #expect(await sara.get("/recognition/last-month").location == "/recognition/1404-06")
    #expect(await sara.get(Link("recognition", "۱۴۰۴-۰۶").text).location == "/recognition/1404-06")
    #expect(await sara.get("/recognition?period=1404-06").location == "/recognition/1404-06")
    let wrong = await sara.get(Link("recognition", "<i>1404-13").text)
    #expect(wrong.status == 422 && wrong.page.contains("is not a period") && !wrong.page.contains("<i>"))
  }

  @Test("The first page offers the last whole month, and lists what was issued with the shares of its year")
  func rounds() async throws {
    let station = try await RecognitionDesk()
    #expect(await station.sara.get("/recognition").page.contains("Open the draft"))
    try await station.issue()
    let page = await station.sara.get("/recognition").page
    #expect(page.contains("Open the round") && page.contains("7 seats of 7 people: 7 for the first time"))
  }

  @Test("A Persian page runs from right to left, with its digits")
  func persian() async throws {
    let station = try await RecognitionDesk()
    var sara = station.sara
    sara.language = .fa
    let page = await sara.get(RecognitionDesk.page).page
    #expect(page.contains("dir=\"rtl\"") && page.contains("۱۴۰۴/۰۶/۰۱ تا ۱۴۰۴/۰۶/۳۱"))
    #expect(page.contains("<code>tips honorees issue 1404-06</code>"))
  }
}
