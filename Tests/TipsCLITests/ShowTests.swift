import Testing

@Suite("tips show")
struct ShowTests {
  private func station() throws -> Station {
    let station = try Station.withReports()
    station.now = "2025-10-03T21:43:00+03:30"
    _ = try station.tips("stage", "13", "dispatched")
    station.now = "2025-10-04T09:00:00+03:30"
    _ = try station.tips(
      "outcome", "13", "operation", "--operation", "OP-771", "--at", "02:15", "--note", "دو نفر دستگیر شدند",
      "--operator", "officer-14")
    return station
  }

  @Test func forPeople() throws {
    expect(
      try station().tips("show", "13", "--format", "table"),
      out: """
        number     13
        received   1404-07-11 21:40 (2025-10-03), line 110, priority 3
        place      Gilan › Rasht › Golsar
        category   theft.vehicle_parts · سرقت قطعات خودرو
        stages     dispatched +3 min · arrived – · closed –
        outcome    operation, 1404-07-12 02:15, OP-771, by officer-14
        reporter   anonymous
        text       سرقت قطعات خودرو، دو نفر با موتور
        history    1404-07-11 21:40 received by op-3
                   1404-07-11 21:43 dispatched by op-3
                   1404-07-12 02:15 pending → operation, OP-771 by officer-14, recorded 1404-07-12 09:00: دو نفر دستگیر شدند

        """)
  }

  @Test func whatHappenedInOneSecondStandsInItsOrder() throws {
    let station = try Station.withReports()
    _ = try station.tips("outcome", "13", "operation")
    _ = try station.tips("outcome", "13", "--undo")
    _ = try station.tips("stage", "13", "dispatched")
    _ = try station.tips("outcome", "13", "settled")
    _ = try station.tips("followup", "13", "satisfied")
    _ = try station.tips("stage", "13", "closed")
    let object = try station.tips("show", "13", "--json").json() as? [String: Any]
    let history = object?["history"] as? [[String: Any]]
    #expect(
      history?.compactMap { $0["event"] as? String }
        == ["received", "outcome", "outcome_undone", "stage", "outcome", "followup", "stage"])
  }

  @Test func forPipes() throws {
    let run = try station().tips("show", "13")
    #expect(run.lines.first == "number\t13")
    #expect(run.lines.contains("line\t110"))
    #expect(run.lines.contains("outcome\toperation"))
  }

  @Test func keysForPrograms() throws {
    let object = try station().tips("show", "13", "--json").json() as? [String: Any]
    #expect(
      object?.keys.sorted() == [
        "address", "arrived_at", "batch", "category", "closed_at", "dispatched_at", "disposition", "duplicate_of",
        "duplicates", "history", "identity", "kind", "latitude", "line", "longitude", "messages", "never_publish",
        "number",
        "operation", "operator",
        "outcome_at", "place", "priority", "received_at", "recorded_at", "reporter", "source", "source_key", "stage",
        "text",
        "texts_removed_at", "untaken",
      ])
  }

  @Test func aSealedIdentityIsOnlyMentioned() throws {
    let station = try Station()
    _ = try station.tips("log", "--batch", "-", input: #"{"text":"x","caller":{"phone":"09119876543"}}"#)
    let run = try station.tips("show", "13")
    #expect(run.lines.contains("reporter\tidentity sealed"))
    #expect(!run.out.contains("9876543"))
  }

  @Test func storedTextCannotSteerTheTerminal() throws {
    let station = try Station()
    _ = try station.tips("log", "a\u{1B}[2Jb\u{202E}c")
    for format in ["table", "tsv", "csv"] {
      let run = try station.tips("show", "13", "--format", format)
      #expect(run.out.contains("a⟦U+001B⟧[2Jb⟦U+202E⟧c"))
    }
    #expect(try station.tips("show", "13", "--json").out.contains(#""a\u001b[2Jb\u202ec""#))
  }
}
