import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsRecognition
@testable import TipsStore

@Suite("Reasons of a list")
struct RoundReasonsTests {
  private func reasons(_ station: RecognitionStation, _ reporter: Int64) throws -> Reasons {
    try station.store.rounds.reasons(try station.period(), reporter: "r-\(reporter)", now: TemporaryStore.now)
  }

  @Test("The points make the volume, and the numbers the score")
  func sums() throws {
    let station = try RecognitionStation()
    for honoree in try station.draft().honorees {
      let reasons = try reasons(station, honoree.reporter)
      #expect(reasons.verdict == .seat(place: honoree.place, kind: .score))
      #expect(reasons.merit.lines.reduce(0) { $0 + $1.points } == honoree.volume)
      #expect(reasons.merit.score == honoree.score)
      let rate = (reasons.founded * 1_000_000 + 5 * reasons.base.p0) / (reasons.assessed + 5)
      #expect(rate == honoree.reliability)
    }
  }

  @Test("An issued list keeps its reasons, whatever is corrected later")
  func frozen() throws {
    let station = try RecognitionStation()
    let drafted = try station.draft().honorees.map { try reasons(station, $0.reporter) }
    _ = try station.issue()
    _ = try station.store.outcomes.undo(
      ReportNumber(id: 1), note: nil, operatorName: "x", now: TemporaryStore.now)
    for before in drafted {
      let after = try reasons(station, before.reporter)
      #expect(after.isIssued && after.verdict == before.verdict && after.merit.score == before.merit.score)
      #expect(after.merit.lines.map(\.points) == before.merit.lines.map(\.points))
      #expect(after.merit.lines.map(\.incident.leadID) == before.merit.lines.map(\.incident.leadID))
      #expect(after.base == before.base && after.founded == before.founded && after.assessed == before.assessed)
    }
  }

  @Test("Who got no seat learns their place in line and the score at the last seat")
  func line() throws {
    let station = try RecognitionStation()
    let full = try station.draft().honorees
    try station.setPolicy(#"{"seats":2}"#)
    for isIssued in [false, true] {
      if isIssued { _ = try station.issue() }
      let reasons = try reasons(station, full[3].reporter)
      #expect(reasons.verdict == .leftOut(.noSeat))
      #expect(reasons.placeInLine == 2)
      #expect(reasons.lastScore == full[1].score)
      #expect(reasons.merit.score == full[3].score)
    }
  }

  @Test("Each rule is named to whom it leaves out")
  func rules() throws {
    let station = try RecognitionStation()
    let people = try station.draft().honorees.map(\.reporter)
    let reporters = try station.store.reporters
    _ = try reporters.protect("r-\(people[0])", operatorName: "x", now: TemporaryStore.now)
    _ = try reporters.exclude("r-\(people[1])", reason: "staff", operatorName: "x", now: TemporaryStore.now)
    _ = try reporters.setConsent(
      Consent.none, of: "r-\(people[2])", source: "call", operatorName: "x", now: TemporaryStore.now)
    let temporary = try station.temporary.get()
    let number = try temporary.log(phone: "09001110099", at: RecognitionStation.inMonth)
    try temporary.mark(number, .unfounded, at: RecognitionStation.inMonth)
    _ = try temporary.settle()
    let outsider = try #require(try temporary.store.reports.existing(number).reporterID)
    for isIssued in [false, true] {
      if isIssued { _ = try station.issue() }
      #expect(try reasons(station, people[0]).verdict == .leftOut(.protected))
      #expect(try reasons(station, people[1]).verdict == .leftOut(.excluded))
      #expect(try reasons(station, people[2]).verdict == .leftOut(.noConsent))
      #expect(try reasons(station, outsider).verdict == .notConsidered)
    }
  }

  @Test("A marked report has no part in any list, and who has no other is counted")
  func marked() throws {
    let station = try RecognitionStation()
    let last = try #require(try station.draft().honorees.last)
    let report = try #require(try reasons(station, last.reporter).merit.lines.first).incident.leadID
    try station.store.reportProtection.protect(
      ReportNumber(id: report), reason: "in danger", operatorName: "x", now: TemporaryStore.now)
    #expect(try station.draft().leftOut == [.neverPublished: 1])
    #expect(try reasons(station, last.reporter).verdict == .leftOut(.neverPublished))
    try station.store.reportProtection.release(
      ReportNumber(id: report), reason: "asked", operatorName: "x", now: TemporaryStore.now)
    #expect(try station.draft().leftOut == [:])
    #expect(try [station.audited(.protectReport), station.audited(.unprotectReport)] == [1, 1])
  }

  @Test("However a number is spelled, the list is the same")
  func spelling() throws {
    let plain = try RecognitionStation(people: 4)
    var count = 0
    let spelled = try RecognitionStation(people: 4) { phone in
      count += 1
      let rest = String(phone.dropFirst())
      let forms = [
        phone, "+98" + rest, "0098 \(rest)", "(0\(rest.prefix(3))) \(rest.dropFirst(3))",
        String(phone.map { Array("۰۱۲۳۴۵۶۷۸۹")[$0.wholeNumberValue ?? 0] }),
      ]
      return forms[count % forms.count]
    }
    let scores = { (station: RecognitionStation) in try station.draft().honorees.map { [$0.score, $0.confirmed] } }
    #expect(try scores(spelled) == scores(plain))
  }

  @Test("What somebody reported can be taken out of the reasons; the figures stay")
  func forget() throws {
    let station = try RecognitionStation()
    let round = try station.issue()
    let store = try station.store
    var forgetting = ReportForgetting(store.connection, now: TemporaryStore.now)
    try store.write { _ in try forgetting.empty(reporter: round.honorees[0].reporter) }
    let reasons = try reasons(station, round.honorees[0].reporter)
    #expect(reasons.merit.lines.isEmpty && reasons.merit.score == round.honorees[0].score)
  }

  @Test("A round from before reasons were kept can lose people, and says what it can't tell")
  func roundOfAnEarlierSchema() throws {
    let station = try RecognitionStation()
    let round = try station.issue()
    let connection = try station.store.connection
    for table in ["round_basis", "round_candidate"] {
      try connection.execute("drop trigger \(table)_no_delete; delete from \(table)")
    }
    #expect(throws: RoundError.lineNotKept("1404-06")) { _ = try reasons(station, round.honorees[0].reporter) }
    for isAgain in [false, true] {
      let withdraw = {
        try station.store.rounds.withdraw(
          "r-\(round.honorees[0].reporter)", from: "1404-06", reason: "asked", replace: true, operatorName: "x",
          now: TemporaryStore.now)
      }
      if isAgain {
        #expect(throws: RoundError.lineNotKept("1404-06")) { _ = try withdraw() }
      } else {
        #expect(try withdraw().next == nil)
      }
    }
    #expect(try station.store.rounds.existing("1404-06").named.count == 5)
  }

  @Test(
    "Nothing that was kept of a round is edited or taken out",
    arguments: [
      "update round_basis set founded = 0", "delete from round_basis", "update round_candidate set score = 0",
      "delete from round_candidate", "update round_incident set points = 0", "update round_withdrawal set reason = 'x'",
      "delete from round_withdrawal", "delete from round_replacement",
    ])
  func kept(sql: String) throws {
    let station = try RecognitionStation()
    try station.setPolicy(#"{"seats":2}"#)
    let round = try station.issue()
    _ = try station.store.rounds.withdraw(
      "r-\(round.honorees[0].reporter)", from: "1404-06", reason: "asked", replace: true, operatorName: "x",
      now: TemporaryStore.now)
    #expect(throws: StoreError.self) { try station.store.connection.execute(sql) }
  }
}
