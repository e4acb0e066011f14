import Testing
import TipsCalendar

@testable import TipsHTTP

/// What one network may, and what all of them may together.
struct AddressLimitsTests {
  @Test
  func `a flood from many addresses fills no memory, and shuts out neither who was there before nor who comes new`() {
    let now = Instant(epochSeconds: 1_759_555_800)
    let limits = AddressLimits(at: now, size: 100)
    #expect(limits.take(.report, of: "192.0.2.1", at: now) == .taken(isKnown: false))
    for number in 0..<500 {
      _ = limits.take(.report, of: "198.51.\(number / 256).\(number % 256)", at: now)
    }
    #expect(limits.count <= 100)
    for peer in ["203.0.113.9", "192.0.2.1"] {
      #expect(limits.take(.report, of: peer, at: now) == .taken(isKnown: false))
    }
  }

  @Test
  func `of networks those are remembered that sent last`() {
    let now = Instant(epochSeconds: 1_759_555_800)
    let limits = AddressLimits(at: now, size: 10)
    for _ in 0..<30 { _ = limits.take(.report, of: "192.0.2.1", at: now) }
    for number in 0..<4 { _ = limits.take(.report, of: "198.51.100.\(number)", at: now) }
    #expect(limits.take(.report, of: "192.0.2.1", at: now) == .refused(.network(seconds: 5)))
    for number in 4..<15 { _ = limits.take(.report, of: "198.51.100.\(number)", at: now) }
    #expect(limits.take(.report, of: "192.0.2.1", at: now) == .taken(isKnown: false))
  }

  @Test
  func `networks that were shown a page have a part of their own of what all may`() {
    let now = Instant(epochSeconds: 1_759_555_800)
    let limits = AddressLimits(at: now)
    let other = limits.pass(for: "203.0.113.1", at: now)
    for number in 0..<600 { _ = limits.take(.report, of: "198.51.\(number / 256).\(number % 256)", at: now) }
    #expect(limits.take(.report, of: "192.0.2.1", pass: other, at: now) == .refused(.everybody))
    for number in 0..<300 {
      let peer = "192.0.\(number / 256).\(number % 256)"
      let pass = limits.pass(for: peer, at: now)
      #expect(limits.take(.report, of: peer, pass: pass, at: now) == .taken(isKnown: true))
    }
    let pass = limits.pass(for: "192.0.2.1", at: now)
    #expect(limits.take(.report, of: "192.0.2.1", pass: pass, at: now) == .refused(.everybody))
  }

  @Test(arguments: ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
  func `those behind an address of this machine share more than a network has, and not all of it`(
    _ peer: String
  ) {
    let now = Instant(epochSeconds: 1_759_555_800)
    let limits = AddressLimits(at: now)
    for _ in 0..<300 { #expect(limits.take(.report, of: peer, at: now) == .taken(isKnown: false)) }
    #expect(limits.take(.report, of: peer, at: now) == .refused(.network(seconds: 1)))
    #expect(limits.take(.report, of: "192.0.2.1", at: now) == .taken(isKnown: false))
    #expect(limits.take(.report, of: peer, at: now.adding(seconds: 1)) == .taken(isKnown: false))
  }

  @Test
  func `addresses are known by marks that are others tomorrow and elsewhere`() {
    let now = Instant(epochSeconds: 1_759_555_800)
    let key = AddressKey(at: now)
    #expect(key.mark("192.0.2.1", "report") == key.mark("192.0.2.1", "report"))
    #expect(key.mark("192.0.2.1", "report") != key.mark("192.0.2.1", "look-up"))
    #expect(key.mark("192.0.2.1", "report") != AddressKey(at: now).mark("192.0.2.1", "report"))
    #expect(!key.isOf(now.adding(seconds: 86_400)))
  }

  @Test(arguments: [
    ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true), ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
    ("::ffff:192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
  ])
  func `half of an address of IPv6 is a network`(_ one: String, _ other: String, _ areSame: Bool) {
    #expect((AddressKey.network(one) == AddressKey.network(other)) == areSame)
  }
}
