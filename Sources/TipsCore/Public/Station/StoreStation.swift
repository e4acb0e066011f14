import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsRelay
import TipsStore

/// The station where the program has its store: what citizens send is recorded at once.
package struct StoreStation: CitizenStation {
  private let served: ServedStore

  package init(_ served: ServedStore) { self.served = served }

  package func take(_ submission: Submission, in turn: Turn) async throws {
    // What is known already costs no receipt.
    if try await served.readers.read({ try CitizenIntake($0).has(submission) }) { return }
    let (maker, now) = (served.receiptMaker, served.now())
    let prepare = { @Sendable () throws -> PreparedSubmission in try maker.prepare(submission) }
    let prepared =
      submission.content.receipt == nil ? try prepare() : try await served.receipts.run(turn, prepare)
    _ = try await served.writer.write(as: CitizenIntake.name) { try CitizenIntake($0).record(prepared, now: now) }
  }

  package func state(ofReceipt typed: String, in turn: Turn) async throws -> CitizenState? {
    guard let receipt = try? Receipt(typed: typed) else { return nil }
    let (maker, now) = (served.receiptMaker, served.now())
    let verifier = try await served.receipts.run(turn) { try maker.verifier(of: receipt) }
    if let state = try await served.readers.read({ try $0.receipts.state(verifier) }) { return state }
    try await served.writer.write(as: CitizenIntake.name) {
      try $0.recordRefusal("unknown", of: .receipt, operatorName: CitizenIntake.name, now: now)
    }
    return nil
  }
}

extension CitizenDoor {
  /// The door of a program that has the store itself.
  package convenience init(
    _ served: ServedStore, onFailure: @escaping @Sendable (_ route: String, _ kind: String) -> Void = { _, _ in }
  ) {
    self.init(
      station: StoreStation(served), lists: { try await served.readers.read { try $0.references.citizenLists() } },
      secret: Array(served.receiptMaker.storeUUID.utf8), zone: served.zone, now: served.now, onFailure: onFailure)
  }
}
