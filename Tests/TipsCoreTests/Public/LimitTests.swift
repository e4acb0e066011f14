import Testing

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
}
