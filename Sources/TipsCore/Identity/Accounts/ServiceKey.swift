import Crypto
import TipsText

/// The key by which a program of another service is known: 32 random bytes, as hexadecimal digits.
///
/// The store keeps SHA-256 of it. A slow hash is for what people choose, which can be guessed; nobody guesses one of 2²⁵⁶, and
/// a program shows its key with every request.
public struct ServiceKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The key, shown once.
  public let text: String

  /// A new random key.
  public init() {
    text = String(hexadecimal: (0..<Self.length).map { _ in UInt8.random(in: 0...255) })
  }

  /// Reads a key as a program sends it; nil for what can't be one.
  package init?(typed: String) {
    guard typed.utf8.count == 2 * Self.length, typed.hexadecimalBytes != nil else { return nil }
    text = typed.lowercased()
  }

  /// What the store keeps of it.
  package var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

  private static let length = 32

  public var description: String { "(service key)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
