import TipsCalendar

/// How much one network may send and ask. Many people can share an address, so the limits stop floods and no person.
actor AddressLimits {
  /// What is limited.
  enum Matter: String, CaseIterable {
    case report
    case lookUp = "look-up"

    /// How much may come at once.
    var burst: Double { 30 }
    /// How much more may come each second.
    var perSecond: Double { 0.2 }
  }

  private struct Bucket {
    var left: Double
    var at: Int64

    func filled(_ matter: Matter, at now: Int64) -> Double {
      min(matter.burst, left + Double(max(0, now - at)) * matter.perSecond)
    }
  }

  /// How many networks are told apart; further ones share what is left.
  private let size: Int
  private var key: AddressKey
  private var buckets: [UInt64: Bucket] = [:]
  private var sweptAt: Int64 = 0
  /// How often, in seconds, it is looked for networks that can be forgotten.
  private static let sweep: Int64 = 10
  /// The bucket of those that came when the table was full.
  private static let shared: UInt64 = 0

  init(at now: Instant, size: Int = 32_768) {
    key = AddressKey(at: now)
    self.size = size
  }

  /// How many networks are known at the moment.
  var count: Int { buckets.count }

  /// Takes one from what a network may.
  ///
  /// - Returns: nil where it may; else after how many seconds it may again.
  func take(_ matter: Matter, of peer: String, at instant: Instant) -> Int? {
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
    let left = buckets[mark]?.filled(matter, at: now) ?? matter.burst
    guard left >= 1 else { return Int(((1 - left) / matter.perSecond).rounded(.up)) }
    buckets[mark] = Bucket(left: left - 1, at: now)
    return nil
  }

  /// Forgets networks that may all again.
  private func forget(at now: Int64) {
    guard now - sweptAt >= Self.sweep || now < sweptAt else { return }
    sweptAt = now
    buckets = buckets.filter { $0.value.filled(.report, at: now) < Matter.report.burst }
  }
}
