import TipsText

/// How people tell public keys apart.
package enum KeyName {
  /// The first 16 of the key's 64 hexadecimal digits.
  package static func short(_ publicKey: [UInt8]) -> String { String(String(hexadecimal: publicKey).prefix(16)) }

  /// A public key as it was typed: 64 hexadecimal digits.
  package static func publicKey(_ typed: String) -> [UInt8]? {
    guard let bytes = typed.hexadecimalBytes, bytes.count == 32 else { return nil }
    return bytes
  }
}
