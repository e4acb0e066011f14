import Foundation
import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Reports by their receipts")
struct ReceiptStoreTests {
  private static let now = TemporaryStore.now

  private func temporaryStore() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    temporary.store.receiptCost = 10
    return temporary
  }

  private func log(_ temporary: TemporaryStore, kind: String = "tip") throws -> (ReportNumber, Receipt) {
    var draft = ReportDraft()
    draft.text = "متن"
    draft.kind = kind
    draft.wantsReceipt = true
    let answer = try Intake(store: temporary.store, operatorName: "op-3").record(draft, now: Self.now)
    return (answer.number, try #require(answer.receipt))
  }

  private func find(_ receipt: Receipt, _ temporary: TemporaryStore) throws -> ReceiptedReport {
    try temporary.store.receipts.find(receipt.grouped, operatorName: "op-3", now: Self.now)
  }

  private func caller() throws -> Caller { try Caller(phone: "09001112233", name: "نام", consent: .name) }

  @Test("The state follows the report")
  func state() throws {
    let temporary = try temporaryStore()
    let (number, receipt) = try log(temporary)
    #expect(try find(receipt, temporary).state == .received)
    _ = try temporary.store.stages.record(.dispatched, of: number, at: Self.now, operatorName: "x", now: Self.now)
    #expect(try find(receipt, temporary).state == .inProgress)
    try temporary.mark(number, .operation)
    #expect(try find(receipt, temporary).state == .operation)
  }

  @Test("A duplicate has the state of its leading report")
  func duplicate() throws {
    let temporary = try temporaryStore()
    let lead = try temporary.log()
    let (number, receipt) = try log(temporary)
    try temporary.mark(number, .duplicate, lead: lead)
    try temporary.mark(lead, .assisted)
    #expect(try find(receipt, temporary).state == .resolved)
  }

  @Test(
    "An honest miss and a false report sound the same", arguments: [Disposition.unfounded, .falseReport, .cancelled])
  func closed(disposition: Disposition) {
    #expect(ReceiptState(disposition, isUnderWay: true) == .closed)
  }

  @Test("A receipt of nobody, and one that was mistyped, are refused alike and recorded")
  func wrong() throws {
    let temporary = try temporaryStore()
    _ = try log(temporary)
    for typed in [Receipt().digits, "12345678901234567"] {
      #expect(throws: ReceiptError.unknown) {
        _ = try temporary.store.receipts.find(typed, operatorName: "x", now: Self.now)
      }
    }
    #expect(try temporary.actions() == ["refused receipt unknown", "refused receipt mistyped"])
  }

  @Test("A claimed report counts for the person who claimed it")
  func claim() throws {
    let temporary = try temporaryStore()
    let (number, receipt) = try log(temporary)
    try temporary.store.receipts.claim(
      try find(receipt, temporary), by: try caller(), operatorName: "x", now: Self.now)
    let other = try temporary.log(phone: "0900 111 2233")
    _ = try temporary.settle()
    let reporter = try #require(try temporary.store.reports.existing(number).reporterID)
    #expect(try temporary.store.reports.existing(other).reporterID == reporter)
  }

  @Test("A receipt claims once, whoever comes second")
  func claimOnce() throws {
    let temporary = try temporaryStore()
    let (_, receipt) = try log(temporary)
    let found = try find(receipt, temporary)
    try temporary.store.receipts.claim(found, by: try caller(), operatorName: "x", now: Self.now)
    #expect(throws: ReceiptError.claimed) {
      try temporary.store.receipts.claim(found, by: try caller(), operatorName: "x", now: Self.now)
    }
    #expect(try find(receipt, temporary).isClaimed)
  }

  @Test("Feedback can't be claimed")
  func feedback() throws {
    let temporary = try temporaryStore()
    let (_, receipt) = try log(temporary, kind: "complaint")
    #expect(throws: ReceiptError.notATip) {
      try temporary.store.receipts.claim(
        try find(receipt, temporary), by: try caller(), operatorName: "x", now: Self.now)
    }
  }

  @Test("Who gives an identity gets no receipt")
  func withCaller() throws {
    let temporary = try temporaryStore()
    #expect(throws: DraftError.receiptWithCaller) {
      try temporary.log(phone: "09001112233") { $0.wantsReceipt = true }
    }
  }

  @Test("A report that was there already gets no second receipt")
  func repeated() throws {
    let temporary = try temporaryStore()
    var draft = ReportDraft()
    draft.text = "متن"
    draft.source = "web"
    draft.sourceKey = "1"
    draft.wantsReceipt = true
    let intake = Intake(store: temporary.store, operatorName: "x")
    #expect(try intake.record(draft, now: Self.now).receipt != nil)
    #expect(try intake.record(draft, now: Self.now).receipt == nil)
  }
}
