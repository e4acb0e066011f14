import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsRecognition
@testable import TipsStore

@Suite("What a round has credited")
struct RoundCreditTests {
  private let now = TemporaryStore.now
  private let inMonth = RecognitionStation.inMonth

  /// A station that honours in every round whoever may be, with an incident of Shahrivar that two people reported.
  private func station() throws -> (TemporaryStore, lead: ReportNumber, later: ReportNumber) {
    let temporary = try TemporaryStore()
    try temporary.store.policies.set(
      try Policy(changing: [.cooldownDays: 0]), numbered: false, note: "", operatorName: "x", now: now)
    let lead = try temporary.log(phone: "09001110001", at: inMonth)
    let later = try temporary.log(phone: "09001110002", at: inMonth.adding(seconds: 60))
    try temporary.mark(lead, .operation, at: inMonth.adding(seconds: 120))
    try temporary.mark(later, .duplicate, at: inMonth.adding(seconds: 120), lead: lead)
    _ = try temporary.settle()
    return (temporary, lead, later)
  }

  private func issue(_ temporary: TemporaryStore) throws -> RecognitionRound {
    try temporary.store.rounds.issue(try temporary.period("1404-06"), operatorName: "x", now: now)
  }

  private func next(_ temporary: TemporaryStore) throws -> RecognitionRound {
    try temporary.store.rounds.draft(try temporary.period("1404-07"), now: now)
  }

  private func undo(_ temporary: TemporaryStore, _ numbers: ReportNumber...) throws {
    for number in numbers { _ = try temporary.store.outcomes.undo(number, note: nil, operatorName: "x", now: now) }
  }

  @Test("An incident is credited to a person whichever of its reports leads it")
  func exchangedLeader() throws {
    let (temporary, lead, later) = try station()
    #expect(try issue(temporary).honorees.map(\.score) == [1000, 250])
    try undo(temporary, later, lead)
    try temporary.mark(later, .operation)
    try temporary.mark(lead, .duplicate, lead: later)
    #expect(try next(temporary).candidates == 0)
  }

  @Test("A report that had its part in a credited incident earns nothing as one of its own")
  func splitIncident() throws {
    let (temporary, lead, later) = try station()
    _ = try issue(temporary)
    try undo(temporary, later, lead)
    try temporary.mark(later, .operation)
    try temporary.mark(lead, .settled)
    #expect(try next(temporary).candidates == 0)
  }

  @Test("Who was on no list counts the incident once it is confirmed anew, whoever else was credited")
  func others() throws {
    let (temporary, lead, later) = try station()
    try temporary.store.policies.set(
      try Policy(changing: [.cooldownDays: 0, .seats: 1]), numbered: false, note: "", operatorName: "x", now: now)
    _ = try issue(temporary)
    try undo(temporary, later, lead)
    try temporary.mark(later, .operation)
    try temporary.mark(lead, .duplicate, lead: later)
    #expect(try next(temporary).honorees.map(\.score) == [1000])
  }

  @Test("A report that is claimed when its round is issued counts as anonymous, whatever date the outcome gets")
  func lateClaim() throws {
    let (temporary, lead, later) = try station()
    let anonymous = try temporary.log(at: inMonth)
    try temporary.mark(anonymous, .operation, at: inMonth)
    func claim(_ number: ReportNumber, phone: String) throws {
      try temporary.store.write { connection in
        try ReceiptStore.insert([UInt8](repeating: UInt8(number.id), count: 32), of: number.id, connection)
      }
      let report = ReceiptedReport(
        id: number.id, verifier: [UInt8](repeating: UInt8(number.id), count: 32),
        state: ReceiptState(.operation, isUnderWay: false), isClaimed: false, isTip: true)
      try temporary.store.receipts.claim(
        report, by: try Caller(phone: phone, name: nil, consent: .name), operatorName: "x", now: now)
    }
    _ = try issue(temporary)
    try claim(anonymous, phone: "09001110003")
    try undo(temporary, anonymous)
    try temporary.mark(anonymous, .operation)
    let other = try temporary.log(at: now.adding(seconds: -60))
    try temporary.mark(other, .operation)
    try claim(other, phone: "09001110004")
    _ = try temporary.settle()
    let round = try next(temporary)
    #expect(round.candidates == 1 && round.honorees.map(\.score) == [1000], "\(lead) \(later)")
  }
}
