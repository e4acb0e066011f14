import Crypto
import TipsCalendar
import TipsIdentity

/// Receipts whose owners said that they keep them: they are not shown again, whoever goes back in the browser. Known by a
/// mark that means nothing outside of this process, and for as long as forms are valid.
actor KeptReceipts {
  private let key = SymmetricKey(size: .bits256)
  private var kept: [UInt64: Int64] = [:]
  private static let limit = 65_536

  func keep(_ receipt: Receipt, at now: Instant) {
    if kept.count >= Self.limit { kept = kept.filter { now.epochSeconds - $0.value <= FormToken.span } }
    if kept.count < Self.limit { kept[mark(receipt)] = now.epochSeconds }
  }

  func isKept(_ receipt: Receipt) -> Bool { kept[mark(receipt)] != nil }

  private func mark(_ receipt: Receipt) -> UInt64 {
    HMAC<SHA256>.authenticationCode(for: Array(receipt.digits.utf8), using: key).prefix(8)
      .reduce(0) { $0 << 8 | UInt64($1) }
  }
}
