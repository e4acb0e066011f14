import Testing
import TipsDomain

@testable import TipsPublic

struct PlaceFinderTests {
  private static let finder = PlaceFinder(TestDoor.lists.places)

  @Test(arguments: [
    ("گلسار", nil, "golsar"), ("Golsar", nil, "golsar"), ("محلهٔ گلسار", "rasht", "golsar"),
    ("گلسار، رشت", nil, "golsar"), ("شهر رشت", nil, "rasht-city"), ("رشت", "rasht", "rasht-city"),
    ("باغ محتشم", "lahijan", "bagh-lahijan"), ("باغ محتشم، رشت", nil, "bagh-rasht"), ("لاهيجان", nil, "lahijan"),
  ])
  func `a name is found however it is written`(_ typed: String, _ county: String?, _ code: String) {
    guard case .one(let place) = Self.finder.find(typed, in: county) else {
      Issue.record("not found")
      return
    }
    #expect(place.code == code)
  }

  @Test
  func `a name of several places asks which one`() async throws {
    guard case .several(let places) = Self.finder.find("باغ محتشم", in: nil) else {
      Issue.record("not several")
      return
    }
    #expect(Set(places.map(\.code)) == ["bagh-lahijan", "bagh-rasht"])
    let door = TestDoor()
    let citizen = door.citizen()
    let asked = await citizen.report([("text", "متن"), ("place", "باغ محتشم")])
    #expect(asked.status == 422)
    #expect(asked.text.contains(#"name="place_code" value="bagh-rasht""#))
    let answer = await citizen.post(
      [],
      [
        ("text", "متن"), ("place", "باغ محتشم"), ("place_asked", asked.hidden("place_asked") ?? ""),
        ("place_code", "bagh-rasht"), ("token", asked.token),
      ])
    #expect(answer.status == 200)
    let report = try #require(await door.station.reports.first)
    #expect(report.place == "bagh-rasht")
  }

  @Test(arguments: ["ناکجا", "باغ", "گل", "رشت، تهران"])
  func `a name that is on no list holds nobody up and is part of the address`(_ typed: String) async throws {
    let door = TestDoor()
    let answer = await door.citizen().report([
      ("text", "متن"), ("county", "rasht"), ("place", typed), ("address", "کوچهٔ نسترن"),
    ])
    #expect(answer.status == 200)
    let report = try #require(await door.station.reports.first)
    #expect(report.place == "rasht")
    #expect(report.address == typed + "، کوچهٔ نسترن")
  }
}
