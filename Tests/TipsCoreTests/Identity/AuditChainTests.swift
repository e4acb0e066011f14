import Testing
import TipsCalendar
import TipsText

@testable import TipsIdentity

@Suite("Hashes of the audit trail")
struct AuditChainTests {
  @Test(
    "An account is part of the hash, and without one the hash is that of entries of before",
    arguments: [
      (nil, "c93024109e00099868fa0b5fec5e8aacee043d98a33534a26a32619209e5899b"),
      ("sara", "f3b054d6745db46b432948ed4893c091d2be0f340cfbcd57b942a19dfc75593a"),
    ] as [(String?, String)])
  func account(account: String?, expected: String) {
    let hash = AuditChain.hash(
      store: String(repeating: "0", count: 32), sequence: 7, previous: AuditChain.start,
      at: Instant(epochSeconds: 1_759_555_800), operatorName: "op-3", action: "log", subject: "104826", detail: "",
      span: nil, before: nil, after: [UInt8](repeating: 1, count: 32), account: account)
    #expect(String(hexadecimal: hash) == expected)
  }
}
