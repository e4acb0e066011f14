import Crypto
import TipsFiles
import TipsText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The officer's private key: it opens sealed identities and derives the tags that tell reporters apart.
///
/// X25519 for HPKE (RFC 9180); everything else is derived from it with HKDF-SHA-256.
public struct RecognitionKey: Sendable, CustomStringConvertible, CustomReflectable {
  static let ciphersuite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

  let privateKey: Curve25519.KeyAgreement.PrivateKey
  private let tagKey: SymmetricKey
  private let linkKey: SymmetricKey
  private let erasureKey: SymmetricKey

  /// A new random key.
  public init() { self.init(privateKey: Curve25519.KeyAgreement.PrivateKey()) }

  /// The key with the given 32 secret bytes.
  ///
  /// - Throws: ``KeyError/malformed(path:)`` when they are not 32.
  public init(secret: [UInt8], path: String = "") throws {
    guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret) else {
      throw KeyError.malformed(path: path)
    }
    self.init(privateKey: key)
  }

  private init(privateKey: Curve25519.KeyAgreement.PrivateKey) {
    self.privateKey = privateKey
    erasureKey = Self.derive("tips erased reporter 1", from: privateKey)
    tagKey = Self.derive("tips reporter tag 1", from: privateKey)
    linkKey = Self.derive("tips reporter link 1", from: privateKey)
  }

  private static func derive(_ purpose: String, from key: Curve25519.KeyAgreement.PrivateKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: key.rawRepresentation), info: Array(purpose.utf8), outputByteCount: 32)
  }

  /// The half that the store holds; 32 bytes.
  public var publicKey: [UInt8] { Array(privateKey.publicKey.rawRepresentation) }

  /// The secret bytes, for the key file.
  var secret: [UInt8] { Array(privateKey.rawRepresentation) }

  /// The keyed tag of a telephone number: equal numbers have equal tags, and without the key nobody can tell which
  /// number a tag stands for, not even by trying all of them.
  ///
  /// - Parameter life: how often the person was forgotten before; each time makes another tag.
  package func tag(of phone: PhoneNumber, life: Int = 0) -> [UInt8] {
    let text = life == 0 ? phone.canonical : "\(phone.canonical)/\(life)"
    return Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: tagKey))
  }

  /// Whether a tag is that of a telephone number, in any of so many lives.
  package func isTag(_ tag: [UInt8], of phone: PhoneNumber, lives: Int) -> Bool {
    (0..<max(1, lives)).contains { self.tag(of: phone, life: $0) == tag }
  }

  /// What stands for a tag on the list of the forgotten: without the key it can't be held against the tags that older
  /// backups contain.
  package func erasureMark(of tag: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: tag, using: erasureKey))
  }

  /// Authenticates that a report is a reporter's; 16 bytes. Whoever can write the store
  /// but has no key can't move a report from one reporter to another unseen.
  package func link(reportID: Int64, reporter: Int64, storeUUID: String) -> [UInt8] {
    var bytes = CanonicalBytes()
    bytes.add(tag: "link")
    bytes.add(storeUUID)
    bytes.add(reportID)
    bytes.add(reporter)
    return Array(HMAC<SHA256>.authenticationCode(for: bytes.bytes, using: linkKey).prefix(16))
  }

  /// The key under which checkpoints of the audit trail are signed.
  package var checkpointKey: Curve25519.Signing.PrivateKey {
    get throws {
      let seed = Self.derive("tips audit checkpoint 1", from: privateKey)
      return try seed.withUnsafeBytes { try Curve25519.Signing.PrivateKey(rawRepresentation: Data($0)) }
    }
  }

  /// The number behind `r-` that a tag suggests at the given attempt; later attempts serve when one is taken.
  ///
  /// Six digits at first, seven and more once those are crowded. It says nothing about the person or the time.
  package static func pseudonym(of tag: [UInt8], attempt: Int) -> Int64 {
    let digest = SHA256.hash(data: tag + Array("pseudonym \(attempt)".utf8))
    let word = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let digits: UInt64 = attempt < 4 ? 100_000 : attempt < 8 ? 1_000_000 : 10_000_000
    return Int64(digits + word % (digits * 9))
  }

  public var description: String { "(recognition key)" }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
