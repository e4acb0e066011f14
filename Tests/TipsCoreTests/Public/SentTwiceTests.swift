import Testing
import TipsDomain
import TipsIdentity
import TipsStore
import TipsWords

@testable import TipsPublic

/// Forms that come again, come late, or were never made here.
struct SentTwiceTests {
  private static let text = "موتور مشکی را بردند"

  @Test
  func `a form that is sent twice is one submission and gets the same receipt`() async throws {
    let door = TestDoor()
    let citizen = door.citizen()
    let fields = [("text", Self.text), ("token", await citizen.get().token)]
    let first = await citizen.post([], fields)
    let second = await citizen.post([], fields)
    let receipt = try #require(first.receipt)
    #expect(second.receipt == receipt)
    #expect(await door.station.taken.count == 1)
  }

  @Test
  func `a form that was changed after it was taken comes back with a new token and all that was typed`() async throws {
    let door = TestDoor()
    let citizen = door.citizen()
    let token = await citizen.get().token
    let first = await citizen.post([], [("text", Self.text), ("token", token)])
    let other = [("text", "سرقت دیگری دیدم"), ("address", "کوچهٔ نسترن")]
    let back = await citizen.post([], other + [("token", token)])
    #expect(back.status == 422 && back.receipt == nil && back.token != token)
    #expect(back.text.contains("سرقت دیگری دیدم") && back.text.contains("کوچهٔ نسترن"))
    #expect(back.text.contains(ReportDoorWords.usedForm.fa))
    #expect(await door.station.taken.count == 1)
    let second = await citizen.post([], other + [("token", back.token)])
    let receipt = try #require(second.receipt)
    #expect(receipt != first.receipt)
    #expect(await door.station.taken.count == 2)
  }

  @Test
  func `the key that the station gets tells neither token nor receipt`() async throws {
    let door = TestDoor()
    let citizen = door.citizen()
    let token = await citizen.get().token
    let receipt = try #require(await citizen.post([], [("text", Self.text), ("token", token)]).receipt)
    let key = try #require(await door.station.taken.first).token
    #expect(!key.contains(token) && !token.contains(key) && !key.contains(receipt))
  }

  @Test(arguments: ["", "zz", String(repeating: "0", count: 64), String(repeating: "a", count: 4_000)])
  func `a token that was not made here gets the form again with all that was typed`(_ token: String) async {
    let door = TestDoor()
    let answer = await door.citizen().post([], [("text", Self.text), ("token", token)])
    #expect(answer.status == 422)
    #expect(answer.text.contains(Self.text))
    #expect(answer.token != token)
    #expect(await door.station.taken.isEmpty)
  }

  @Test
  func `a form that was open for more than a day comes back with a new token and is then taken`() async {
    let door = TestDoor()
    let citizen = door.citizen()
    let token = await citizen.get().token
    door.clock.now = door.clock.now.adding(seconds: 86_500)
    let late = await citizen.post([], [("text", Self.text), ("token", token)])
    #expect(late.status == 422 && late.token != token)
    #expect(await citizen.post([], [("text", Self.text), ("token", late.token)]).status == 200)
    #expect(await door.station.taken.count == 1)
  }

  @Test
  func `a station that is full or broken loses nothing that was typed`() async {
    let door = TestDoor()
    let citizen = door.citizen()
    let fields = [("text", Self.text), ("address", "کوچهٔ نسترن"), ("token", await citizen.get().token)]
    for error in [
      ServingError.overloaded as any Error & Sendable, StoreError.busy(path: "tips.db", seconds: 3), Unexpected(),
    ] {
      await door.station.refuse(with: error)
      let answer = await citizen.post([], fields)
      #expect(answer.status == 503 || answer.status == 500)
      #expect(answer.text.contains(Self.text))
      #expect(answer.hidden("address") == "کوچهٔ نسترن")
      #expect(answer.token == fields[2].1)
    }
    await door.station.refuse(with: ServingError.overloaded)
    #expect(await citizen.post([], fields).header("retry-after") == "5")
    await door.station.refuse(with: nil)
    #expect(await citizen.post([], fields).receipt != nil)
    #expect(await door.station.taken.count == 1)
  }

  private struct Unexpected: Error {}

  // MARK: The receipt

  @Test
  func `the receipt is not left before it is said to be kept`() async throws {
    let citizen = TestDoor().citizen()
    let page = await citizen.report([("text", Self.text)])
    let receipt = try #require(page.receipt)
    let again = await citizen.post(["kept"], [("receipt", receipt)])
    #expect(again.status == 422)
    #expect(again.receipt == receipt)
    let done = await citizen.post(["kept"], [("receipt", receipt), ("kept", "yes")])
    #expect(done.status == 303)
    #expect(done.header("location") == "/public/thanks")
  }

  @Test
  func `a receipt that is kept is not shown again to whoever goes back and sends the form once more`() async throws {
    let door = TestDoor()
    let citizen = door.citizen()
    let fields = [("text", Self.text), ("token", await citizen.get().token)]
    let receipt = try #require(await citizen.post([], fields).receipt)
    _ = await citizen.post(["kept"], [("receipt", receipt), ("kept", "yes")])
    let again = await citizen.post([], fields)
    #expect(again.status == 200 && again.receipt == nil)
    #expect(!again.text.contains(try Receipt(typed: receipt).grouped))
    #expect(await door.station.taken.count == 1)
  }

  @Test
  func `a receipt is in groups of four and one`() async throws {
    let page = await TestDoor().citizen(.en).report([("text", Self.text)])
    let receipt = try Receipt(typed: try #require(page.receipt))
    #expect(page.text.contains(#"id="digits" dir="ltr">\#(receipt.grouped)<"#))
    #expect(receipt.grouped.split(separator: " ").map(\.count) == [4, 4, 4, 4, 1])
  }
}
