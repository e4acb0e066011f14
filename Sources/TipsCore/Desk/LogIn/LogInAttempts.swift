import Crypto
import TipsCalendar
import TipsText

/// How often log-ins fail, so that guessing is slow and nobody can lock another out.
///
/// What is counted is a pair of name and place: the address that asks, or the browser where that person has signed in
/// before, which it shows by a cookie. Someone elsewhere who fails with a name slows down only themselves. Nothing is kept
/// but keyed hashes, in memory.
actor LogInAttempts {
  /// Failures that cost nothing.
  static let free = 5
  /// The longest wait, in seconds.
  static let longest = 900
  /// How many pairs are remembered; older ones are forgotten first.
  static let limit = 10_000

  private struct Failures {
    var count = 0
    var last: Int64 = 0
  }

  private let key = SymmetricKey(size: .bits256)
  private var failures: [HMAC<SHA256>.MAC: Failures] = [:]

  /// How many seconds somebody has to wait before the next try; 0 for none.
  func wait(_ name: String, from place: String, at now: Instant) -> Int {
    guard let known = failures[mac(name, place)], known.count >= Self.free else { return 0 }
    let pause = min(Self.longest, 1 << min(known.count - Self.free + 1, 10))
    return max(0, pause - Int(now.epochSeconds - known.last))
  }

  /// Counts a failure.
  func failed(_ name: String, from place: String, at now: Instant) {
    if failures.count >= Self.limit { failures = failures.filter { now.epochSeconds - $0.value.last < 3_600 } }
    if failures.count >= Self.limit { failures = [:] }
    failures[mac(name, place), default: Failures()].count += 1
    failures[mac(name, place)]?.last = now.epochSeconds
  }

  /// Forgets the failures of a pair that got in.
  func succeeded(_ name: String, from place: String) { failures[mac(name, place)] = nil }

  /// What a browser shows later to be the one at which this person signed in.
  func deviceToken(_ name: String) -> String { String(hexadecimal: Array(mac(name, "device"))) }

  private func mac(_ name: String, _ place: String) -> HMAC<SHA256>.MAC {
    HMAC<SHA256>.authenticationCode(
      for: Array((PersianText.comparisonKey(name) + "\u{0}" + place).utf8), using: key)
  }
}
