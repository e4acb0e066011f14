import Testing
import TipsCalendar

@testable import TipsPublic

/// Floods, and what they do to others.
struct LimitTests {
  @Test
  func `over the limit a page keeps what was typed and says when to try again`() async throws {
    let door = TestDoor()
    let citizen = door.citizen()
    let token = await citizen.get().token
    for number in 0..<30 {
      #expect(await citizen.post([], [("text", "گزارش \(number)"), ("token", token)]).status == 200)
    }
    let answer = await citizen.post([], [("text", "گزارش آخر"), ("address", "کوچهٔ نسترن"), ("token", token)])
    #expect(answer.status == 429)
    #expect(answer.text.contains("گزارش آخر"))
    #expect(answer.hidden("address") == "کوچهٔ نسترن")
    let seconds = try #require(answer.header("retry-after").flatMap { Int($0) })
    #expect(await door.citizen(peer: "198.51.100.1").report([("text", "دیگری")]).status == 200)
    door.clock.now = door.clock.now.adding(seconds: seconds)
    #expect(await citizen.post([], [("text", "گزارش آخر"), ("token", token)]).status == 200)
  }

  @Test
  func `asking by receipts has a limit of its own, and never reaches the station over it`() async {
    let door = TestDoor()
    let citizen = door.citizen()
    for _ in 0..<30 { _ = await citizen.post(["follow"], [("receipt", "1")]) }
    #expect(await citizen.post(["follow"], [("receipt", "1")]).status == 429)
    #expect(await citizen.report([("text", "گزارش")]).status == 200)
    #expect(await door.station.asked == 0)
  }

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
  func `a flood from very many addresses is bounded as a whole, and keeps what was typed`() async {
    let door = TestDoor()
    let token = await door.citizen().get().token
    var answers: [Int: Int] = [:]
    for number in 0..<650 {
      let citizen = door.citizen(peer: "198.51.\(number / 200).\(number % 200)")
      let answer = await citizen.post([], [("text", "گزارش \(number)"), ("token", token)])
      answers[answer.status, default: 0] += 1
      if answer.status == 503 { #expect(answer.text.contains("گزارش \(number)")) }
    }
    #expect(answers == [200: 600, 503: 50])
    door.clock.now = door.clock.now.adding(seconds: 5)
    #expect(await door.citizen(peer: "203.0.113.9").report([("text", "گزارش")]).status == 200)
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
