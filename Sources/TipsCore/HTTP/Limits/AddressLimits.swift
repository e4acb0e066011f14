import Synchronization
import TipsCalendar

/// How much one network may send and ask, and how much all of them together. Many people can share an address, so the
/// limits stop floods and no person.
package final class AddressLimits: Sendable {
  /// What becomes of something.
  package enum Outcome: Equatable, Sendable {
    /// It is taken. Its network is known where it was shown a page and has sent little of late: where many wait, it goes
    /// before others.
    case taken(isKnown: Bool)
    case refused(Refusal)
  }

  /// Why something is not taken now.
  package enum Refusal: Error, Equatable {
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
    /// What may come beside it from networks that are known: a flood from others takes nothing of it.
    fileprivate var ofKnown: Rate { Rate(burst: 300, perSecond: 5) }
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

  private struct State {
    var key: AddressKey
    var networks: RecentNetworks<Bucket>
    var ofShared: [Matter: Bucket] = [:]
    var ofAll: [Matter: Bucket] = [:]
    var ofKnown: [Matter: Bucket] = [:]

    /// Another key every day.
    mutating func renew(at now: Instant) {
      guard !key.isOf(now) else { return }
      key = AddressKey(at: now)
      networks.forget()
    }
  }

  /// The part of what it may at once that a network which is known has left at least: one that floods is soon one of many.
  private static let fresh = 0.8
  private let state: Mutex<State>

  /// - Parameter size: of how many networks is remembered what they sent.
  package init(at now: Instant, size: Int = 131_072) {
    state = Mutex(State(key: AddressKey(at: now), networks: RecentNetworks(limit: size)))
  }

  /// How many networks are known at the moment.
  package var count: Int { state.withLock(\.networks.count) }

  /// What a page carries that was shown to a network: it comes back with what is sent, and says that somebody there reads
  /// the answers. It is valid for the day.
  package func pass(for peer: String, at now: Instant) -> String {
    state.withLock { state in
      state.renew(at: now)
      return Self.pass(for: peer, state.key)
    }
  }

  /// Takes one from what a network, and all of them, may.
  ///
  /// - Parameter pass: what came along of ``pass(for:at:)``.
  package func take(_ matter: Matter, of peer: String, pass: String? = nil, at instant: Instant) -> Outcome {
    let now = instant.epochSeconds
    return state.withLock { state in
      state.renew(at: instant)
      let isShared = AddressKey.isShared(peer)
      let mark = isShared ? 0 : state.key.mark(peer, matter.rawValue)
      let rate = isShared ? matter.ofShared : matter.ofNetwork
      let left = (isShared ? state.ofShared[matter] : state.networks[mark])?.filled(rate, at: now) ?? rate.burst
      guard left >= 1 else { return .refused(.network(seconds: rate.seconds(until: left))) }
      let isKnown = left >= Self.fresh * rate.burst && pass.map { $0 == Self.pass(for: peer, state.key) } ?? false
      guard
        isKnown && Self.take(from: &state.ofKnown[matter], matter.ofKnown, at: now)
          || Self.take(from: &state.ofAll[matter], matter.ofAll, at: now)
      else { return .refused(.everybody) }
      let bucket = Bucket(left: left - 1, at: now)
      if isShared { state.ofShared[matter] = bucket } else { state.networks[mark] = bucket }
      return .taken(isKnown: isKnown)
    }
  }

  private static func take(from bucket: inout Bucket?, _ rate: Rate, at now: Int64) -> Bool {
    let left = bucket?.filled(rate, at: now) ?? rate.burst
    guard left >= 1 else { return false }
    bucket = Bucket(left: left - 1, at: now)
    return true
  }

  private static func pass(for peer: String, _ key: AddressKey) -> String {
    String(key.mark(peer, "pass"), radix: 16)
  }
}

/// What is remembered of networks by their marks, for as long as there is room: a flood from very many makes those forgotten
/// that were silent longest, and shuts out nobody.
private struct RecentNetworks<Value> {
  private let limit: Int
  private var newer: [UInt64: Value] = [:]
  private var older: [UInt64: Value] = [:]

  init(limit: Int) { self.limit = limit }

  var count: Int { newer.count + older.count }

  mutating func forget() { (newer, older) = ([:], [:]) }

  subscript(mark: UInt64) -> Value? {
    get { newer[mark] ?? older[mark] }
    set {
      if newer[mark] == nil, newer.count >= limit / 2 { (newer, older) = ([:], newer) }
      newer[mark] = newValue
    }
  }
}
