import Testing

@Suite("tips category and tips line")
struct ReferenceTests {
  private func station() throws -> Station {
    let station = try Station()
    _ = try station.tips("init")
    return station
  }

  @Test func categories() throws {
    let run = try station().tips("category", "list")
    #expect(run.lines.count == 28)
    #expect(run.lines.first == "theft.motorcycle\t1\t1\tMotorcycle theft\tسرقت موتورسیکلت")
  }

  @Test func lines() throws {
    let run = try station().tips("line", "list", "--json").json() as? [[String: Any]]
    #expect(run?.compactMap { $0["code"] as? String } == ["110", "197", "in_person", "web", "sms"])
  }

  @Test func addedCategoryIsUsed() throws {
    let station = try station()
    expect(
      try station.tips("category", "add", "animal.stray", "--fa", "حیوان ولگرد", "--en", "Stray animal", "--eligible"),
      out: "animal.stray\t1\t1\tStray animal\tحیوان ولگرد\n")
    #expect(try station.tips("log", "x", "--category", "حیوان", "--json").member("category") == "animal.stray")
  }

  @Test func closedCategoryTakesNoReports() throws {
    let station = try station()
    _ = try station.tips("category", "set", "drugs.dealing", "--active", "no")
    expect(
      try station.tips("log", "x", "--category", "drugs.dealing"),
      err: "tips: category 'drugs.dealing' is closed to new reports. See: tips category list\n", status: 65)
  }

  @Test func changedLine() throws {
    expect(
      try station().tips("line", "set", "web", "--en", "Website", "--active", "no"), out: "web\t0\tWebsite\tوبگاه\n")
  }

  @Test(arguments: [
    Refusal(
      ["category", "add", "other", "--fa", "a", "--en", "b"], 65,
      "category 'other' is there already; change it with: tips category set other"
    ),
    Refusal(
      ["line", "add", "Web 2", "--fa", "a", "--en", "b"], 65,
      "'Web 2' is no code of a line: 1 to 32 lower-case letters, digits, dots, dashes and underscores"
    ),
    Refusal(
      ["category", "add", "theft.x.y", "--fa", "a", "--en", "b"], 65,
      "'theft.x.y' is no code of a category: it has one part, or a group and a kind with a dot between, "
        + "such as theft.bicycle"
    ),
    Refusal(["category", "add", "x"], 64, "--fa is missing: give the Persian name"),
    Refusal(["category", "set", "other"], 64, "nothing to change: give --fa, --en, --eligible or --active"),
    Refusal(["line", "set", "wbe", "--en", "x"], 65, "no line 'wbe'; nearest: web. See: tips line list"),
    Refusal(["line", "set", "web", "--fa", " "], 65, "the Persian label must have 1 to 120 printable characters"),
  ])
  func refusals(_ refusal: Refusal) throws {
    expect(try station().run(refusal.arguments), err: refusal.line, status: refusal.status)
  }
}
