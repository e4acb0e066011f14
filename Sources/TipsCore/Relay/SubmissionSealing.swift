import Crypto
import TipsDomain
import TipsText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A submission that only the station can open: one HPKE encapsulation each, so that nothing on the host opens what it
/// sealed before.
package struct SealedSubmission: Sendable, Equatable {
  /// How long a name is, in hexadecimal digits.
  static let nameLength = 64
  private static let version: UInt8 = 1
  private static let encapsulatedSize = 32

  /// Stands for its token, so that one that is sent twice has the same name.
  package let name: String
  /// A version, the encapsulated key, and a submission of one of a few sizes.
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The name of the submission with a token.
  package static func name(ofToken token: String) -> String {
    String(hexadecimal: Array(SHA256.hash(data: Array("tips relay submission 1/\(token)".utf8))))
  }

  /// Whether a text from outside can be a name; none leads out of a folder.
  package static func isName(_ text: String) -> Bool {
    text.utf8.count == nameLength
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Seals a submission to a station.
  ///
  /// - Throws: ``RelayError/tooLong``.
  package init(_ submission: Submission, to station: RelayStation) throws {
    name = Self.name(ofToken: submission.token)
    let content = try PaddedBytes.filled(submission.encoded, to: PaddedBytes.submissionSizes)
    let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: station.publicKey)
    var sender = try HPKE.Sender(
      recipientKey: recipient, ciphersuite: RelayKey.ciphersuite, info: Self.info(station.id))
    let sealed = try sender.seal(content, authenticating: Data(name.utf8))
    bytes = [Self.version] + Array(sender.encapsulatedKey) + Array(sealed)
  }

  /// Opens it with the station's key.
  ///
  /// - Throws: ``RelayError/unopenable`` where it was sealed to another key or under another name, or changed.
  package func open(with key: RelayKey) throws -> Submission {
    let head = 1 + Self.encapsulatedSize
    guard bytes.first == Self.version, bytes.count > head,
      var recipient = try? HPKE.Recipient(
        privateKey: key.privateKey, ciphersuite: RelayKey.ciphersuite, info: Self.info(key.id),
        encapsulatedKey: Data(bytes[1..<head])),
      let content = try? recipient.open(Data(bytes[head...]), authenticating: Data(name.utf8))
    else { throw RelayError.unopenable }
    let submission = try Submission(encoded: try PaddedBytes.content(of: Array(content)))
    guard Self.name(ofToken: submission.token) == name else { throw RelayError.unopenable }
    return submission
  }

  private static func info(_ id: [UInt8]) -> Data {
    Data(Array("tips relay submission 1/".utf8) + id)
  }
}
