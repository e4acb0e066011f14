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

    /// What may come from a network.
    fileprivate var ofNetwork: Rate { Rate(burst: 30, perSecond: 0.2) }
    /// What may come from an address behind which anybody may be: half of what all may, so that the others can still send.
    fileprivate var ofShared: Rate { Rate(burst: 300, perSecond: 5) }
    /// What may come from all together: at once what a station could read in a day.
    fileprivate var ofAll: Rate { Rate(burst: 600, perSecond: 10) }
  }

  /// How much may come at once, and how much more each second.
  fileprivate struct Rate {
    let burst: Double
    let perSecond: Double

    /// Until one more may come, in seconds.
    func seconds(until left: Double) -> Int { Int(((1 - left) / perSecond).rounded(.up)) }
  }

  private struct Bucket {
    var left: Double
    var at: Int64

    func filled(_ rate: Rate, at now: Int64) -> Double {
      min(rate.burst, left + Double(max(0, now - at)) * rate.perSecond)
    }
  }

  /// How many networks are told apart; further ones share what is left.
  private let size: Int
  private var key: AddressKey
  private var buckets: [UInt64: Bucket] = [:]
  private var ofShared: [Matter: Bucket] = [:]
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
    let rest = ofAll[matter]?.filled(matter.ofAll, at: now) ?? matter.ofAll.burst
    if AddressKey.isShared(peer) {
      let left = ofShared[matter]?.filled(matter.ofShared, at: now) ?? matter.ofShared.burst
      guard left >= 1 else { return .network(seconds: matter.ofShared.seconds(until: left)) }
      guard rest >= 1 else { return .everybody }
      ofShared[matter] = Bucket(left: left - 1, at: now)
      ofAll[matter] = Bucket(left: rest - 1, at: now)
      return nil
    }
    var mark = key.mark(peer, matter.rawValue)
    if buckets[mark] == nil, buckets.count >= size {
      forget(at: now)
      if buckets.count >= size { mark = Self.shared }
    }
    let left = buckets[mark]?.filled(matter.ofNetwork, at: now) ?? matter.ofNetwork.burst
    guard left >= 1 else { return .network(seconds: matter.ofNetwork.seconds(until: left)) }
    guard rest >= 1 else { return .everybody }
    buckets[mark] = Bucket(left: left - 1, at: now)
    ofAll[matter] = Bucket(left: rest - 1, at: now)
    return nil
  }

  /// Forgets networks that may all again.
  private func forget(at now: Int64) {
    guard now - sweptAt >= Self.sweep || now < sweptAt else { return }
    sweptAt = now
    let rate = Matter.report.ofNetwork
    buckets = buckets.filter { $0.value.filled(rate, at: now) < rate.burst }
  }
}
