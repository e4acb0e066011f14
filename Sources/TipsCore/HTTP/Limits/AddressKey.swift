import Crypto
import Glibc
import TipsCalendar

/// Tells networks apart for a day, without knowing them: the key lives in memory and is another one every day.
package struct AddressKey {
  private let key = SymmetricKey(size: .bits256)
  private let day: Int64

  init(at now: Instant) { day = Self.day(now) }

  /// Whether it is still of the same day.
  func isOf(_ now: Instant) -> Bool { day == Self.day(now) }

  /// What stands for an address and a purpose. Of IPv6 the first half counts, which a household shares.
  func mark(_ peer: String, _ purpose: String) -> UInt64 {
    let message = Array((purpose + "/").utf8) + Self.network(peer)
    return HMAC<SHA256>.authenticationCode(for: message, using: key).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether anybody may be behind an address: those of this machine are a Tor service's, or a proxy's that doesn't say for
  /// whom it asks.
  package static func isShared(_ peer: String) -> Bool {
    let network = network(peer)
    return network.count == 4 ? network[0] == 127 : network == [UInt8](repeating: 0, count: 8)
  }

  private static func day(_ now: Instant) -> Int64 { now.epochSeconds / 86_400 }

  static func network(_ peer: String) -> [UInt8] {
    var four = in_addr()
    if inet_pton(AF_INET, peer, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
    var six = in6_addr()
    guard inet_pton(AF_INET6, peer, &six) == 1 else { return Array(peer.utf8.prefix(64)) }
    let bytes = withUnsafeBytes(of: six) { Array($0) }
    let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 255 && bytes[11] == 255
    return Array(isMapped ? bytes.suffix(4) : bytes.prefix(8))
  }
}
