import Crypto
import Synchronization
import TipsDomain

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What both ends of the sealing agree on.
enum IdentityEnvelope {
  /// Every sealed identity has the same length, so that its length tells nothing.
  static let paddedSize = 288
  static let context = Array("tips identity 1".utf8)

  /// Ties an envelope to its store.
  static func info(_ storeUUID: String) -> Data { Data(Array("tips identity 1/\(storeUUID)".utf8)) }

  /// Ties an envelope to its row.
  static func authenticated(_ storeUUID: String, _ reportID: Int64) -> [UInt8] {
    Array("\(storeUUID)/\(reportID)".utf8)
  }

  /// The key of one row, from the secret of the run.
  static func key(_ secret: SymmetricKey, _ reportID: Int64) -> SymmetricKey {
    HKDF<SHA256>.expand(pseudoRandomKey: secret, info: Array("row \(reportID)".utf8), outputByteCount: 32)
  }

  /// Consent, phone and name with their lengths, filled up with zeros.
  static func encode(_ caller: Caller) -> [UInt8] {
    var bytes: [UInt8] = [1, caller.consent.map { UInt8($0.rawValue) } ?? 255]
    for text in [caller.phone ?? "", caller.name ?? ""] {
      bytes += [UInt8(text.utf8.count >> 8), UInt8(text.utf8.count & 255)]
      bytes += Array(text.utf8)
    }
    return bytes + [UInt8](repeating: 0, count: paddedSize - bytes.count)
  }

  static func decode(_ bytes: [UInt8]) -> Caller? {
    guard bytes.count == paddedSize, bytes[0] == 1 else { return nil }
    var position = 2
    var texts: [String] = []
    for _ in 0..<2 {
      guard position + 2 <= bytes.count else { return nil }
      let count = Int(bytes[position]) << 8 | Int(bytes[position + 1])
      position += 2
      guard position + count <= bytes.count else { return nil }
      texts.append(String(decoding: bytes[position..<position + count], as: UTF8.self))
      position += count
    }
    return try? Caller(
      phone: texts[0], name: texts[1], consent: bytes[1] == 255 ? nil : Consent(rawValue: Int(bytes[1])))
  }
}

/// Seals callers' identities to the store's public key: one HPKE encapsulation for a run of the program, and a key
/// derived from it for each row. What it seals it can't open again.
package struct IdentitySealer {
  /// Stored once for the run; whoever has the private key derives the run's secret from it.
  package let encapsulatedKey: [UInt8]
  private let secret: SymmetricKey
  private let storeUUID: String

  package init(publicKey: [UInt8], storeUUID: String) throws {
    let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)
    let sender = try HPKE.Sender(
      recipientKey: recipient, ciphersuite: RecognitionKey.ciphersuite, info: IdentityEnvelope.info(storeUUID))
    encapsulatedKey = Array(sender.encapsulatedKey)
    secret = try sender.exportSecret(context: IdentityEnvelope.context, outputByteCount: 32)
    self.storeUUID = storeUUID
  }

  package func seal(_ caller: Caller, reportID: Int64) throws -> [UInt8] {
    // The nonce is random: a transaction that is rolled back may give its row number to another caller.
    let box = try ChaChaPoly.seal(
      IdentityEnvelope.encode(caller), using: IdentityEnvelope.key(secret, reportID),
      authenticating: IdentityEnvelope.authenticated(storeUUID, reportID))
    return Array(box.combined)
  }
}

/// Opens sealed identities with the officer's key.
package final class IdentityOpener: Sendable {
  private let key: RecognitionKey
  private let storeUUID: String
  private let secrets = Mutex<[[UInt8]: SymmetricKey]>([:])

  package init(key: RecognitionKey, storeUUID: String) {
    self.key = key
    self.storeUUID = storeUUID
  }

  /// - Throws: ``KeyError/unopenable(report:)`` when it was sealed to another key, for another row, or changed.
  package func open(_ sealed: [UInt8], run encapsulatedKey: [UInt8], reportID: Int64) throws -> Caller {
    guard let secret = try? secret(of: encapsulatedKey), let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let plain = try? ChaChaPoly.open(
        box, using: IdentityEnvelope.key(secret, reportID),
        authenticating: IdentityEnvelope.authenticated(storeUUID, reportID)),
      let caller = IdentityEnvelope.decode(Array(plain))
    else { throw KeyError.unopenable(report: ReportNumber(id: reportID).description) }
    return caller
  }

  private func secret(of encapsulatedKey: [UInt8]) throws -> SymmetricKey {
    try secrets.withLock { secrets in
      if let known = secrets[encapsulatedKey] { return known }
      let recipient = try HPKE.Recipient(
        privateKey: key.privateKey, ciphersuite: RecognitionKey.ciphersuite, info: IdentityEnvelope.info(storeUUID),
        encapsulatedKey: Data(encapsulatedKey))
      let secret = try recipient.exportSecret(context: IdentityEnvelope.context, outputByteCount: 32)
      // Many short runs must not fill the memory.
      if secrets.count >= 4_096 { secrets.removeAll() }
      secrets[encapsulatedKey] = secret
      return secret
    }
  }
}
