import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsRecognition
@testable import TipsStore

@Suite("Names on a list")
struct RoundIdentityTests {
  private let now = TemporaryStore.now

  private func reveal(_ temporary: TemporaryStore) throws -> [Int64: RevealedIdentity] {
    try temporary.store.rounds.reveal(
      try temporary.store.rounds.existing("1404-06"), key: try temporary.keys.load(for: temporary.store.settings),
      reason: "ceremony", operatorName: "x", now: now)
  }

  /// The n-th caller of a station calls once more, under a name.
  private func call(_ temporary: TemporaryStore, _ person: Int, name: String) throws -> ReportNumber {
    let number = try temporary.log(phone: "0900111000\(person)", name: name)
    _ = try temporary.settle()
    return number
  }

  private func verdict(_ temporary: TemporaryStore) throws -> [AuditFinding] {
    try AuditVerification(store: temporary.store, key: try temporary.keys.load(for: temporary.store.settings)).run()
      .findings
  }

  @Test("An issued list keeps the names of then; another one in a later report is a question")
  func frozen() throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    let first = try station.issue().honorees[0].reporter
    _ = try call(temporary, 5, name: " نام  ۵")
    #expect(try reveal(temporary)[first]?.laterNameReport == nil)
    let later = try call(temporary, 5, name: "نام دیگر")
    let person = try reveal(temporary)[first]
    #expect(person?.name == "نام 5" && person?.laterNameReport == later)
    #expect(try station.draft().label == "1404-06" && verdict(temporary).isEmpty)
  }

  @Test("Who takes a free seat has the name of that moment")
  func replacement() throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    try station.setPolicy(#"{"seats":1}"#)
    let leaving = try station.issue().honorees[0].reporter
    _ = try call(temporary, 4, name: "نام تازه")
    let answer = try temporary.store.rounds.withdraw(
      "r-\(leaving)", from: "1404-06", reason: "asked", replace: true, operatorName: "x", now: now)
    let next = try #require(answer.next?.reporter)
    #expect(try reveal(temporary)[next]?.name == "نام تازه")
    let later = try call(temporary, 4, name: "نام دیگر")
    #expect(try reveal(temporary)[next]?.name == "نام تازه")
    #expect(try reveal(temporary)[next]?.laterNameReport == later)
  }

  @Test("Another name of somebody on the list voids its approval; of somebody who waits it doesn't")
  func approval() throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    try station.setPolicy(#"{"approval":true,"seats":1}"#)
    _ = try station.recordDraft(by: "a")
    _ = try station.approve(by: "b")
    _ = try call(temporary, 4, name: "نام دیگر")
    #expect(try temporary.store.rounds.summaries(now: now).map(\.state) == [.approved])
    _ = try call(temporary, 5, name: "نام دیگر")
    #expect(throws: RoundError.notApproved("1404-06")) { _ = try station.issue() }
  }

  @Test("Lists from before names were kept show the newest one")
  func older() throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    let first = try station.issue().honorees[0].reporter
    try temporary.store.connection.execute("delete from round_identity")
    _ = try call(temporary, 5, name: "نام تازه")
    let person = try reveal(temporary)[first]
    #expect(person?.name == "نام تازه" && person?.laterNameReport == nil)
  }

  @Test("A listed name that retention removed is not replaced by a later one, only asked about")
  func removed() throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    let first = try station.issue().honorees[0].reporter
    let later = try call(temporary, 5, name: "نام دیگر")
    try temporary.store.connection.execute(
      """
      delete from sealed_identity
      where report_id in (select report_id from round_identity where reporter_id = \(first))
      """)
    let person = try reveal(temporary)[first]
    #expect(person?.name == nil && person?.phone == "+989001110005" && person?.laterNameReport == later)
  }

  @Test("Erasing somebody removes which report says their name, and the trail still agrees")
  func erased() throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    let round = try station.issue()
    let first = round.honorees[0].reporter
    _ = try temporary.store.erasures.erase(
      "r-\(first)", key: try temporary.keys.load(for: temporary.store.settings), reason: "asked", removesTexts: true,
      operatorName: "x", now: now)
    #expect(try temporary.count("select count(*) from round_identity") == round.honorees.count - 1)
    #expect(try temporary.count("select count(*) from round_identity where reporter_id = \(first)") == 0)
    #expect(try reveal(temporary)[first] == nil && verdict(temporary).isEmpty)
  }

  @Test(
    "A report that somebody moved to another person, or another's name, keeps a list from being issued",
    arguments: [
      "update report set reporter_id = $2 where id = (select max(id) from report where reporter_id = $1)",
      "update reporter set identity_report_id = (select identity_report_id from reporter where id = $2) where id = $1",
    ])
  func links(sql: String) throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    let key = try temporary.keys.load(for: temporary.store.settings)
    let line = try station.draft().honorees.map(\.reporter)
    try temporary.store.connection.run(sql, line[0], line[1])
    let error = try #require(throws: RoundError.self) {
      _ = try temporary.store.rounds.issue(try station.period(), key: key, operatorName: "x", now: now)
    }
    guard case .linksBroken("1404-06", let reports) = error else { throw error }
    #expect(reports.count == 1 && error.message.en.contains("tips audit verify"))
    #expect(try temporary.count("select count(*) from round") == 0)
  }

  @Test("What ties reports to the people in line is checked too, for they may get a seat")
  func linksInLine() throws {
    let station = try RecognitionStation()
    let temporary = try station.temporary.get()
    let key = try temporary.keys.load(for: temporary.store.settings)
    let line = try station.draft().honorees.map(\.reporter)
    try station.setPolicy(#"{"seats":1}"#)
    try temporary.store.connection.run("update report set link = null where reporter_id = $1", line[5])
    #expect(throws: RoundError.self) {
      _ = try temporary.store.rounds.issue(try station.period(), key: key, operatorName: "x", now: now)
    }
  }
}
