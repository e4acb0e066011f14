import Testing

@Suite("On a terminal")
struct TerminalTests {
  @Test func logAsksForWhatIsNeeded() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log").converse(["سرقت موتور", "theft.motorcycl", "گلسار", ""])
    #expect(
      screen == [
        "report: سرقت موتور", "category [other]: theft.motorcycl", "place [none]: گلسار",
        "perhaps the same event:", "1  13  0 min  سرقت قطعات خودرو، دو نفر با موتور",
        "the same as 1 [a new event]: ",
        "45  recorded 1404-07-11 21:40  line 110  theft.motorcycle  Rasht › Golsar",
        "next: tips stage 45 dispatched · tips outcome 45 <disposition>",
      ])
  }

  @Test func aWrongAnswerIsAskedForAgain() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log").converse(["", "سرقت", "thft.vehicle", "", ""])
    #expect(
      screen.prefix(5) == [
        "report: ", "tips: a report is needed", "report: سرقت", "category [other]: thft.vehicle",
        "tips: no category 'thft.vehicle'; nearest: theft.vehicle. See: tips category list",
      ])
    #expect(screen.contains { $0.hasPrefix("45  recorded") })
  }

  @Test func callerIsAskedAndSealed() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log", "--caller", "سرقت").converse(["123", "", "مینا نمونه", "perhaps", "name"])
    #expect(
      screen == [
        "caller's telephone [none]: 123",
        "that can't be called back as it stands; as it is it is kept, but never linked to other reports",
        "once more [as it is]: ", "caller's name [none]: مینا نمونه",
        "thanks: none, private, initials, name [not asked]: perhaps",
        "tips: say one of none, private, initials, name, or nothing",
        "thanks: none, private, initials, name [not asked]: name",
        "45  recorded 1404-07-11 21:40  line 110  other",
        "next: tips stage 45 dispatched · tips outcome 45 <disposition>",
      ])
    #expect(try station.tips("show", "45", "--json").member("identity") == "sealed")
  }

  @Test func aMistypedNumberIsAskedForAgain() throws {
    let station = try Station.withReports()
    _ = try Terminal(station, "log", "--caller", "سرقت").converse(["0911abc", "۰۹۱۱۰۰۰۰۰۰۱", "", ""])
    #expect(try station.tips("settle").out == "1\t1\t0\t0\n")
  }

  @Test func aReceiptForAKnownCallerIsRefusedBeforeAnythingIsAsked() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log", "--caller", "--receipt", "سرقت").converse([])
    #expect(
      screen == [
        "tips: a receipt is for a caller who stays anonymous: leave out either the receipt or the caller"
      ])
  }

  @Test func endOfInputRecordsNothing() throws {
    let station = try Station.withReports()
    let terminal = try Terminal(station, "log")
    _ = terminal.converse(["\u{4}"])
    #expect(terminal.status != 0)
    #expect(try station.tips("list").lines.count == 3)
  }

  @Test func theLastColumnIsCutAtTheEdge() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "list", "--limit", "1", "--line", "110", columns: 80).converse()
    #expect(
      screen == [
        "NUMBER  RECEIVED          LINE  CATEGORY       OUTCOME  TEXT",
        "    21  1404-07-11 21:40  110   drugs.dealing  pending  خرده‌فروشی مواد کنار پا…",
        "more: tips list --limit 1 --line 110 --after 21",
      ])
  }

  @Test func thePeriodIsEchoed() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "list", "--period", "this-month").converse()
    #expect(screen.first == "1404-07, 1404-07-01 to 1404-07-30 (30 days)")
  }

  @Test func aMarkSaysHowToTakeItBack() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "outcome", "13", "settled").converse()
    #expect(screen == ["13  pending → settled  1404-07-11 21:40        undo: tips outcome 13 --undo"])
  }
}
