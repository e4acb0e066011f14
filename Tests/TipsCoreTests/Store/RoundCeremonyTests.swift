import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsRecognition
@testable import TipsStore

@Suite("After a list is issued")
struct RoundCeremonyTests {
  private let now = TemporaryStore.now
  private var today: LocalDay { StationZone.tehran.day(of: now) }

  /// Two seats, four in line.
  private func station() throws -> (RecognitionStation, line: [Honoree]) {
    let station = try RecognitionStation()
    let line = try station.draft().honorees
    try station.setPolicy(#"{"seats":2}"#)
    _ = try station.issue()
    return (station, line)
  }

  private func withdraw(
    _ station: RecognitionStation, _ reporter: Int64, reason: String? = "asked", replace: Bool = false
  ) throws -> RoundStore.WithdrawalAnswer {
    try station.store.rounds.withdraw(
      "r-\(reporter)", from: "1404-06", reason: reason, replace: replace, operatorName: "x", now: now)
  }

  @Test("A withdrawal keeps the frozen list, marks the place, and names the next in line")
  func withdrawal() throws {
    let (station, line) = try station()
    let answer = try withdraw(station, line[0].reporter)
    #expect(answer.next?.reporter == line[2].reporter && answer.replacementPlace == nil)
    let round = try station.store.rounds.existing("1404-06")
    #expect(round.honorees.map(\.reporter) == [line[0].reporter, line[1].reporter])
    #expect(round.named.map(\.reporter) == [line[1].reporter])
    #expect(round.withdrawals[line[0].reporter]?.reason == "asked")
    #expect(throws: RoundError.withdrawnAlready("1404-06", reporter: line[0].reporter)) {
      _ = try withdraw(station, line[0].reporter)
    }
  }

  @Test("The next in line takes the seat, with the place behind the list, and is credited")
  func replacement() throws {
    let (station, line) = try station()
    #expect(try withdraw(station, line[1].reporter, replace: true).replacementPlace == 3)
    let round = try station.store.rounds.existing("1404-06")
    #expect(round.named.map(\.reporter) == [line[0].reporter, line[2].reporter])
    #expect(round.named.map(\.place) == [1, 3])
    #expect(round.replacements[0].score == line[2].score)
    let temporary = try station.temporary.get()
    #expect(
      try temporary.count("select count(*) from round_credit where reporter_id = \(line[2].reporter)")
        == line[2].confirmed)
    #expect(try temporary.store.reporters.rounds(of: line[2].reporter) == ["1404-06"])
    #expect(try temporary.store.reporters.rounds(of: line[1].reporter) == [])
  }

  @Test("People thanked are those on the list and the replacements, without who withdrew; at a ceremony, who was there")
  func figures() throws {
    let (station, line) = try station()
    func thanked() throws -> [Int?] {
      let temporary = try station.temporary.get()
      let figures = try station.store.figures.figures(of: try temporary.period("1404-07"), now: now)
      return [figures.thanked, figures.thankedAtCeremony]
    }
    #expect(try thanked() == [2, nil])
    _ = try withdraw(station, line[0].reporter)
    #expect(try thanked() == [1, nil])
    _ = try withdraw(station, line[0].reporter, reason: nil, replace: true)
    #expect(try thanked() == [2, nil])
    let rounds = try station.store.rounds
    try rounds.thank(
      "1404-06", day: today, place: "x", absent: ["r-\(line[1].reporter)"], operatorName: "x", now: now)
    #expect(try thanked() == [2, 1])
    try rounds.thank("1404-06", day: today, place: "x", absent: [], operatorName: "x", now: now)
    #expect(try thanked() == [2, 2])
    _ = try withdraw(station, line[2].reporter)
    #expect(try thanked() == [1, 1])
  }

  @Test("A seat that was left free is filled later, and a replacement can withdraw too")
  func later() throws {
    let (station, line) = try station()
    _ = try withdraw(station, line[0].reporter)
    #expect(try withdraw(station, line[0].reporter, reason: nil, replace: true).next?.reporter == line[2].reporter)
    #expect(try withdraw(station, line[2].reporter, replace: true).next?.reporter == line[3].reporter)
    #expect(try station.store.rounds.existing("1404-06").named.map(\.place) == [2, 4])
    #expect(throws: RoundError.replacedAlready("1404-06", reporter: line[0].reporter, by: line[2].reporter)) {
      _ = try withdraw(station, line[0].reporter, reason: nil, replace: true)
    }
  }

  @Test("Who may no longer be named is passed over")
  func passedOver() throws {
    let (station, line) = try station()
    let reporters = try station.store.reporters
    _ = try reporters.protect("r-\(line[2].reporter)", operatorName: "x", now: now)
    _ = try reporters.setConsent(
      Consent.none, of: "r-\(line[3].reporter)", source: "call", operatorName: "x", now: now)
    #expect(try withdraw(station, line[0].reporter, replace: true).next?.reporter == line[4].reporter)
  }

  @Test("A withdrawal needs no next in line")
  func nobody() throws {
    let station = try RecognitionStation(people: 1)
    let round = try station.issue()
    let answer = try withdraw(station, round.honorees[0].reporter, replace: true)
    #expect(answer.next == nil)
    #expect(try station.store.rounds.existing("1404-06").named.isEmpty)
    #expect(throws: RoundError.nobodyInLine("1404-06")) {
      _ = try withdraw(station, round.honorees[0].reporter, reason: nil, replace: true)
    }
  }

  @Test("What can't be is refused")
  func refusals() throws {
    let (station, line) = try station()
    #expect(throws: RoundError.reasonMissing) { _ = try withdraw(station, line[0].reporter, reason: nil) }
    #expect(throws: RoundError.notOnList("1404-06", reporter: line[4].reporter)) {
      _ = try withdraw(station, line[4].reporter)
    }
  }

  @Test("Who withdrew is not revealed, and may be honoured again")
  func revealing() throws {
    let (station, line) = try station()
    _ = try withdraw(station, line[0].reporter, replace: true)
    let temporary = try station.temporary.get()
    let people = try temporary.store.rounds.reveal(
      try temporary.store.rounds.existing("1404-06"), key: try temporary.keys.load(for: temporary.store.settings),
      reason: "ceremony", operatorName: "x", now: now)
    #expect(people[line[0].reporter] == nil && people[line[2].reporter] != nil)
    for person in [line[0].reporter, line[2].reporter] {
      let phone = "0900111000\(person == line[0].reporter ? 5 : 3)"
      let number = try temporary.log(phone: phone, at: now.adding(seconds: -60))
      try temporary.mark(number, .operation)
    }
    _ = try temporary.settle()
    let next = try temporary.store.rounds.draft(try temporary.period("1404-07"), now: now)
    #expect(next.honorees.map(\.reporter) == [line[0].reporter])
    #expect(next.leftOut == [.recentlyHonoured: 1])
  }

  @Test("A ceremony thanks everybody who came; who was absent is thanked at a later one")
  func ceremony() throws {
    let (station, line) = try station()
    let rounds = try station.store.rounds
    let absent = "r-\(line[1].reporter)"
    #expect(
      try rounds.thank("1404-06", day: today, place: "سالن", absent: [absent], operatorName: "x", now: now) == 1)
    #expect(try rounds.existing("1404-06").thanks[line[1].reporter]?.wasPresent == false)
    #expect(try rounds.summaries(now: TemporaryStore.now).map(\.state) == [.issued])
    #expect(try rounds.thank("1404-06", day: today, place: "خانه", absent: [], operatorName: "x", now: now) == 1)
    #expect(try rounds.existing("1404-06").thanks[line[1].reporter]?.place == "خانه")
    #expect(try rounds.summaries(now: TemporaryStore.now).map { [$0.thanked, $0.withdrawn] } == [[2, 0]])
    #expect(try rounds.summaries(now: TemporaryStore.now).map(\.state) == [.thanked])
    #expect(throws: RoundError.nobodyToThank("1404-06")) {
      try rounds.thank("1404-06", day: today, place: "x", absent: [], operatorName: "x", now: now)
    }
    #expect(try station.audited(.thankRound) == 2)
  }

  @Test("A ceremony is neither ahead nor before the list was issued")
  func dates() throws {
    let (station, _) = try station()
    let rounds = try station.store.rounds
    #expect(throws: RoundError.ceremonyAhead) {
      try rounds.thank("1404-06", day: today.advanced(by: 1), place: "x", absent: [], operatorName: "x", now: now)
    }
    #expect(throws: RoundError.ceremonyTooEarly("1404-06")) {
      try rounds.thank("1404-06", day: today.advanced(by: -1), place: "x", absent: [], operatorName: "x", now: now)
    }
  }

  @Test("A consent keeps its wording, source and operator")
  func consent() throws {
    let (station, line) = try station()
    let reporters = try station.store.reporters
    _ = try reporters.setConsent(
      .initials, of: "r-\(line[0].reporter)", source: "letter", wording: "1404-2", operatorName: "op-4", now: now)
    let last = try #require(try reporters.consents(of: line[0].reporter).last)
    #expect(
      last
        == ReporterStore.ConsentRecord(
          consent: .initials, wording: "1404-2", source: "letter", operatorName: "op-4", at: now))
  }

  @Test("What another policy would do is told, and nothing is kept")
  func whatIf() throws {
    let station = try RecognitionStation()
    let line = try station.draft().honorees
    let rounds = try station.store.rounds
    let comparison = try rounds.compare(
      try station.period(), with: try Policy(changing: [.minConfirmed: 3]), now: now)
    #expect(comparison.entering.isEmpty && comparison.staying == 4)
    #expect(comparison.leaving.map(\.after.verdict) == [.leftOut(.belowMinimum), .leftOut(.belowMinimum)])
    #expect(comparison.differences.map(\.key) == ["min_confirmed"])
    #expect(try station.draft().honorees == line)
    let sensitivity = try rounds.sensitivity(try station.period(), now: now)
    #expect(sensitivity.changes.count == Policy.standard.variations().count)
    #expect(sensitivity.changes.filter { $0.entering + $0.leaving > 0 }.map(\.variation.constant) == ["min_confirmed"])
  }

  @Test("Rounds come in pages, newest first, and one by its period")
  func pages() throws {
    let (station, _) = try station()
    let rounds = try station.store.rounds
    for month in 1...3 {
      try station.store.connection.execute(
        """
        insert into round (label, from_day, to_day, from_instant, to_instant, seats, policy_version, policy, seed, as_of,
          input_digest, candidates, issued_at, issued_by)
        select '1403-0\(month)', from_day - 600 + \(30 * month), to_day - 600 + \(30 * month), from_instant, to_instant, seats,
          policy_version, policy, seed, as_of, input_digest, candidates, issued_at, issued_by
        from round where label = '1404-06'
        """)
    }
    #expect(try rounds.summaries(now: now).map(\.label) == ["1404-06", "1403-03", "1403-02", "1403-01"])
    #expect(try rounds.summaries(limit: 2, now: now).map(\.label) == ["1404-06", "1403-03"])
    #expect(try rounds.summaries(limit: 2, after: "1403-03", now: now).map(\.label) == ["1403-02", "1403-01"])
    #expect(try rounds.summaries(limit: 2, after: "1403-01", now: now).isEmpty)
    #expect(try rounds.summary(of: "1403-02", now: now)?.state == .issued)
    #expect(try rounds.summary(of: "1403-09", now: now) == nil)
    #expect(throws: RoundError.notIssued("1403-09")) { try rounds.summaries(limit: 2, after: "1403-09", now: now) }
  }
}
