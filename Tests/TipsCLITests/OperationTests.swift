import Testing

@Suite("tips operation")
struct OperationTests {
  private func station() throws -> Station {
    let station = try Station.withReports()
    station.now = "2025-10-04T02:15:00+03:30"
    _ = try station.tips(
      "operation", "add", "OP-771", "--at", "02:00", "--place", "golsar", "--result", "arrests=2", "--result",
      "drugs=۳٫۲ kg")
    _ = try station.tips("outcome", "13", "operation", "--operation", "OP-771")
    return station
  }

  @Test func show() throws {
    expect(
      try station().tips("operation", "show", "OP-771", "--format", "table"),
      out: """
        reference   OP-771
        at          1404-07-12 02:00
        place       Gilan › Rasht › Golsar
        result      arrests 2
                    drugs 3.2 kg
        operator    op-3
        reports     13

        """)
  }

  @Test func list() throws {
    expect(
      try station().tips("operation", "list", "--period", "1404-07"),
      out: "OP-771\t2025-10-04T02:00:00+03:30\tgolsar\t1\tarrests 2, drugs 3.2 kg\n")
  }

  @Test("Common measures and units have one code, whatever they are called")
  func persianMeasures() throws {
    let station = try station()
    _ = try station.tips("operation", "result", "set", "OP-771", "دستگیری=4", "مواد مخدر=۵ کیلو")
    _ = try station.tips("operation", "add", "OP-772", "--at", "02:00", "--result", "weapons=1", "--result", "سگ=1")
    expect(
      try station.tips("operation", "list"),
      out: """
        OP-772\t2025-10-04T02:00:00+03:30\t\t0\tweapons 1, سگ 1
        OP-771\t2025-10-04T02:00:00+03:30\tgolsar\t1\tarrests 4, drugs 5 kg

        """)
    station.environment["TIPS_LANG"] = "fa"
    let shown = try station.tips("operation", "show", "OP-771", "--format", "table")
    #expect(shown.out.contains("دستاورد: دستگیری 4\n  مواد مخدر 5 کیلوگرم\n"))
    #expect(try station.tips("operation", "result", "remove", "OP-771", "دستگیری").status == 0)
  }

  @Test func nothingInThePeriod() throws {
    expect(
      try station().tips("operation", "list", "--period", "1404-06", "--json"), out: "[]\n",
      err: "tips: no operation found in 1404-06, 1404-06-01 to 1404-06-31 (31 days)\n", status: 1)
  }

  @Test(arguments: [
    Refusal(["show", "X"], 1, "no operation X; add it with: tips operation add X"),
    Refusal(
      ["add", "OP-771"], 65,
      "operation OP-771 is recorded already; what it yielded goes with: tips operation result set OP-771 arrests=2"),
    Refusal(
      ["add", "OP-9", "--result", "many"], 65,
      "'many' is no result: write measure=quantity [unit], such as arrests=2 or \"drugs=3.2 kg\""
    ),
    Refusal(["add", "OP-9", "--at", "03:00"], 65, "the operation lies in the future; check the date and the clock"),
  ])
  func refusals(_ refusal: Refusal) throws {
    expect(try station().run(["operation"] + refusal.arguments), err: refusal.line, status: refusal.status)
  }
}
