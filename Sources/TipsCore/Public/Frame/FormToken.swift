import Crypto
import TipsCalendar
import TipsIdentity
import TipsText

/// What a form of the door carries: made by this program, valid for a day, and kept nowhere.
///
/// Together with what the form says it gives the key by which the station records it once, and the receipt. So a form that
/// is sent again, also after a restart, gets the same receipt. A form brings one report: what was changed in between needs
/// another token.
struct FormToken: Sendable {
  /// How long a form may stay open, in seconds.
  static let span: Int64 = 86_400
  private static let randomCount = 16
  private static let markCount = 12

  /// As it stands in the form: time, random bytes and what proves that it was made here, in hexadecimal digits.
  let text: String
  private let secret: SymmetricKey

  init(_ secret: SymmetricKey, at now: Instant) {
    var random = SystemRandomNumberGenerator()
    let seconds = UInt32(truncatingIfNeeded: now.epochSeconds)
    var bytes = (0..<4).map { UInt8(truncatingIfNeeded: seconds >> UInt32(24 - 8 * $0)) }
    for _ in 0..<Self.randomCount { bytes.append(UInt8.random(in: .min ... .max, using: &random)) }
    text = String(hexadecimal: bytes + Self.mark(bytes, secret))
    self.secret = secret
  }

  /// Reads the token of a form; nil where it was not made here, or too long ago.
  init?(_ text: String?, _ secret: SymmetricKey, at now: Instant) {
    guard let text, text.utf8.count == 2 * (4 + Self.randomCount + Self.markCount), let bytes = text.hexadecimalBytes
    else { return nil }
    let body = Array(bytes.dropLast(Self.markCount))
    guard Self.mark(body, secret) == Array(bytes.suffix(Self.markCount)) else { return nil }
    let seconds = body.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    let age = now.epochSeconds - Int64(seconds)
    guard (-300...Self.span).contains(age) else { return nil }
    self.text = text
    self.secret = secret
  }

  /// Stands for the token itself, which nobody finds by it.
  var form: String { String(hexadecimal: Array(derive("form 1", []).prefix(16))) }

  /// The key of what a form says. Nobody who reads it in the store finds the token, or the receipt, by it.
  func key(_ content: [UInt8]) -> String { String(hexadecimal: Array(derive("key 1", content).prefix(16))) }

  /// The receipt for what a form says.
  func receipt(_ content: [UInt8]) -> Receipt { Receipt(derivedFrom: Array(derive("receipt 1", content).prefix(16))) }

  private func derive(_ purpose: String, _ content: [UInt8]) -> [UInt8] {
    let message = Array("tips door \(purpose)/\(text)/".utf8) + content
    return Array(HMAC<SHA256>.authenticationCode(for: message, using: secret))
  }

  private static func mark(_ body: [UInt8], _ secret: SymmetricKey) -> [UInt8] {
    let message = Array("tips door form 1/".utf8) + body
    return Array(HMAC<SHA256>.authenticationCode(for: message, using: secret).prefix(markCount))
  }
}
