import TipsDomain
import TipsText

/// What the store keeps of a password: scrypt of it with a random salt, and what that cost.
///
/// The password is taken as ``PasswordRule/normalised(_:)`` gives it.
public struct PasswordVerifier: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// log₂ of scrypt's N for log-ins: 32 MiB and about 0.06 s of one core for each attempt.
  public static let usualCost = 15

  /// That of no account, with a random hash: comparing with it takes as long as with any, so that the time of an answer
  /// doesn't tell which accounts there are.
  public static let ofNobody = PasswordVerifier(cost: usualCost, salt: randomBytes(saltLength), hash: randomBytes(32))

  private static let heading = "scrypt"
  private static let saltLength = 16

  private let cost: Int
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// The verifier of a new password, under a salt of its own.
  public init(of password: String, cost: Int = usualCost) throws {
    let salt = Self.randomBytes(Self.saltLength)
    self.init(cost: cost, salt: salt, hash: try Self.derive(password, salt: salt, cost: cost))
  }

  private init(cost: Int, salt: [UInt8], hash: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.hash = hash
  }

  /// Whether the password is the one. It takes the same time whatever was typed.
  public func matches(_ password: String) -> Bool {
    guard let typed = try? Self.derive(password, salt: salt, cost: cost), typed.count == hash.count else {
      return false
    }
    return zip(typed, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  // MARK: The form in which it is stored

  /// `scrypt 15 SALT HASH`, in hexadecimal digits.
  package var encoded: String {
    "\(Self.heading) \(cost) \(String(hexadecimal: salt)) \(String(hexadecimal: hash))"
  }

  /// Reads ``encoded``; nil for anything else, and for a cost that would fill the memory.
  package init?(encoded: String) {
    let fields = encoded.split(separator: " ", omittingEmptySubsequences: false)
    guard fields.count == 4, fields[0] == Self.heading, let cost = Int(fields[1]), SlowHash.accepted.contains(cost),
      let salt = String(fields[2]).hexadecimalBytes, salt.count == Self.saltLength,
      let hash = String(fields[3]).hexadecimalBytes, hash.count == 32
    else { return nil }
    self.init(cost: cost, salt: salt, hash: hash)
  }

  private static func derive(_ password: String, salt: [UInt8], cost: Int) throws -> [UInt8] {
    try SlowHash.derive(Array(PasswordRule.normalised(password).utf8), salt: salt, cost: cost)
  }

  private static func randomBytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255) } }

  public var description: String { "(password verifier)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
