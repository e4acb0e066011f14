import Foundation
import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsIdentity

@testable import TipsPublic
@testable import TipsStore

/// The door over a store: what is recorded, and what is nowhere.
@Suite(.serialized)
struct StoreStationTests {
  private static let phone = "09004445566"
  private static let name = "زبیده قناری"
  private static let text = "موتور مشکی را بردند"

  /// A store with its door.
  private final class Station {
    let temporary: TemporaryStore
    let served: ServedStore
    let citizen: Citizen

    init() throws {
      temporary = try TemporaryStore()
      temporary.store.receiptCost = 10
      served = try ServedStore(at: temporary.path, readers: 1, now: { TemporaryStore.now }, receiptCost: 10)
      citizen = Citizen(door: CitizenDoor(served))
    }

    deinit { served.close() }
  }

  @Test
  func `an anonymous report has the line of the web and waits; its receipt tells the state`() async throws {
    let station = try Station()
    let page = await station.citizen.report([
      ("text", Self.text), ("about", "c:theft.motorcycle"), ("county", "rasht"), ("place", "گلسار"),
    ])
    let receipt = try #require(page.receipt)
    let report = try #require(try station.temporary.store.reports.list(ReportFilter(), limit: 1).first)
    let lines = try station.temporary.store.references.lines()
    #expect(lines.first { $0.id == report.lineID }?.code == "web")
    #expect(report.operatorName == "web" && report.text == Self.text)
    let place = try #require(report.placeID)
    #expect(try station.temporary.store.references.place(id: place)?.code == "golsar")
    let state = await station.citizen.post(["follow"], [("receipt", receipt)])
    #expect(state.status == 200)
    #expect(state.text.contains(ReceiptState.received.label.fa))
  }

  @Test
  func `a form that comes again after the program was started anew is one report with the same receipt`() async throws {
    let station = try Station()
    let fields = [("text", Self.text), ("token", await station.citizen.get().token)]
    let first = await station.citizen.post([], fields)
    let other = try ServedStore(
      at: station.temporary.path, readers: 1, now: { TemporaryStore.now }, receiptCost: 10)
    defer { other.close() }
    let second = await Citizen(door: CitizenDoor(other)).post([], fields)
    let receipt = try #require(first.receipt)
    #expect(second.receipt == receipt)
    #expect(try station.temporary.count("select count(*) from report") == 1)
    #expect(await station.citizen.post(["follow"], [("receipt", second.receipt ?? "")]).status == 200)
  }

  @Test
  func `a form records one report, also when others come at once or after a restart`() async throws {
    let station = try Station()
    let token = ("token", await station.citizen.get().token)
    let citizen = station.citizen
    async let one = citizen.post([], [("text", Self.text), token])
    async let two = citizen.post([], [("text", "گزارش دیگری"), token])
    #expect(await [one.status, two.status].sorted() == [200, 422])
    #expect(try station.temporary.count("select count(*) from report") == 1)
    let other = try ServedStore(
      at: station.temporary.path, readers: 1, now: { TemporaryStore.now }, receiptCost: 10)
    defer { other.close() }
    let later = await Citizen(door: CitizenDoor(other)).post([], [("text", "گزارش سوم"), token])
    #expect(later.status == 422 && later.text.contains("گزارش سوم"))
    #expect(try station.temporary.count("select count(*) from report") == 1)
  }

  @Test
  func `a form that is sent twice at once is one report`() async throws {
    let station = try Station()
    let citizen = station.citizen
    let fields = [("text", Self.text), ("token", await citizen.get().token)]
    async let one = citizen.post([], fields)
    async let two = citizen.post([], fields)
    let receipts = await [one.receipt, two.receipt]
    #expect(receipts[0] != nil && receipts[0] == receipts[1])
    #expect(try station.temporary.count("select count(*) from report") == 1)
  }

  @Test
  func `name, number, token and receipt are in no row, no entry of the trail and no file of the store`() async throws {
    let station = try Station()
    let citizen = station.citizen
    let token = await citizen.get().token
    let receipt = try #require(await citizen.post([], [("text", Self.text), ("token", token)]).receipt)
    _ = await citizen.report([
      ("text", "گزارش دیگر"), ("who", "named"), ("phone", Self.phone), ("name", Self.name), ("consent", "name"),
    ])
    _ = await citizen.post(
      ["follow", "claim"],
      [
        ("receipt", receipt), ("token", await citizen.get().token), ("phone", Self.phone), ("name", Self.name),
        ("consent", "name"),
      ])
    #expect(try station.temporary.count("select count(*) from sealed_identity") == 2)
    let secrets = [Self.phone, "9004445566", Self.name, "قناری", receipt, token, "192.0.2.7"]
    #expect(try Canary.found(secrets, in: station.temporary) == [])
  }

  @Test
  func `a wrong receipt leaves an entry without it`() async throws {
    let station = try Station()
    let receipt = Receipt()
    #expect(await station.citizen.post(["follow"], [("receipt", receipt.digits)]).status == 422)
    #expect(try station.temporary.actions() == ["refused receipt unknown"])
  }

  @Test
  func `a closed report asks whether the reporter is satisfied, once`() async throws {
    let station = try Station()
    let receipt = try #require(await station.citizen.report([("text", Self.text)]).receipt)
    let number = try #require(try station.temporary.store.reports.list(ReportFilter(), limit: 1).first).number
    try station.temporary.mark(number, .operation)
    let asked = await station.citizen.post(["follow"], [("receipt", receipt)])
    #expect(asked.text.contains("/public/follow/satisfaction"))
    let answered = await station.citizen.post(
      ["follow", "satisfaction"], [("receipt", receipt), ("token", asked.token), ("satisfied", "yes")])
    #expect(answered.status == 200)
    #expect(!answered.text.contains("/public/follow/satisfaction"))
    #expect(try station.temporary.store.followups.answers(on: number).map(\.isSatisfied) == [true])
  }

  @Test
  func `a question of the station is read and answered by receipt`() async throws {
    let station = try Station()
    let receipt = try #require(await station.citizen.report([("text", Self.text)]).receipt)
    let number = try #require(try station.temporary.store.reports.list(ReportFilter(), limit: 1).first).number
    try station.temporary.store.messages.ask(
      "رنگ موتور چه بود؟", of: number, operatorName: "officer-14", now: TemporaryStore.now)
    let page = await station.citizen.post(["follow"], [("receipt", receipt)])
    #expect(page.text.contains("رنگ موتور چه بود؟") && !page.text.contains("officer-14"))
    let answered = await station.citizen.post(
      ["follow", "word"], [("receipt", receipt), ("token", page.token), ("text", "سرمه‌ای بود")])
    #expect(answered.text.contains("سرمه‌ای بود"))
    #expect(try station.temporary.store.messages.messages(on: number).map(\.text).last == "سرمه‌ای بود")
  }

  @Test
  func `a category that was closed since the form was made is asked for again`() async throws {
    let station = try Station()
    let token = await station.citizen.get().token
    try station.temporary.store.connection.execute("update category set active = 0 where code = 'theft.motorcycle'")
    let answer = await station.citizen.post(
      [], [("text", Self.text), ("about", "c:theft.motorcycle"), ("token", token)])
    #expect(answer.status == 422)
    #expect(answer.text.contains(#"id="about-fault""#) && answer.text.contains(Self.text))
    #expect(try station.temporary.count("select count(*) from report") == 0)
  }
}
