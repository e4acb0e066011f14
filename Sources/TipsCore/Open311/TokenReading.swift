import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsIdentity
import TipsStore

/// What the holder of a receipt may know: how far the report is, and never its number.
struct TokenReading {
  let call: Call

  func response(_ typed: String) async throws -> WebResponse {
    try call.checkLimit(.lookUp)
    guard let receipt = try? Receipt(typed: typed) else { throw Open311Error.noSuchToken }
    let served = call.served
    let maker = served.receiptMaker
    let verifier = try await served.receipts.run(.anybody) { try maker.verifier(of: receipt) }
    guard let state = try await served.readers.read({ try $0.receipts.report(verifier)?.state }) else {
      await call.face.receiptRefusals.record(call)
      throw Open311Error.noSuchToken
    }
    return call.response(
      "service_requests",
      .list(
        item: "request",
        [
          .object([
            ("token", .text(receipt.digits)),
            ("status", .text([.received, .inProgress].contains(state) ? "open" : "closed")),
            ("status_notes", .text("\(state.rawValue): \(state.label[call.form.language])")),
          ])
        ]))
  }
}

/// Receipts that no report has are recorded in the trail, a few of them: whoever guesses shall not fill it.
actor ReceiptRefusals {
  private var last: Instant?
  /// Seconds between two that are recorded.
  private static let pause = 60

  func record(_ call: Call) async {
    if let last, call.now < last.adding(seconds: Self.pause) { return }
    last = call.now
    let now = call.now
    // The answer is the same where the trail can't be written now.
    _ = try? await call.served.writer.write(as: Open311.prefix) {
      try $0.recordRefusal("unknown", of: .receipt, operatorName: SourceName.open311, now: now)
    }
  }
}
