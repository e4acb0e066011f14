import Foundation
import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsExchange
@testable import TipsIdentity
@testable import TipsSQLite
@testable import TipsStore

/// A store in which everything happened that the trail covers, and what somebody with another tool could do to it.
@Suite struct AuditVerificationTests {
  private static let officer = "officer-14"

  /// Reports alone, in a batch and by an import; outcomes, an operation, settled reporters, an issued round.
  private static func filled() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    temporary.store.passwordCost = 10
    let sara = try temporary.store.users.add(
      "sara", roles: [.officer, .auditor], password: "four simple words", mustChange: false, place: "rasht",
      operatorName: officer, now: TemporaryStore.now)
    _ = try temporary.store.users.enrolSecondFactor(
      of: sara.id, secret: TimeBasedCode.newSecret(), operatorName: "sara", now: TemporaryStore.now)
    let day: Int64 = 86_400
    let september = Instant(epochSeconds: TemporaryStore.now.epochSeconds - 30 * day)
    let lead = try temporary.log("سرقت موتورسیکلت", phone: "09110000001", name: "مینا نمونه", at: september)
    let later = try temporary.log("همان سرقت", phone: "09110000002", name: "رضا نمونه", at: september)
    var mark = OutcomeMark(.operation)
    mark.at = september
    mark.operation = "OP-1"
    _ = try temporary.store.outcomes.mark(lead, mark, operatorName: officer, now: TemporaryStore.now)
    try temporary.mark(later, .duplicate, at: september, lead: lead)
    try temporary.log("بدون نام")
    var drafts: [ReportDraft] = []
    for index in 1...5 {
      var draft = ReportDraft()
      draft.text = "گزارش \(index)"
      draft.receivedAt = TemporaryStore.now
      drafts.append(draft)
    }
    _ = try Intake(store: temporary.store, operatorName: "op-3").record(drafts, now: TemporaryStore.now)
    _ = try temporary.importing(3)
    _ = try temporary.settle()
    _ = try temporary.store.rounds.issue(
      try temporary.period("1404-06"), key: try temporary.key(), operatorName: officer, now: TemporaryStore.now)
    return temporary
  }

  private func verdict(_ temporary: TemporaryStore, checkpoints: [Checkpoint] = []) throws -> AuditVerdict {
    try AuditVerification(store: try temporary.reopened(), key: try temporary.key(), checkpoints: checkpoints).run()
  }

  @Test func nothingIsFoundInAnUntouchedStore() throws {
    let temporary = try Self.filled()
    let verdict = try verdict(temporary)
    #expect(verdict.findings == [])
    #expect(verdict.reports == 11)
    #expect(verdict.checkpoints == 1)
  }

  /// Each is what somebody with the file and another tool might do; triggers are no obstacle to them.
  @Test(
    arguments: [
      ("update report set disposition = 6 where id = 1", AuditFinding.Kind.report),
      ("update report set text = 'x' where id = 5", .report),
      ("update report set text = 'x' where batch_id = 1 and id = (select max(id) from report)", .report),
      ("update report set received_at = received_at - 1 where id = 3", .report),
      ("update report set salt = salt + 1 where id = 3", .report),
      ("delete from report where id = 3", .report),
      ("delete from report where id = 6", .report),
      ("update outcome_event set note = 'x' where id = 1", .report),
      ("update sealed_identity set sealed = zeroblob(316) where report_id = 2", .report),
      ("delete from sealed_identity where report_id = 2", .report),
      ("update reporter set tag = randomblob(32)", .link),
      ("update report set reporter_id = (select reporter_id from report where id = 2) where id = 1", .link),
      ("update report set link = zeroblob(16) where id = 1", .link),
      ("update report set reporter_id = null, link = null where id = 1", .link),
      ("update report set reporter_id = (select id from reporter limit 1) where id = 3", .link),
      ("update reporter set consent = 0", .row),
      ("update reporter set protected = 1", .row),
      ("update reporter set identity_report_id = 3", .row),
      ("update operation set at = at + 1", .row),
      ("update honoree set score = score + 1", .row),
      ("delete from honoree", .row),
      ("delete from round_credit", .row),
      ("update batch set recorded = 4", .row),
      ("update category set eligible = 1 - eligible where id = 2", .row),
      ("update place set label_fa = 'x' where id = 9", .row),
      ("update store set station = 7", .row),
      ("update user_account set verifier = replace(verifier, '5', '6')", .row),
      ("update user_account set second_factor = zeroblob(20)", .row),
      ("update user_account set place_id = null", .row),
      ("update user_account set disabled = 1", .row),
      ("update user_account set name = 'reza', name_key = 'reza'", .row),
      ("update user_role set role = 'administrator' where role = 'auditor'", .row),
      ("insert into user_role select id, 'secretary' from user_account", .row),
      ("update recovery_code set used_at = 1", .row),
      ("delete from recovery_code", .row),
      ("insert into service_key select max(id), zeroblob(32) from user_account", .row),
      ("insert into service_reads select id, 'text' from user_account", .row),
      ("delete from user_account", .row),
      (
        "insert into user_account values (7, 'x', 'x', 'scrypt', null, null, 0, null, 0, 0, 0); "
          + "insert into user_role values (7, 'administrator')", .row
      ),
      ("update disposition set label_en = 'x' where id = 3", .row),
      ("update audit_entry set operator = 'x' where id = 4", .chain),
      ("update audit_entry set detail = 'x' where id = (select max(id) from audit_entry)", .chain),
      ("delete from audit_entry where id = 5", .chain),
      ("delete from audit_entry where id = (select max(id) from audit_entry)", .checkpoint),
      ("update checkpoint set note = replace(note, 'time 2', 'time 3')", .checkpoint),
      ("update checkpoint set at = at + 512", .checkpoint),
      ("update report_day set reports = reports + 1", .summary),
      ("update received_day set first_id = 0", .summary),
      ("create table more (x)", .file),
      ("drop trigger round_no_update", .file),
    ])
  func whatIsBentIsFound(_ sql: String, _ kind: AuditFinding.Kind) throws {
    let temporary = try Self.filled()
    try temporary.bend(sql)
    let found = try verdict(temporary).findings
    #expect(found.contains { $0.kind == kind }, "\(sql): \(found)")
  }

  /// An honest change behind a forged one does not make it good.
  @Test(arguments: [
    "update outcome_event set note = 'x' where report_id = 1", "update report set priority = 5 where id = 3",
    "update report set priority = 5 where batch_id = 1",
  ])
  func aLaterChangeHidesNothingOfAReport(_ sql: String) throws {
    let temporary = try Self.filled()
    try temporary.bend(sql)
    let store = try temporary.reopened()
    for id in [Int64(1), 3, 9] {
      _ = try store.stages.record(
        .closed, of: ReportNumber(id: id), at: TemporaryStore.now, operatorName: "x", now: TemporaryStore.now)
    }
    #expect(try verdict(temporary).findings.contains { $0.kind == .report })
  }

  @Test func aLaterChangeHidesNothingOfAReporter() throws {
    let temporary = try Self.filled()
    let reporter = try temporary.count("select reporter_id from report where id = 1")
    try temporary.bend("update reporter set consent = 1 where id = \(reporter)")
    _ = try temporary.reopened().reporters.exclude(
      "r-\(reporter)", reason: "staff", operatorName: "x", now: TemporaryStore.now)
    #expect(try verdict(temporary).findings.contains { $0.kind == .row })
  }

  @Test func swappedEntriesAreFound() throws {
    let temporary = try Self.filled()
    try temporary.bend(
      "update audit_entry set id = 1000 where id = 4; update audit_entry set id = 4 where id = 5; update audit_entry set id = 5 where id = 1000"
    )
    #expect(try verdict(temporary).findings.contains { $0.kind == .chain })
  }

  @Test func aTrailThatWasCutOffIsFoundByACheckpointFromElsewhere() throws {
    let temporary = try Self.filled()
    let kept = try temporary.store.auditTrail.checkpoint(
      key: try temporary.key(), operatorName: Self.officer, now: TemporaryStore.now)
    try temporary.bend(
      "delete from audit_entry where id = \(kept.size); delete from checkpoint where size = \(kept.size)")
    #expect(try verdict(temporary).findings == [])
    #expect(try verdict(temporary, checkpoints: [kept]).findings.map(\.kind) == [.checkpoint])
  }

  @Test func aCheckpointOfAnotherStoreIsRefused() throws {
    let other = try TemporaryStore()
    let foreign = try other.store.auditTrail.checkpoint(
      key: try other.key(), operatorName: Self.officer, now: TemporaryStore.now)
    #expect(throws: CheckpointError.otherStore) { try verdict(try TemporaryStore(), checkpoints: [foreign]) }
  }

  @Test func aCheckpointSignedByAStrangerIsFound() throws {
    let temporary = try Self.filled()
    let head = try temporary.store.auditTrail.head()
    let forged = try Checkpoint(
      size: head.entries, hash: head.hash, storeUUID: temporary.store.settings.uuid, time: "now",
      key: try RecognitionKey().checkpointKey)
    #expect(try verdict(temporary, checkpoints: [forged]).findings.map(\.kind) == [.checkpoint])
  }

  @Test func anUndoneImportLeavesNothingToFind() throws {
    let temporary = try TemporaryStore()
    let batch = try #require(try temporary.importing(4))
    _ = try temporary.settle()
    try temporary.store.batches.undo(batch, operatorName: Self.officer, now: TemporaryStore.now)
    try temporary.log("پس از آن")
    #expect(try verdict(temporary).findings == [])
  }

  @Test func removedTextsLeaveNothingToFind() throws {
    let temporary = try Self.filled()
    _ = try temporary.store.retention.remove(
      before: TemporaryStore.now.adding(seconds: 1), operatorName: Self.officer, now: TemporaryStore.now)
    #expect(try verdict(temporary).findings == [])
  }

  @Test func anErasedReporterLeavesNothingToFind() throws {
    let temporary = try Self.filled()
    let reporter = try temporary.count("select reporter_id from report where id = 1")
    _ = try temporary.store.erasures.erase(
      "r-\(reporter)", key: try temporary.key(), reason: "letter", removesTexts: true, operatorName: Self.officer,
      now: TemporaryStore.now)
    #expect(try verdict(temporary).findings == [])
  }

  @Test func anotherKeyLeavesNothingToFind() throws {
    let temporary = try Self.filled()
    let custody = KeyCustody(
      store: temporary.store, keyFile: temporary.keys, operatorName: Self.officer, now: TemporaryStore.now)
    _ = try custody.rotate(OpenedKey(key: try temporary.key(), passphrase: nil))
    let store = try temporary.reopened()
    let key = try temporary.keys.load(for: store.settings)
    #expect(try AuditVerification(store: store, key: key).run().findings == [])
  }

  @Test func aMarkOnAnImportedReportLeavesNothingToFind() throws {
    let temporary = try TemporaryStore()
    _ = try temporary.importing(4)
    try temporary.mark(ReportNumber(id: 2), .unfounded)
    _ = try temporary.store.outcomes.undo(
      ReportNumber(id: 2), note: nil, operatorName: Self.officer, now: TemporaryStore.now)
    #expect(try verdict(temporary).findings == [])
  }

  @Test func everyColumnOfACommittedTableIsCommittedTo() throws {
    let temporary = try TemporaryStore()
    let queries =
      (AuditedThing.all.map(\.rows) + AuditedWhole.all.map(\.rows)).flatMap(\.parts).map(\.sql)
      + CommittedReport.queries
    let text = queries.joined(separator: "\n")
    for table in [
      "store", "line", "category", "place", "operation", "operation_result", "reporter", "consent_event",
      "activity", "followup", "report_protection", "receipt", "erasure", "erasure_past",
      "erased_report", "reporter_past", "policy", "round_draft", "round_approval",
      "round_basis",
      "round_county",
      "round_candidate", "round_incident", "round_withdrawal", "round_replacement", "round_ceremony", "round_thanks",
      "round_identity",
      "report", "outcome_event", "stage_event", "correction", "correction_change", "note", "round_ceremony_undo",
      "batch", "round", "round_left_out", "honoree", "round_credit", "user_account", "user_role", "recovery_code",
      "service_key", "service_reads",
    ] {
      try temporary.store.connection.prepare("select name from pragma_table_info('\(table)')").each { row in
        let column = row.text(0)
        let isKey = column.hasSuffix("_id") || column == "id"
        guard !isKey, !CommittedReport.derived.contains("\(table).\(column)") else { return }
        #expect(text.contains(column), "\(table).\(column)")
      }
    }
  }
}

extension TemporaryStore {
  /// The officer's key.
  func key() throws -> RecognitionKey { try keys.load(for: store.settings) }

  /// The store as another process sees it.
  func reopened() throws -> Store { try Store.open(at: path, for: .writing) }

  /// Imports so many reports of callers and gives the import's number.
  func importing(_ count: Int) throws -> Int64? {
    try ImportFixtures.run(
      (1...count).map { ImportFixtures.row("k\($0)", at: $0, phone: "0911000010\($0)") }, into: store
    ).batch
  }

  /// Changes the file as another tool would: without the program's triggers and checks.
  func bend(_ sql: String) throws {
    let connection = try Connection(path: path, mode: .write)
    var triggers: [String] = []
    try connection.prepare("select name, sql from sqlite_schema where type = 'trigger'").each {
      triggers.append($0.text(0))
      triggers.append($0.text(1))
    }
    for index in stride(from: 0, to: triggers.count, by: 2) {
      try connection.execute("drop trigger \(triggers[index])")
    }
    try connection.execute("pragma foreign_keys = off; pragma ignore_check_constraints = on")
    try connection.execute(sql.hasPrefix("drop trigger") ? "select 1" : sql)
    for index in stride(from: 0, to: triggers.count, by: 2) {
      if sql != "drop trigger \(triggers[index])" { try connection.execute(triggers[index + 1]) }
    }
  }
}
