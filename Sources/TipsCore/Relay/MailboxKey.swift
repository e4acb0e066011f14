import Crypto
import TipsDomain
import TipsIdentity
import TipsText

/// Where the state of a report lies for the holder of its receipt, and the key that opens it. Both come from the receipt
/// alone, slowly, so that neither the host's disk nor the line tells a receipt.
package struct MailboxKey: Sendable, CustomStringConvertible, CustomReflectable {
  /// How long a name is, in bytes.
  package static let nameSize = 16

  /// 16 bytes.
  package let name: [UInt8]
  let secret: [UInt8]

  init(name: [UInt8], secret: [UInt8]) {
    self.name = name
    self.secret = secret
  }

  /// Derives it from a receipt.
  ///
  /// - Parameters:
  ///   - relay: the relay's id.
  ///   - cost: log₂ of scrypt's N.
  package init(of receipt: Receipt, relay: [UInt8], cost: Int = SlowHash.cost) throws {
    let seed = SymmetricKey(
      data: try SlowHash.derive(
        Array(receipt.digits.utf8), salt: Array("tips mailbox 1/".utf8) + relay, cost: cost))
    func part(_ purpose: String, _ count: Int) -> [UInt8] {
      HKDF<SHA256>.expand(pseudoRandomKey: seed, info: Array(purpose.utf8), outputByteCount: count)
        .withUnsafeBytes { Array($0) }
    }
    name = part("name", Self.nameSize)
    secret = part("key", 32)
  }

  /// The name as the host's file has it.
  package var text: String { String(hexadecimal: name) }

  /// Whether a text from outside can be a name; none leads out of a folder.
  package static func isName(_ text: String) -> Bool {
    text.utf8.count == nameSize * 2
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// What ties a sealed key to its row.
  func context(_ reportID: Int64) -> [UInt8] { Array("\(text)/\(reportID)".utf8) }

  /// Seals a state for the holder of the receipt.
  ///
  /// - Throws: ``RelayError/tooLong``.
  package func seal(_ state: CitizenState) throws -> [UInt8] {
    let content = try PaddedBytes.filled(state.encoded, to: PaddedBytes.stateSizes)
    return Array(try ChaChaPoly.seal(content, using: SymmetricKey(data: secret), authenticating: context).combined)
  }

  /// Opens a state.
  ///
  /// - Throws: ``RelayError/unopenable``.
  package func open(_ sealed: [UInt8]) throws -> CitizenState {
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let content = try? ChaChaPoly.open(box, using: SymmetricKey(data: secret), authenticating: context)
    else { throw RelayError.unopenable }
    return try CitizenState(encoded: try PaddedBytes.content(of: Array(content)))
  }

  private var context: [UInt8] { Array("tips state 1/\(text)".utf8) }

  package var description: String { "(mailbox key)" }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
