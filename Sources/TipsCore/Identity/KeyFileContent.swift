import Crypto
import TipsDomain

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What stands in a key file: the secret in the clear, or sealed with a passphrase.
package struct KeyFileContent {
  /// The 32 secret bytes, as they are kept.
  enum Secret {
    case clear(RecognitionKey)
    /// ChaCha20-Poly1305 under scrypt of the passphrase; everything else in the file is authenticated.
    case sealed(salt: [UInt8], cost: Int, box: [UInt8])
  }

  private static let clearHeading = "tips recognition key 1"
  private static let sealedHeading = "tips recognition key 2"

  let storeUUID: String
  package let publicKey: [UInt8]
  let secret: Secret

  package var hasPassphrase: Bool { if case .sealed = secret { true } else { false } }

  /// A key in the clear.
  package init(_ key: RecognitionKey, storeUUID: String) {
    self.storeUUID = storeUUID
    publicKey = key.publicKey
    secret = .clear(key)
  }

  /// A key under a passphrase.
  package init(_ key: RecognitionKey, storeUUID: String, passphrase: Passphrase, cost: Int) throws {
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255) }
    let box = try ChaChaPoly.seal(
      key.secret, using: SymmetricKey(data: try SlowHash.derive(passphrase.bytes, salt: salt, cost: cost)),
      authenticating: Array(Self.head(storeUUID, key.publicKey, salt, cost).utf8))
    self.storeUUID = storeUUID
    publicKey = key.publicKey
    secret = .sealed(salt: salt, cost: cost, box: Array(box.combined))
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: ``KeyError/malformed(path:)``.
  init(_ bytes: [UInt8], path: String) throws {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let fields = lines.dropFirst().map { $0.split(separator: " ") }
    func value(_ index: Int, _ name: String) throws -> String {
      guard fields.indices.contains(index), fields[index].count == 2, fields[index][0] == name else {
        throw KeyError.malformed(path: path)
      }
      return String(fields[index][1])
    }
    func decoded(_ text: String, _ count: Int) throws -> [UInt8] {
      guard let bytes = text.hexadecimalBytes, bytes.count == count else { throw KeyError.malformed(path: path) }
      return bytes
    }
    storeUUID = try value(0, "store")
    switch (lines.first.map(String.init), fields.count) {
    case (Self.clearHeading, 2):
      let key = try RecognitionKey(secret: try decoded(try value(1, "secret"), 32), path: path)
      publicKey = key.publicKey
      secret = .clear(key)
    case (Self.sealedHeading, 4):
      publicKey = try decoded(try value(1, "public"), 32)
      guard fields[2].count == 3, fields[2][0] == "scrypt", let cost = Int(fields[2][1]),
        SlowHash.accepted.contains(cost)
      else { throw KeyError.malformed(path: path) }
      secret = .sealed(
        salt: try decoded(String(fields[2][2]), 16), cost: cost, box: try decoded(try value(3, "sealed"), 60))
    default: throw KeyError.malformed(path: path)
    }
  }

  package var text: String {
    switch secret {
    case .clear(let key):
      "\(Self.clearHeading)\nstore \(storeUUID)\nsecret \(String(hexadecimal: key.secret))\n"
    case .sealed(let salt, let cost, let box):
      Self.head(storeUUID, publicKey, salt, cost) + "sealed \(String(hexadecimal: box))\n"
    }
  }

  private static func head(_ storeUUID: String, _ publicKey: [UInt8], _ salt: [UInt8], _ cost: Int) -> String {
    """
    \(sealedHeading)
    store \(storeUUID)
    public \(String(hexadecimal: publicKey))
    scrypt \(cost) \(String(hexadecimal: salt))

    """
  }

  /// Whether it is the key of a store as the store is now.
  func belongs(to settings: StoreSettings) -> Bool {
    storeUUID == settings.uuid && publicKey == settings.publicKey
  }

  /// The key under a passphrase; nil where the passphrase is wrong or the file was changed.
  func open(_ passphrase: Passphrase) -> RecognitionKey? {
    guard case .sealed(let salt, let cost, let box) = secret,
      let derived = try? SlowHash.derive(passphrase.bytes, salt: salt, cost: cost),
      let sealed = try? ChaChaPoly.SealedBox(combined: box),
      let plain = try? ChaChaPoly.open(
        sealed, using: SymmetricKey(data: derived),
        authenticating: Array(Self.head(storeUUID, publicKey, salt, cost).utf8)),
      let key = try? RecognitionKey(secret: Array(plain)), key.publicKey == publicKey
    else { return nil }
    return key
  }
}
