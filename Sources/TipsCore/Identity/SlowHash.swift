import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// scrypt (RFC 7914) with r = 8 and p = 1: what can be guessed becomes dear to guess.
package enum SlowHash {
  /// log₂ N for everything that is written: 128 MiB and about 0.4 s of one core for each guess.
  package static let cost = 17
  /// The costs that are read; a file that somebody else made must not fill the memory.
  static let accepted = 10...20

  /// 32 bytes from a secret.
  package static func derive(_ secret: [UInt8], salt: [UInt8], cost: Int) throws -> [UInt8] {
    let key = try KDF.Scrypt.deriveKey(
      from: secret, salt: salt, outputByteCount: 32, rounds: 1 << cost, blockSize: 8, parallelism: 1)
    return key.withUnsafeBytes { Array($0) }
  }
}
