import TipsDomain
import TipsHTTP
import TipsIdentity
import TipsStore
import TipsWords

/// A report that a program sends. It is durable when the answer goes out.
struct RequestPosting {
  let call: Call
  let asker: Asker

  /// How many characters a key against doubles has.
  private static let keyLengths = 1...Limits.sourceKey
  private static let unguessable = 22

  func response() async throws -> WebResponse {
    switch asker {
    case .service(let account): try await answer(of: account)
    case .anonymous: try await answerOfNobody()
    }
  }

  /// Under the account, with its name as the source; the number is the answer.
  private func answer(of account: UserAccount) async throws -> WebResponse {
    var draft = try await PostedReport(call: call, account: account).draft()
    draft.source = account.name
    draft.sourceKey = try repetitionKey()
    let now = call.now
    let prepared = try call.served.receiptMaker.prepare(draft, now: now)
    let number = try await call.served.writer.write(as: Self.trailName(account.name)) { store in
      try Intake(store: store, operatorName: account.name).record(prepared, now: now).number
    }
    return response([("service_request_id", .text(number.description)), ("service_notice", .text(nil))])
  }

  /// Under nobody's name; the receipt is the answer, and the number stays here.
  private func answerOfNobody() async throws -> WebResponse {
    guard call.face.settings.takesAnonymous else { throw Open311Error.noAnonymous }
    try call.checkLimit(.report)
    var draft = try await PostedReport(call: call, account: nil).draft()
    draft.source = SourceName.open311
    let now = call.now
    _ = try draft.validate(now: now)
    let maker = call.served.receiptMaker
    let receipt: Receipt
    if let key = try repetitionKey() {
      guard key.utf8.count >= Self.unguessable else { throw Open311Error.weakKey }
      // The store keeps what the key gives and not the key: it alone yields the receipt.
      let derived = try maker.repeatable(draft, key: key)
      receipt = derived.receipt
      draft.sourceKey = derived.sourceKey
    } else {
      receipt = Receipt()
    }
    let complete = draft
    let prepared = try await call.served.receipts.run(.anybody) { try maker.prepare(complete, giving: receipt) }
    _ = try await call.served.writer.write(as: Open311.prefix) { store in
      try Intake(store: store, operatorName: SourceName.open311).record(prepared, now: now)
    }
    return response([
      ("token", .text(receipt.digits)), ("service_notice", .text(Open311Words.keepToken[call.form.language])),
    ])
  }

  private func response(_ members: [(name: String, value: Node)]) -> WebResponse {
    call.response(
      status: 201, "service_requests",
      .list(item: "request", [.object(members + [("account_id", .text(nil))])]))
  }

  /// By what a report that is sent again is known: the header, else the field.
  private func repetitionKey() throws -> String? {
    let given = ["Idempotency-Key": call.request.headers["idempotency-key"], "token": call.parameters.raw("token")]
    for (name, key) in given {
      guard let key else { continue }
      guard Self.keyLengths.contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
        throw Open311Error.bad(name, .visible(Limits.sourceKey))
      }
    }
    return given["Idempotency-Key"].flatMap(\.self) ?? given["token"].flatMap(\.self)
  }

  /// How the trail names programs, beside accounts of the machine.
  private static func trailName(_ account: String) -> String { String("\(Open311.prefix):\(account)".prefix(64)) }
}
