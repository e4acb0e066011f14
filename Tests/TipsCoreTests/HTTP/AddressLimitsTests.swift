import Testing
import TipsCalendar

@testable import TipsHTTP

/// What one network may, and what all of them may together.
struct AddressLimitsTests {
  @Test
  func `a flood from many addresses fills no memory and leaves those alone who were there before`() async {
    let now = Instant(epochSeconds: 1_759_555_800)
    let limits = AddressLimits(at: now, size: 100)
    #expect(await limits.take(.report, of: "192.0.2.1", at: now) == nil)
    for number in 0..<1_000 {
      _ = await limits.take(.report, of: "198.51.\(number / 256).\(number % 256)", at: now)
    }
    #expect(await limits.count <= 101)
    #expect(await limits.take(.report, of: "203.0.113.9", at: now) != nil)
    #expect(await limits.take(.report, of: "192.0.2.1", at: now) == nil)
  }

  @Test
  func `a table that is full has room again when its addresses may all again`() async {
    let now = Instant(epochSeconds: 1_759_555_800)
    let limits = AddressLimits(at: now, size: 10)
    for number in 0..<50 { _ = await limits.take(.report, of: "198.51.100.\(number)", at: now) }
    let later = now.adding(seconds: 600)
    #expect(await limits.take(.report, of: "203.0.113.9", at: later) == nil)
    #expect(await limits.count == 1)
  }

  @Test(arguments: ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
  func `those behind an address of this machine share more than a network has, and not all of it`(
    _ peer: String
  ) async {
    let now = Instant(epochSeconds: 1_759_555_800)
    let limits = AddressLimits(at: now)
    for _ in 0..<300 { #expect(await limits.take(.report, of: peer, at: now) == nil) }
    #expect(await limits.take(.report, of: peer, at: now) == .network(seconds: 1))
    #expect(await limits.take(.report, of: "192.0.2.1", at: now) == nil)
    #expect(await limits.take(.report, of: peer, at: now.adding(seconds: 1)) == nil)
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
