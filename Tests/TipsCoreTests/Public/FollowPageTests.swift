import Testing
import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsStore
import TipsText

@testable import TipsPublic

/// What the holder of a receipt is told, and may send.
struct FollowPageTests {
  private static let state = CitizenState(
    progress: .closed, receivedAt: Instant(epochSeconds: 1_759_500_000), disposition: "operation",
    messages: [
      CitizenState.Message(
        isFromStation: true, text: "رنگ <b>خودرو</b>؟", at: Instant(epochSeconds: 1_759_510_000))
    ], canBeClaimed: true, asksForSatisfaction: true)

  /// A door at which a receipt is known.
  private static func known(_ state: CitizenState = state) async -> (door: TestDoor, receipt: Receipt) {
    let (door, receipt) = (TestDoor(), Receipt())
    await door.station.know(receipt.digits, state)
    return (door, receipt)
  }

  @Test
  func `a receipt in Persian digits and with spaces shows state and messages`() async {
    let (door, receipt) = await Self.known()
    let answer = await door.citizen().post(["follow"], [("receipt", Language.fa.digits(receipt.grouped))])
    #expect(answer.status == 200)
    #expect(answer.text.contains(ReceiptState.operation.label.fa))
    #expect(answer.text.contains("رنگ &lt;b&gt;خودرو&lt;/b&gt;؟"))
    #expect(answer.receipt == receipt.digits)
  }

  @Test(arguments: CitizenState.Progress.allCases, Language.allCases)
  func `every state has words`(_ progress: CitizenState.Progress, _ language: Language) async {
    let state = CitizenState(progress: progress, receivedAt: TestClock().now)
    let (door, receipt) = await Self.known(state)
    let answer = await door.citizen(language).post(["follow"], [("receipt", receipt.digits)])
    #expect(answer.status == 200)
    #expect(answer.text.contains(language == .fa ? "گزارش شما" : "Your report"))
  }

  @Test
  func `a receipt that was mistyped and one that nobody has get the same page`() async throws {
    let door = TestDoor()
    let receipt = Receipt()
    let unknown = await door.citizen().post(["follow"], [("receipt", receipt.digits)])
    let last = try #require(receipt.digits.last?.wholeNumberValue)
    let mistyped = receipt.digits.dropLast() + String((last + 1) % 10)
    let wrong = await door.citizen().post(["follow"], [("receipt", String(mistyped))])
    #expect(unknown.status == 422 && wrong.status == 422)
    func withoutTyped(_ text: String) -> String { text.filter { !("۰"..."۹").contains($0) && $0 != " " } }
    #expect(withoutTyped(unknown.text) == withoutTyped(wrong.text))
    #expect(await door.station.asked == 1)
  }

  @Test(arguments: ["word", "satisfaction", "claim"])
  func `what is sent with a receipt that nobody has gets that page, too`(_ form: String) async {
    let door = TestDoor()
    await door.station.refuse(with: ReceiptError.unknown)
    let answer = await door.citizen().post(
      ["follow", form],
      [
        ("receipt", Receipt().digits), ("token", await door.citizen().get().token), ("text", "متن"),
        ("satisfied", "yes"),
        ("phone", "09123456789"), ("consent", "private"),
      ])
    #expect(answer.status == 422)
    #expect(answer.text.contains(#"id="receipt-fault""#))
  }

  @Test
  func `a further word reaches the station once`() async throws {
    let (door, receipt) = await Self.known()
    let citizen = door.citizen()
    let page = await citizen.post(["follow"], [("receipt", receipt.digits)])
    let fields = [("receipt", receipt.digits), ("token", page.token), ("text", "پلاک ۱۲ب۳۴۵ بود")]
    for _ in 0..<2 { #expect(await citizen.post(["follow", "word"], fields).status == 200) }
    #expect(await door.station.taken.map(\.content) == [.word(receipt: receipt.digits, text: "پلاک ۱۲ب۳۴۵ بود")])
  }

  @Test
  func `satisfaction and a claim reach the station`() async {
    let (door, receipt) = await Self.known()
    let citizen = door.citizen()
    let known = [("receipt", receipt.digits), ("token", await citizen.get().token)]
    _ = await citizen.post(["follow", "satisfaction"], known + [("satisfied", "no"), ("text", "دیر آمدند")])
    _ = await citizen.post(
      ["follow", "claim"], known + [("phone", "09123456789"), ("name", "سارا"), ("consent", "initials")])
    #expect(
      await door.station.taken.map(\.content) == [
        .satisfaction(receipt: receipt.digits, isSatisfied: false, text: "دیر آمدند"),
        .claim(
          receipt: receipt.digits, caller: CitizenCaller(phone: "09123456789", name: "سارا", consent: "initials")),
      ])
  }

  @Test
  func `a form that is not filled comes back as it was`() async {
    let (door, receipt) = await Self.known()
    let citizen = door.citizen()
    let known = [("receipt", receipt.digits), ("token", await citizen.get().token)]
    let claim = await citizen.post(["follow", "claim"], known + [("phone", "123"), ("name", "سارا")])
    #expect(claim.status == 422)
    #expect(claim.text.contains(#"id="phone-fault""#) && claim.text.contains("value=\"سارا\""))
    #expect(await citizen.post(["follow", "word"], known + [("text", " ")]).status == 422)
    #expect(await citizen.post(["follow", "satisfaction"], known + [("text", "چرا")]).text.contains(">چرا</textarea>"))
    #expect(await door.station.taken.isEmpty)
  }

  @Test
  func `nobody is asked what can't be answered yet`() async {
    let (door, receipt) = await Self.known(CitizenState(progress: .received, receivedAt: TestClock().now))
    let text = await door.citizen().post(["follow"], [("receipt", receipt.digits)]).text
    #expect(!text.contains("follow/satisfaction"))
    #expect(!text.contains("follow/claim"))
  }

  @Test
  func `a receipt stands in no address`() async throws {
    let (door, receipt) = await Self.known()
    let citizen = door.citizen()
    let page = await citizen.post(["follow"], [("receipt", receipt.digits)])
    for address in page.text.split(separator: "\"").filter({ $0.hasPrefix("/public") }) {
      #expect(!address.contains(receipt.digits))
    }
  }
}
