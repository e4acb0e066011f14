import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStatistics
@testable import TipsStore

@Suite("Operations that are put right")
struct OperationEditingTests {
  private let now = TemporaryStore.now

  private func report(of reference: String, in temporary: TemporaryStore) throws -> ReportNumber {
    let number = try temporary.log(at: now.adding(seconds: -60))
    var mark = OutcomeMark(.operation)
    mark.operation = reference
    _ = try temporary.store.outcomes.mark(number, mark, operatorName: "officer-14", now: now)
    return number
  }

  private func add(_ reference: String, _ results: [String] = [], to temporary: TemporaryStore) throws {
    try temporary.store.operations.add(
      reference, at: now.adding(seconds: -3_600), place: nil, results: results.map(OperationRecord.Result.init),
      operatorName: "officer-14", now: now)
  }

  private func isConsistent(_ temporary: TemporaryStore) throws -> Bool {
    let check = try SummaryCheck(temporary.store.connection, zone: temporary.store.zone).runThroughout()
    return try check.result.differences == 0 && check.others.isEmpty
      && AuditVerification(store: temporary.store, key: nil).run().findings.isEmpty
  }

  @Test("A renamed operation is found by its new reference alone")
  func rename() throws {
    let temporary = try TemporaryStore()
    let number = try report(of: "OP-77I", in: temporary)
    try temporary.store.operations.set("OP-77I", rename: "OP-771", operatorName: "x", now: now)
    #expect(try temporary.store.operations.reports(of: temporary.store.operations.operation("OP-771").id) == [number])
    #expect(throws: OperationError.unknown("OP-77I")) { try temporary.store.operations.operation("OP-77I") }
    #expect(try isConsistent(temporary))
  }

  @Test("A reference that is taken is refused")
  func taken() throws {
    let temporary = try TemporaryStore()
    try add("OP-1", to: temporary)
    try add("OP-2", to: temporary)
    #expect(throws: OperationError.exists("OP-2")) {
      try temporary.store.operations.set("OP-1", rename: "OP-2", operatorName: "x", now: now)
    }
  }

  @Test("A result is set right, added and removed; figures follow")
  func results() throws {
    let temporary = try TemporaryStore()
    try add("OP-1", ["arrests=20", "money_returned=5"], to: temporary)
    let operations = temporary.store.operations
    let results = try ["arrests=2", "drugs=3.2 kg"].map(OperationRecord.Result.init)
    try operations.setResults(results, of: "OP-1", operatorName: "x", now: now)
    try operations.removeResult("money_returned", of: "OP-1", operatorName: "x", now: now)
    #expect(
      try operations.operation("OP-1").results
        == [try OperationRecord.Result("arrests=2"), try OperationRecord.Result("drugs=3.2 kg")])
    #expect(throws: OperationError.noResult("OP-1", measure: "arms")) {
      try operations.removeResult("arms", of: "OP-1", operatorName: "x", now: now)
    }
    #expect(try isConsistent(temporary))
  }

  @Test("A merged operation is another name: reports and results go over, and later ones find it")
  func merge() throws {
    let temporary = try TemporaryStore()
    let first = try report(of: "OP-771", in: temporary)
    let second = try report(of: "OP-77I", in: temporary)
    let operations = temporary.store.operations
    try operations.setResults([try OperationRecord.Result("arrests=2")], of: "OP-77I", operatorName: "x", now: now)
    #expect(try operations.merge("OP-77I", into: "OP-771", operatorName: "x", now: now) == 1)
    let third = try report(of: "OP-77I", in: temporary)
    let merged = try operations.operation("OP-77I")
    #expect(merged.reference == "OP-771" && merged.results.count == 1)
    #expect(try operations.reports(of: merged.id) == [first, second, third])
    #expect(try operations.list(from: nil, to: nil, limit: 5).map(\.reference) == ["OP-771"])
    #expect(try isConsistent(temporary))
  }

  @Test("Names of an operation that is merged go over with it")
  func mergeTwice() throws {
    let temporary = try TemporaryStore()
    for reference in ["A", "B", "C"] { try add(reference, to: temporary) }
    try temporary.store.operations.merge("A", into: "B", operatorName: "x", now: now)
    try temporary.store.operations.merge("B", into: "C", operatorName: "x", now: now)
    #expect(try temporary.store.operations.operation("A").reference == "C")
    #expect(try isConsistent(temporary))
  }

  @Test("Two figures of one measure can't be merged")
  func bothHaveResults() throws {
    let temporary = try TemporaryStore()
    try add("A", ["arrests=1"], to: temporary)
    try add("B", ["arrests=2"], to: temporary)
    #expect(throws: OperationError.bothHaveResults("B", "A", measure: "arrests")) {
      try temporary.store.operations.merge("A", into: "B", operatorName: "x", now: now)
    }
  }

  @Test("An operation goes while no report names it, and comes back by its reference")
  func remove() throws {
    let temporary = try TemporaryStore()
    let number = try report(of: "OP-1", in: temporary)
    let operations = temporary.store.operations
    #expect(throws: OperationError.named("OP-1", by: number)) {
      try operations.remove("OP-1", operatorName: "x", now: now)
    }
    _ = try temporary.store.outcomes.undo(number, note: nil, operatorName: "x", now: now)
    try operations.remove("OP-1", operatorName: "x", now: now)
    #expect(throws: OperationError.unknown("OP-1")) { try operations.operation("OP-1") }
    #expect(try isConsistent(temporary))
    try add("OP-1", ["arrests=2"], to: temporary)
    #expect(try operations.operation("OP-1").results.count == 1)
    #expect(try isConsistent(temporary))
  }

  @Test("With an operation its other names go, and none of them leads to it any more")
  func removeWithNames() throws {
    let temporary = try TemporaryStore()
    let operations = temporary.store.operations
    for reference in ["A", "B"] { try add(reference, to: temporary) }
    try operations.merge("A", into: "B", operatorName: "x", now: now)
    #expect(throws: OperationError.otherName("A", of: "B")) { try operations.remove("A", operatorName: "x", now: now) }
    try operations.remove("B", operatorName: "x", now: now)
    #expect(throws: OperationError.unknown("A")) { try operations.operation("A") }
    #expect(try isConsistent(temporary))
    try add("A", ["arrests=1"], to: temporary)
    #expect(try isConsistent(temporary))
  }

  @Test("What is filled in under another name is recorded under the operation's own")
  func fillInByOtherName() throws {
    let temporary = try TemporaryStore()
    for reference in ["A", "B"] { _ = try report(of: reference, in: temporary) }
    try temporary.store.operations.merge("A", into: "B", operatorName: "x", now: now)
    try add("A", ["arrests=1"], to: temporary)
    #expect(try temporary.store.operations.operation("B").results.count == 1)
    #expect(try isConsistent(temporary))
  }

  @Test("Money that was returned by mistake returns no more")
  func money() throws {
    let temporary = try TemporaryStore()
    let number = try report(of: "OP-1", in: temporary)
    let operations = temporary.store.operations
    try operations.setResults([try OperationRecord.Result("money_returned=5")], of: "OP-1", operatorName: "x", now: now)
    #expect(try SummarisedReport.find(number.id, temporary.store.connection)?.returnedMoney == true)
    try operations.removeResult("money_returned", of: "OP-1", operatorName: "x", now: now)
    #expect(try isConsistent(temporary))
  }

  @Test("A reference one letter away is offered; a known one offers nothing")
  func nearest() throws {
    let temporary = try TemporaryStore()
    try add("OP-771", to: temporary)
    try add("OP-9", to: temporary)
    #expect(try temporary.store.operations.nearest(to: "OP-717") == ["OP-771"])
    #expect(try temporary.store.operations.nearest(to: "OP-771").isEmpty)
  }

  @Test("Activities are put right and taken out; the trail keeps what they were")
  func activities() throws {
    let temporary = try TemporaryStore()
    let activities = temporary.store.activities
    let id = try activities.add(
      kind: "workshop", place: "rasht", at: now, people: 400, operatorName: "x", now: now
    ).id
    try activities.set(id, people: 40, operatorName: "x", now: now)
    #expect(try activities.activity(id).people == 40)
    #expect(throws: ActivityError.nothingChanges(id)) {
      try activities.set(id, people: 40, operatorName: "x", now: now)
    }
    try activities.remove(id, operatorName: "x", now: now)
    #expect(throws: ActivityError.unknown(id)) { try activities.activity(id) }
    #expect(try isConsistent(temporary))
    let trail = try temporary.store.connection.rows(
      "select detail from audit_entry where action = 'edit_activity'"
    ) { (detail: String) in detail }
    #expect(trail.count == 1 && trail[0].contains("400 people") && trail[0].contains("40 people"))
  }

  @Test("An answer that is taken back counts no more, and the one before counts again")
  func answers() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(at: now.adding(seconds: -60))
    try temporary.mark(number, .assisted)
    let followups = temporary.store.followups
    for isSatisfied in [true, false] {
      try followups.record(isSatisfied, on: number, note: nil, operatorName: "x", now: now)
    }
    #expect(try followups.undo(on: number, operatorName: "x", now: now) == 1)
    #expect(try isConsistent(temporary))
    #expect(try followups.undo(on: number, operatorName: "x", now: now) == 0)
    #expect(try isConsistent(temporary))
    #expect(throws: FollowupError.nothingToUndo(number)) { try followups.undo(on: number, operatorName: "x", now: now) }
  }
}
