import TipsCalendar

/// How much one network may send and ask, and how much all of them together. Many people can share an address, so the
/// limits stop floods and no person.
package actor AddressLimits {
  /// Why something is not taken now.
  package enum Refusal: Equatable, Sendable {
    /// Its network has sent too much; it may again after so many seconds.
    case network(seconds: Int)
    /// All networks together have.
    case everybody
  }

  /// What is limited.
  package enum Matter: String, CaseIterable, Sendable {
    /// A report of somebody without an account.
    case report
    /// A question by receipt.
    case lookUp = "look-up"

    /// How much may come from a network at once.
    var burst: Double { 30 }
    /// How much more may come from it each second.
    var perSecond: Double { 0.2 }
    /// How much may come from all together at once: what a station could read in a day.
    var burstOfAll: Double { 600 }
    /// How much more may come from all together each second.
    var perSecondOfAll: Double { 10 }
  }

  private struct Bucket {
    var left: Double
    var at: Int64

    func filled(to burst: Double, perSecond: Double, at now: Int64) -> Double {
      min(burst, left + Double(max(0, now - at)) * perSecond)
    }
  }

  /// How many networks are told apart; further ones share what is left.
  private let size: Int
  private var key: AddressKey
  private var buckets: [UInt64: Bucket] = [:]
  private var ofAll: [Matter: Bucket] = [:]
  private var sweptAt: Int64 = 0
  /// How often, in seconds, it is looked for networks that can be forgotten.
  private static let sweep: Int64 = 10
  /// The bucket of those that came when the table was full.
  private static let shared: UInt64 = 0

  package init(at now: Instant, size: Int = 32_768) {
    key = AddressKey(at: now)
    self.size = size
  }

  /// How many networks are known at the moment.
  package var count: Int { buckets.count }

  /// Takes one from what a network, and all of them, may.
  ///
  /// - Returns: nil where it may.
  package func take(_ matter: Matter, of peer: String, at instant: Instant) -> Refusal? {
    let now = instant.epochSeconds
    if !key.isOf(instant) {
      key = AddressKey(at: instant)
      buckets = [:]
    }
    var mark = key.mark(peer, matter.rawValue)
    if buckets[mark] == nil, buckets.count >= size {
      forget(at: now)
      if buckets.count >= size { mark = Self.shared }
    }
    let left = buckets[mark]?.filled(to: matter.burst, perSecond: matter.perSecond, at: now) ?? matter.burst
    guard left >= 1 else { return .network(seconds: Int(((1 - left) / matter.perSecond).rounded(.up))) }
    let rest =
      ofAll[matter]?.filled(to: matter.burstOfAll, perSecond: matter.perSecondOfAll, at: now) ?? matter.burstOfAll
    guard rest >= 1 else { return .everybody }
    buckets[mark] = Bucket(left: left - 1, at: now)
    ofAll[matter] = Bucket(left: rest - 1, at: now)
    return nil
  }

  /// Forgets networks that may all again.
  private func forget(at now: Int64) {
    guard now - sweptAt >= Self.sweep || now < sweptAt else { return }
    sweptAt = now
    let matter = Matter.report
    buckets = buckets.filter {
      $0.value.filled(to: matter.burst, perSecond: matter.perSecond, at: now) < matter.burst
    }
  }
}
