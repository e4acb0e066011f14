import Testing

@Suite("tips stage")
struct StageTests {
  @Test func marksAStep() throws {
    let station = try Station.withReports()
    station.now = "2025-10-03T21:43:00+03:30"
    expect(try station.tips("stage", "13", "dispatched"), out: "13\tdispatched\t2025-10-03T21:43:00+03:30\n")
  }

  @Test func forPeople() throws {
    let station = try Station.withReports()
    station.now = "2025-10-03T23:43:00+03:30"
    expect(
      try station.tips("stage", "۱۳", "arrived", "--at", "21:51", "--format", "table"),
      out: "13  arrived 1404-07-11 21:51  +11 min\n")
  }

  @Test(arguments: [
    Refusal(
      ["13", "arrived", "--at", "21:39"], 65, "13: arrived can't lie before received (1404-07-11 21:40); check --at"),
    Refusal(["13", "dispatched"], 65, "13: dispatched is recorded already"),
    Refusal(
      ["13", "arrived", "--at", "21:41"], 65, "13: arrived can't lie before dispatched (1404-07-11 21:43); check --at"),
    Refusal(["13", "arrived", "--at", "23:59"], 65, "13: the time lies in the future; check the date and the clock"),
    Refusal(["13", "gone"], 65, "no stage 'gone'; it is one of dispatched, arrived, closed"),
    Refusal(["13", "dispached"], 65, "no stage 'dispached'; nearest: dispatched"),
    Refusal(["104826", "arrived"], 1, "no report has the number 104826; look for it with: tips search or tips list"),
    Refusal(["12x", "arrived"], 65, "'12x' is not a report number: it is digits only, such as 104826"),
    Refusal(
      ["31", "arrived"], 65,
      "31 is not a report number (check digit); nearest: 37 from 1404-07-11 21:40, other; "
        + "21 from 1404-07-11 21:40, drugs.dealing"
    ),
  ])
  func refusals(_ refusal: Refusal) throws {
    let station = try Station.withReports()
    station.now = "2025-10-03T21:43:00+03:30"
    _ = try station.tips("stage", "13", "dispatched")
    expect(try station.run(["stage"] + refusal.arguments), err: refusal.line, status: refusal.status)
  }
}
