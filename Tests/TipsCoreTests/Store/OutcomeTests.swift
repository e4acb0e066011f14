import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore

@Suite("Outcomes")
struct OutcomeTests {
  private let now = TemporaryStore.now

  @Test("Every transition that the table allows is taken, every other refused", arguments: Disposition.allCases)
  func transitions(to next: Disposition) throws {
    let temporary = try TemporaryStore()
    let lead = try temporary.log()
    for start in Disposition.allCases where start != .duplicate {
      let number = try temporary.log(at: now.adding(seconds: -60))
      if start != .pending { try temporary.mark(number, start) }
      let attempt = { try temporary.mark(number, next, lead: next == .duplicate ? lead : nil) }
      if start.allows(next) {
        #expect(throws: Never.self) { try attempt() }
      } else {
        #expect(throws: OutcomeError.illegal(number, from: start, to: next)) { try attempt() }
      }
    }
  }

  @Test("Nothing that is final is left without taking the mark back")
  func finality() {
    for final in [Disposition.operation, .duplicate, .falseReport, .cancelled] { #expect(final.successors.isEmpty) }
  }

  @Test("Taking a mark back restores what stood before, and the history keeps both")
  func undo() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(at: now.adding(seconds: -600))
    try temporary.mark(number, .assisted, at: now.adding(seconds: -300))
    try temporary.mark(number, .operation)
    let change = try temporary.store.outcomes.undo(number, note: nil, operatorName: "x", now: now)
    let report = try temporary.store.reports.existing(number)
    #expect(change.to == .assisted)
    #expect(report.disposition == .assisted)
    #expect(report.outcomeAt == now.adding(seconds: -300))
    #expect(try temporary.store.outcomes.events(of: number).count == 3)
    #expect(try temporary.store.outcomes.undo(number, note: nil, operatorName: "x", now: now).to == .pending)
    #expect(throws: OutcomeError.nothingToUndo(number)) {
      _ = try temporary.store.outcomes.undo(number, note: nil, operatorName: "x", now: now)
    }
    #expect(try temporary.summaryDifferences() == 0)
  }

  @Test("An outcome before the receipt is refused")
  func beforeReceipt() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log()
    #expect(throws: OutcomeError.self) { try temporary.mark(number, .operation, at: now.adding(seconds: -1)) }
    #expect(try temporary.store.reports.existing(number).disposition == .pending)
  }

  @Test("A duplicate of itself, of a duplicate, or that leads others is refused")
  func duplicates() throws {
    let temporary = try TemporaryStore()
    let lead = try temporary.log()
    let follower = try temporary.log()
    let third = try temporary.log()
    #expect(throws: OutcomeError.duplicateOfItself(lead)) { try temporary.mark(lead, .duplicate, lead: lead) }
    try temporary.mark(follower, .duplicate, lead: lead)
    #expect(throws: OutcomeError.duplicateOfDuplicate(follower, leading: lead)) {
      try temporary.mark(third, .duplicate, lead: follower)
    }
    #expect(throws: OutcomeError.leadsOthers(lead, follower)) { try temporary.mark(lead, .duplicate, lead: third) }
  }

  @Test(
    "Stages out of order are refused",
    arguments: [(Stage.arrived, 60, Stage.dispatched, 120), (.closed, 10, .arrived, 20)])
  func stages(first: Stage, firstAfter: Int, second: Stage, secondAfter: Int) throws {
    let temporary = try TemporaryStore()
    let received = now.adding(seconds: -600)
    let number = try temporary.log(at: received)
    _ = try temporary.store.stages.record(
      first, of: number, at: received.adding(seconds: firstAfter), operatorName: "x", now: now)
    #expect(throws: OutcomeError.self) {
      _ = try temporary.store.stages.record(
        second, of: number, at: received.adding(seconds: secondAfter), operatorName: "x", now: now)
    }
    #expect(throws: OutcomeError.self) {
      _ = try temporary.store.stages.record(first, of: number, at: now, operatorName: "x", now: now)
    }
  }

  @Test("Several reports lead to one operation")
  func operation() throws {
    let temporary = try TemporaryStore()
    var mark = OutcomeMark(.operation)
    mark.operation = "OP-771"
    var reports = 0
    for _ in 0..<2 {
      let number = try temporary.log()
      let change = try temporary.store.outcomes.mark(number, mark, operatorName: "x", now: now)
      reports = change.operation?.reports ?? 0
    }
    #expect(reports == 2)
  }

  @Test(
    "Events are never edited or removed",
    arguments: ["update outcome_event set note = 'x'", "delete from outcome_event"])
  func immutability(sql: String) throws {
    let temporary = try TemporaryStore()
    try temporary.mark(try temporary.log(), .operation)
    #expect(throws: StoreError.self) { try temporary.store.connection.execute(sql) }
  }
}
