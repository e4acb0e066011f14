import Foundation
import Testing

@Suite("tips place")
struct PlaceTests {
  private static let header = "code\tparent\tlevel\tlabel_fa\tlabel_en\taliases\tpopulation\n"

  private func station() throws -> Station {
    let station = try Station()
    _ = try station.tips("init")
    return station
  }

  @Test func provincesAndWhatIsBelow() throws {
    let station = try station()
    #expect(try station.tips("place", "list").lines.filter { $0.contains("\tprovince\t") }.count == 31)
    #expect(try station.tips("place", "list", "--below", "گیلان").lines.count == 17)
  }

  @Test func addedPlaceIsFoundByItsAlias() throws {
    let station = try station()
    expect(
      try station.tips(
        "place", "add", "rasht-test", "--fa", "آزمون", "--en", "Test", "--level", "neighbourhood", "--parent", "rasht",
        "--alias", "امتحان"),
      out: "rasht-test\tneighbourhood\trasht\t\t1\tTest\tآزمون\n")
    #expect(try station.tips("log", "x", "--place", "امتحان", "--json").member("place") == "rasht-test")
  }

  @Test func aChangedPopulationIsTold() throws {
    expect(
      try station().tips("place", "set", "rasht", "--population", "956971", "--format", "table"),
      out: "rasht  county  in gilan  population 956,971  active  Rasht · رشت\n")
  }

  @Test func importAddsAndUpdates() throws {
    let station = try station()
    let table =
      Self.header
      + "rasht-x\trasht\tneighbourhood\tایکس\tX\tاکس|ایکسی\t\ngolsar\trasht\tneighbourhood\tگلسار\tGolsar\t\t5000\n"
    expect(try station.tips("place", "import", "-", input: table), out: "2\t1\t1\n")
    expect(try station.tips("place", "import", "-", input: table), out: "2\t0\t2\n")
    #expect(
      try station.tips("place", "list", "--below", "rasht").lines.contains {
        $0.hasPrefix("golsar\tneighbourhood\trasht\t5000")
      })
  }

  @Test func importIsAllOrNothing() throws {
    let station = try station()
    let table = Self.header + "rasht-x\trasht\tneighbourhood\tایکس\tX\t\t\nq\tnowhere\tcity\tق\tQ\t\t\n"
    expect(
      try station.tips("place", "import", "-", input: table),
      err:
        "tips: line 3: place 'q' belongs to 'nowhere', which is not there; add that one first; nothing was changed\n",
      status: 65)
    #expect(try !station.tips("place", "list").out.contains("rasht-x"))
  }

  @Test(arguments: [
    BadInput(
      "a,b\n1,2\n",
      "the header lacks code, parent, level, label_fa, label_en, aliases, population; it must be "
        + "code, parent, level, label_fa, label_en, aliases, population"
    ),
    BadInput(
      header + "x\trasht\tvillage\ta\tb\t\t\n",
      "line 2: a row needs code, level (province, county, district, city, neighbourhood), label_fa and label_en, "
        + "and a population in digits or none; nothing was changed"
    ),
    BadInput(
      header + "gilan\trasht\tprovince\ta\tb\t\t\n",
      "line 2: place 'gilan' is a province and can't lie in another place; nothing was changed"
    ),
    BadInput("", "the input is empty: there is no record in it"),
  ])
  func badTables(_ bad: BadInput) throws {
    expect(try station().tips("place", "import", "-", input: bad.input), err: "tips: \(bad.problem)\n", status: 65)
  }

  @Test(arguments: [
    Refusal(
      ["add", "x", "--fa", "a", "--en", "b"], 64, "--level is missing: province, county, district, city, neighbourhood"),
    Refusal(
      ["add", "x", "--fa", "a", "--en", "b", "--level", "city"], 65,
      "place 'x' is a city: name the place that it lies in"
    ),
    Refusal(
      ["set", "rasht", "--parent", "golsar"], 65,
      "place 'rasht' is a county and can't lie in a neighbourhood"
    ),
    Refusal(
      ["set", "rasht"], 64, "nothing to change: give --fa, --en, --level, --parent, --alias, --population or --active"),
    Refusal(["import", "nofile"], 66, "can't open nofile: No such file or directory"),
  ])
  func refusals(_ refusal: Refusal) throws {
    expect(try station().run(["place"] + refusal.arguments), err: refusal.line, status: refusal.status)
  }
}
