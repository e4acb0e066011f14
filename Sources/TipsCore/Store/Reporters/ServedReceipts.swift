import Crypto
import TipsDomain
import TipsIdentity
import TipsText

/// Receipts for programs that serve many people: what takes long is done apart from the store.
extension ReceiptMaker {
  /// A draft with a receipt that was chosen before.
  package func prepare(_ draft: ReportDraft, giving receipt: Receipt) throws -> PreparedDraft {
    PreparedDraft(draft, receipt: receipt, verifier: try verifier(of: receipt))
  }

  /// The receipt that a draft gets each time it is sent with a key of its sender, and the key under which it is stored.
  ///
  /// Neither tells the sender's key, and the one doesn't tell the other. Another draft with the same key is another report:
  /// whoever takes a key that somebody else has takes nothing of theirs, and loses nothing.
  ///
  /// - Parameter key: what nobody guesses: whoever knows it, and the draft, has the receipt.
  package func repeatable(_ draft: ReportDraft, key: String) throws -> (receipt: Receipt, sourceKey: String) {
    let position = [draft.latitude, draft.longitude].map { $0.map { "\($0)" } }
    let parts = [key, draft.text, draft.category, draft.place, draft.address] + position
    func digest(_ purpose: String) -> [UInt8] {
      var hash = SHA256()
      for part in ["tips repeatable \(purpose) 1/\(storeUUID)"] + parts {
        let bytes = Array((part ?? "").utf8)
        hash.update(data: Array("\(part == nil ? -1 : bytes.count):".utf8) + bytes)
      }
      return Array(hash.finalize())
    }
    let body = digest("receipt").prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } % 10_000_000_000_000_000
    let digits = String(body + 10_000_000_000_000_000).dropFirst()
    let receipt = try Receipt(typed: String(digits) + String(DammCode.checkDigit(of: Int64(body))))
    return (receipt, String(hexadecimal: digest("key")))
  }
}
