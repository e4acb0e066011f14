import Crypto
import TipsText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The station's end of a relay: the key that opens what the host sealed, and the secret by which the station fetches.
///
/// It is no recognition key and opens no identity of the store; the officer's key is nowhere near it.
package struct RelayKey: Sendable, CustomStringConvertible, CustomReflectable {
  static let ciphersuite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

  /// Names the relay; 16 bytes, known to both ends.
  package let id: [UInt8]
  let privateKey: Curve25519.KeyAgreement.PrivateKey
  /// By which the host knows the station; 32 bytes.
  let secret: [UInt8]

  /// A new random key.
  package init() {
    id = (0..<16).map { _ in UInt8.random(in: 0...255) }
    privateKey = Curve25519.KeyAgreement.PrivateKey()
    secret = (0..<32).map { _ in UInt8.random(in: 0...255) }
  }

  /// A new random key of the same relay: whoever holds a receipt finds the same mailbox.
  package init(inPlaceOf former: RelayKey) {
    id = former.id
    privateKey = Curve25519.KeyAgreement.PrivateKey()
    secret = (0..<32).map { _ in UInt8.random(in: 0...255) }
  }

  /// - Returns: nil where the bytes are none of a key.
  init?(id: [UInt8], privateKey: [UInt8], secret: [UInt8]) {
    guard id.count == 16, secret.count == 32,
      let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateKey)
    else { return nil }
    (self.id, self.privateKey, self.secret) = (id, key, secret)
  }

  /// The half to which the host seals; 32 bytes.
  package var publicKey: [UInt8] { Array(privateKey.publicKey.rawRepresentation) }

  /// What the station says to the host.
  package var bearer: String { String(hexadecimal: secret) }

  /// What the host knows of the secret.
  package var secretHash: [UInt8] { RelaySecret.hash(secret) }

  /// Seals the key of a mailbox, for the station's own store.
  package func seal(_ mailbox: MailboxKey, reportID: Int64) throws -> [UInt8] {
    Array(
      try ChaChaPoly.seal(
        mailbox.secret, using: derived("tips relay mailbox 1"), authenticating: mailbox.context(reportID)
      ).combined)
  }

  /// Opens the key of a mailbox that it sealed.
  ///
  /// - Throws: ``RelayError/unopenable``.
  package func mailbox(named name: [UInt8], sealed: [UInt8], reportID: Int64) throws -> MailboxKey {
    let empty = MailboxKey(name: name, secret: [])
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let secret = try? ChaChaPoly.open(
        box, using: derived("tips relay mailbox 1"), authenticating: empty.context(reportID))
    else { throw RelayError.unopenable }
    return MailboxKey(name: name, secret: Array(secret))
  }

  /// What stands for a state in the store, so that one that is on the host already isn't sent again.
  package func digest(of state: [UInt8], mailbox name: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: name + state, using: derived("tips relay digest 1")))
  }

  private func derived(_ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: privateKey.rawRepresentation), info: Array(purpose.utf8),
      outputByteCount: 32)
  }

  package var description: String { "(relay key)" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// The secret by which a station fetches, as its host checks it.
package enum RelaySecret {
  static func hash(_ secret: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: Array("tips relay secret 1".utf8) + secret))
  }

  /// Whether a header is that of the station whose secret has the hash. It takes as long whatever is wrong.
  package static func isValid(_ header: String?, hash: [UInt8]) -> Bool {
    let typed = header.flatMap { $0.hasPrefix("Bearer ") ? String($0.dropFirst(7)).hexadecimalBytes : nil } ?? []
    return zip(Self.hash(typed), hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0 && hash.count == 32
  }
}
