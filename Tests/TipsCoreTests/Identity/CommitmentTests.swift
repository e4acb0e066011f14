import Crypto
import Testing

@testable import TipsDomain
@testable import TipsFiles
@testable import TipsIdentity

@Suite("Commitments to rows")
struct CommitmentTests {
  @Test("A salted one is the library's HMAC-SHA-256 under the salt", arguments: 0..<200)
  func salted(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator)
    }
    let salt = Int64.random(in: .min ... .max, using: &generator)
    var key = CanonicalBytes()
    key.add(salt)
    let code = HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key.bytes))
    #expect(bytes.withUnsafeBytes { Commitment.salted($0, salt: salt) } == Array(code))
  }
}
