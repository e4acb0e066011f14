import Crypto
import TipsCalendar
import TipsText

/// The second factor of an account: a secret that a telephone shares, from which both work out six digits anew every
/// thirty seconds (TOTP, RFC 6238, with HMAC-SHA-1 as all such programs know it).
public struct TimeBasedCode: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// How many digits are typed.
  public static let digits = 6
  /// How many seconds a code holds.
  public static let period: Int64 = 30
  /// How many steps before and behind the present one are taken: clocks differ a little.
  public static let window: Int64 = 1
  /// How many bytes a secret has.
  public static let secretLength = 20

  private let secret: [UInt8]

  /// The codes of a secret.
  public init(secret: [UInt8]) { self.secret = secret }

  /// A new random secret.
  public static func newSecret() -> [UInt8] { (0..<secretLength).map { _ in UInt8.random(in: 0...255) } }

  /// The number of a thirty seconds since 1970.
  public static func step(at now: Instant) -> Int64 { max(0, now.epochSeconds) / period }

  /// The digits of a step (RFC 4226, section 5.3).
  package func code(step: Int64, digits: Int = digits) -> String {
    let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
    let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(hash[hash.count - 1] & 15)
    let number = hash[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
    let text = String(number % modulus)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }

  /// The step whose code was typed; nil where it is none of the present ones, or was taken before.
  ///
  /// - Parameters:
  ///   - typed: the digits, in any of the three sets, with or without blanks.
  ///   - last: the last step that was taken: a code works once.
  public func step(of typed: String, at now: Instant, after last: Int64?) -> Int64? {
    guard typed.utf8.count <= 64 else { return nil }
    let typed = PersianText.comparisonKey(typed).filter { $0 != " " && $0 != "-" }
    let present = Self.step(at: now)
    let steps = max(0, present - Self.window)...(present + Self.window)
    return steps.first { step in last.map { step > $0 } ?? true && code(step: step) == typed }
  }

  // MARK: For the telephone

  /// The secret as people type it into their telephone (RFC 4648, without padding).
  public var base32: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in secret {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(alphabet[Int(bits >> UInt32(count) & 31)])
      }
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(5 - count) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// What a telephone reads from a picture: `otpauth://totp/ISSUER:ACCOUNT?…`. It holds the secret.
  public func uri(account: String, issuer: String) -> String {
    let (account, issuer) = (Self.escaped(account), Self.escaped(issuer))
    return "otpauth://totp/\(issuer):\(account)?secret=\(base32)&issuer=\(issuer)"
      + "&algorithm=SHA1&digits=\(Self.digits)&period=\(Self.period)"
  }

  private static func escaped(_ text: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    return text.utf8.map { byte in
      plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + String(hexadecimal: [byte]).uppercased()
    }.joined()
  }

  public var description: String { "(second factor)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
