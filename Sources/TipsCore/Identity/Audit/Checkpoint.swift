import Crypto
import TipsFiles
import TipsText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A signed statement of how long the audit trail was and which hash it ended with.
///
/// Kept elsewhere, on paper or on another machine, it shows later whether anything before it was changed or cut off. The
/// form is that of a checkpoint of the C2SP (c2sp.org/tlog-checkpoint), a signed note (c2sp.org/signed-note): origin,
/// size, hash and time, each on a line, an empty line, and a line with an Ed25519 signature. The hash is that of the last
/// entry of a chain, where a transparency log has the root of a tree.
public struct Checkpoint: Sendable, Equatable {
  /// How many entries it covers.
  public let size: Int64
  /// The hash of the last of them; 32 bytes.
  public let hash: [UInt8]
  /// The store that it speaks of; 32 hexadecimal digits.
  public let storeUUID: String
  /// When it was signed, as it was written.
  public let time: String
  /// The signed text and the signature, with line ends.
  public let note: String

  private let signedText: String
  private let keyHash: [UInt8]
  private let signature: [UInt8]

  private static let originPrefix = "tips.invalid/audit/"
  private static let ed25519: UInt8 = 1

  /// Signs a checkpoint.
  package init(size: Int64, hash: [UInt8], storeUUID: String, time: String, key: Curve25519.Signing.PrivateKey) throws {
    self.size = size
    self.hash = hash
    self.storeUUID = storeUUID
    self.time = time
    let origin = Self.originPrefix + storeUUID
    signedText = "\(origin)\n\(size)\n\(Data(hash).base64EncodedString())\ntime \(time)\n"
    keyHash = Self.keyHash(origin: origin, publicKey: Array(key.publicKey.rawRepresentation))
    signature = Array(try key.signature(for: Data(signedText.utf8)))
    note = signedText + "\n\u{2014} \(origin) \(Data(keyHash + signature).base64EncodedString())\n"
  }

  /// Reads a checkpoint; what it says is not checked yet.
  ///
  /// - Throws: ``CheckpointError/malformed``.
  public init(note: String) throws {
    guard note.utf8.count <= 4_096 else { throw CheckpointError.malformed }
    // A file that went through Windows or lost its last line end is still the same statement.
    let lines = note.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    guard lines.count >= 6, lines[0].hasPrefix(Self.originPrefix), lines[3].hasPrefix("time "), lines[4].isEmpty,
      let size = Int64(lines[1]), size >= 1, let hash = Data(base64Encoded: lines[2]), hash.count == 32
    else { throw CheckpointError.malformed }
    let parts = lines[5].split(separator: " ").map(String.init)
    guard parts.count == 3, parts[0] == "\u{2014}", parts[1] == lines[0], let blob = Data(base64Encoded: parts[2]),
      blob.count == 68
    else { throw CheckpointError.malformed }
    self.size = size
    self.hash = Array(hash)
    storeUUID = String(lines[0].dropFirst(Self.originPrefix.count))
    time = String(lines[3].dropFirst(5))
    signedText = lines[0..<4].joined(separator: "\n") + "\n"
    keyHash = Array(blob.prefix(4))
    signature = Array(blob.dropFirst(4))
    self.note = signedText + "\n" + lines[5] + "\n"
  }

  /// Reads a checkpoint from a file; `-` is standard input.
  ///
  /// - Throws: ``CheckpointError/malformed``, ``InputError`` when the file can't be read.
  public init(path: String) throws {
    let bytes = try ByteInput(path: path).bytes(atMost: 4_096)
    guard let note = String(validating: bytes, as: UTF8.self) else { throw CheckpointError.malformed }
    try self.init(note: note)
  }

  /// Whether the given public key signed it; 32 bytes.
  package func isSigned(by publicKey: [UInt8]) -> Bool {
    guard keyHash == Self.keyHash(origin: Self.originPrefix + storeUUID, publicKey: publicKey),
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
    else { return false }
    return key.isValidSignature(Data(signature), for: Data(signedText.utf8))
  }

  /// The key in the form in which those who check signed notes take it: name, key hash, type and key.
  package static func verifierKey(storeUUID: String, publicKey: [UInt8]) -> String {
    let origin = originPrefix + storeUUID
    let hash = String(hexadecimal: keyHash(origin: origin, publicKey: publicKey))
    return "\(origin)+\(hash)+\(Data([ed25519] + publicKey).base64EncodedString())"
  }

  /// The first four bytes of SHA-256 over name, line end, type and key.
  private static func keyHash(origin: String, publicKey: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: Array(origin.utf8) + [10, ed25519] + publicKey).prefix(4))
  }
}

/// What is wrong with a checkpoint.
public enum CheckpointError: UserFacingError, Equatable {
  case malformed
  case otherStore
  case unsigned

  public var category: ErrorCategory { .badData }

  public var message: Message {
    switch self {
    case .malformed:
      Message(
        en: "that is no checkpoint: it has an origin, a size, a hash, a time and a signature, each on a line",
        fa: "این مُهر دفتر رویدادها نیست: مُهر خاستگاه، اندازه، درهم‌ریز، زمان و امضا دارد، هر یک در سطری")
    case .otherStore:
      Message(
        en: "that is the checkpoint of another store; nothing was compared",
        fa: "این مُهر از آنِ پایگاه دادهٔ دیگری است؛ چیزی مقایسه نشد")
    case .unsigned:
      Message(
        en: "the checkpoint is not signed by a key of this store: the checkpoint or the store was replaced; "
          + "compare with the key that you noted down",
        fa: "این مُهر با کلید این پایگاه داده امضا نشده است: مُهر یا پایگاه داده جایگزین شده است؛ "
          + "با کلیدی که یادداشت کرده‌اید بسنجید")
    }
  }
}
