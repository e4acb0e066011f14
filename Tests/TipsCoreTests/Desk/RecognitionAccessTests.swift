import TestSupport
import Testing
import TipsDomain
import TipsHTTP
import TipsRecognition
import TipsStore
import TipsText

@testable import TipsDesk

@Suite("Who sees and does what about recognition", .fewDesks)
struct RecognitionAccessTests {
  private static let pages = ["", "/1404-06", "/1404-06/signs", "/1404-06/what-if?seats=5", "/1404-06/r-1"]
  private static let forms = ["draft", "approve", "issue", "withdraw", "thank", "undo"]

  @Test("Secretary, supervisor and auditor look; nobody else", arguments: Role.ofPeople)
  func looking(role: Role) async throws {
    let station = try await RecognitionDesk()
    let session = try await RecognitionSession(station.desk, station.temporary, "visitor", role)
    let may = [Role.secretary, .supervisor, .auditor].contains(role)
    for page in Self.pages { #expect(await (session.get("/recognition" + page).status == 403) == !may) }
  }

  @Test("The secretary acts; nobody else", arguments: Role.ofPeople.filter { $0 != .secretary })
  func acting(role: Role) async throws {
    let station = try await RecognitionDesk()
    let session = try await RecognitionSession(station.desk, station.temporary, "visitor", role)
    for form in Self.forms { #expect(await session.post(RecognitionDesk.page + "/" + form).status == 403) }
    #expect(try await station.issue(by: session).status == 403)
    #expect(throws: RoundError.notIssued("1404-06")) { try station.issued() }
  }

  @Test("Who only looks finds no form that changes anything")
  func noForms() async throws {
    let station = try await RecognitionDesk(policy: #"{"approval":true}"#)
    let session = try await RecognitionSession(station.desk, station.temporary, "nader", .supervisor)
    let page = await session.get(RecognitionDesk.page).page
    #expect(!page.contains("action=\"\(RecognitionDesk.page)/"))
  }

  @Test("A form without the session's token does nothing", arguments: forms)
  func foreignForm(form: String) async throws {
    let station = try await RecognitionDesk()
    let fields = [(name: "digest", value: try station.draft().inputDigest), ("confirm", "1404-06")]
    #expect(await station.sara.post(RecognitionDesk.page + "/" + form, fields, withToken: false).status == 403)
    #expect(throws: RoundError.notIssued("1404-06")) { try station.issued() }
  }

  @Test("Whoever is limited to a place sees no list of all places")
  func limited() async throws {
    let station = try await RecognitionDesk()
    let session = try await RecognitionSession(station.desk, station.temporary, "mina", .secretary, place: "golsar")
    for page in Self.pages { #expect(await session.get("/recognition" + page).status == 403) }
  }

  @Test("No page has a name or a telephone number, before the issue and after it", arguments: [Language.en, .fa])
  func noNames(language: Language) async throws {
    let station = try await RecognitionDesk(policy: #"{"seats":7}"#)
    var sara = station.sara
    sara.language = language
    var shown = ""
    for _ in 0..<2 {
      for page in Self.pages { shown += await sara.get("/recognition" + page).page }
      for person in try station.temporary.store.rounds.draft(
        try station.temporary.period("1404-05..1404-06"), now: TemporaryStore.now
      ).honorees {
        shown += await sara.get(RecognitionDesk.page + "/r-\(person.reporter)").page
      }
      try await station.issue()
    }
    #expect(shown.contains("issued") || shown.contains("صادرشده"))
    for word in Canary.words + Canary.phones + ["09001110", "نام 0", "نام ۰"] { #expect(!shown.contains(word)) }
  }
}
