import Testing
import TipsIdentity
import TipsStore

@testable import TipsPublic

/// Floods, and what they do to others.
struct LimitTests {
  @Test
  func `over the limit a page keeps what was typed and says when to try again`() async throws {
    let door = TestDoor()
    let citizen = door.citizen()
    for number in 0..<30 { #expect(await citizen.report([("text", "گزارش \(number)")]).status == 200) }
    let token = await citizen.get().token
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
  func `a flood from very many addresses is bounded as a whole, and keeps what was typed`() async {
    let door = TestDoor()
    var answers: [Int: Int] = [:]
    for number in 0..<650 {
      let citizen = door.citizen(peer: "198.51.\(number / 200).\(number % 200)")
      let answer = await citizen.report([("text", "گزارش \(number)")])
      answers[answer.status, default: 0] += 1
      if answer.status == 503 { #expect(answer.text.contains("گزارش \(number)")) }
    }
    #expect(answers == [200: 600, 503: 50])
    door.clock.now = door.clock.now.adding(seconds: 5)
    #expect(await door.citizen(peer: "203.0.113.9").report([("text", "گزارش")]).status == 200)
  }

  @Test
  func `a citizen who opened the form is taken in the middle of a flood from others`() async {
    let door = TestDoor()
    for number in 0..<700 {
      _ = await door.citizen(peer: "198.51.\(number / 200).\(number % 200)").report([("text", "سیل")])
    }
    #expect(await door.citizen(peer: "203.0.113.9").report([("text", "گزارش")]).status == 503)
    #expect(await door.citizen(peer: "203.0.113.10").reportFromPage("گزارش").status == 200)
  }

  @Test
  func `what is sent from a page of another network waits its turn; the page that keeps it brings a pass`() async {
    let door = TestDoor()
    let other = door.citizen(peer: "203.0.113.10")
    _ = await other.send("گزارش", from: await door.citizen(peer: "203.0.113.9").get())
    #expect(await door.station.turns == [.anybody])
    await door.station.refuse(with: ServingError.overloaded)
    let kept = await other.send("گزارش", from: await door.citizen(peer: "203.0.113.9").get())
    #expect(kept.status == 503)
    await door.station.refuse(with: nil)
    #expect(await other.send("گزارش", from: kept).status == 200)
    #expect(await door.station.turns == [.anybody, .anybody, .known])
  }

  @Test
  func `a network that sends much goes before nobody any more, and does again when it was silent`() async {
    let door = TestDoor()
    let citizen = door.citizen()
    for number in 0..<8 { _ = await citizen.reportFromPage("گزارش \(number)") }
    #expect(await door.station.turns == Array(repeating: .known, count: 7) + [.anybody])
    door.clock.now = door.clock.now.adding(seconds: 60)
    _ = await citizen.reportFromPage("یکی دیگر")
    #expect(await door.station.turns.last == .known)
  }

  @Test
  func `who asks by receipt from a page of the door goes before who guesses`() async {
    let door = TestDoor()
    let receipt = Receipt().digits
    _ = await door.citizen(peer: "203.0.113.9").post(["follow"], [("receipt", receipt)])
    let citizen = door.citizen(peer: "203.0.113.10")
    let pass = await citizen.get("follow").hidden("pass") ?? ""
    _ = await citizen.post(["follow"], [("receipt", receipt), ("pass", pass)])
    #expect(await door.station.turns == [.anybody, .known])
  }
}
