import Testing

@testable import TipsCore

@Suite("On a terminal")
struct TerminalTests {
  @Test func logAsksForWhatIsNeeded() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log").converse(["سرقت موتور", "theft.motorcycl", "گلسار", "پلاک ۱۲", ""])
    #expect(
      screen == [
        "report: سرقت موتور", "category [other]: theft.motorcycl", "   سرقت موتورسیکلت", "place [none]: گلسار",
        "address [none]: پلاک ۱۲", "perhaps the same event; a number makes this one its duplicate:",
        "1  13  0 min  سرقت قطعات خودرو، دو نفر با موتور",
        "110  سرقت موتورسیکلت · گلسار، رشت · پلاک ۱۲ · سرقت موتور",
        "Enter records, ? lists changes: ",
        "45  recorded 1404-07-11 21:40  line 110  theft.motorcycle  Rasht › Golsar",
        "next: tips stage 45 dispatched · tips outcome 45 OUTCOME",
      ])
  }

  @Test func aWrongAnswerIsAskedForAgain() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log").converse(["", "سرقت", "thft.vehicle", "1", "", "", ""])
    #expect(
      screen.prefix(6) == [
        "report: ", "tips: a report is needed", "report: سرقت", "category [other]: thft.vehicle",
        "tips: no category 'thft.vehicle'; nearest:", "  1  theft.vehicle  سرقت خودرو",
      ])
    #expect(screen.contains { $0.hasPrefix("45  recorded") })
  }

  @Test func callerIsAskedAndSealed() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log", "--caller", "سرقت").converse(["123", "", "مینا نمونه", "perhaps", "name"])
    #expect(
      screen == [
        "caller's telephone [none]: 123",
        "that tells no caller apart (a landline needs its area code); as it is it is kept, but can't be",
        "thanked",
        "once more [as it is]: ", "caller's name [none]: مینا نمونه", "  1  none      خیر، بدون قدردانی",
        "  2  private   قدردانی خصوصی", "  3  initials  با حروف اول", "  4  name      با نام",
        "thanks [not asked]: perhaps", "tips: no consent 'perhaps'; it is one of none, private, initials, name",
        "thanks [not asked]: name", "45  recorded 1404-07-11 21:40  line 110  other",
        "next: tips stage 45 dispatched · tips outcome 45 OUTCOME",
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

  @Test("On a narrow terminal the words of a Persian row go on in a second line, which is cut")
  func narrowRows() throws {
    let station = try Station()
    station.environment["TIPS_LANG"] = "fa"
    let text = "سرقت قطعات خودرو، دو نفر با موتور، کنار مسجد، یکی کلاه قرمز داشت و دیگری کیسه‌ای در دست"
    _ = try station.tips("log", "--category", "theft.vehicle_parts", text)
    let screen = try Terminal(station, "list", columns: 60).converse()
    #expect(screen.count == 3 && screen[1].hasPrefix("13  1404-07-11 21:40  110 · سرقت قطعات خودرو"), "\(screen)")
    #expect(screen[2].hasPrefix("    ") && screen[2].contains("دو نفر با موتور") && screen[2].hasSuffix("…"))
    #expect(screen.allSatisfy { DisplayWidth.columns(of: $0) < 60 })
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
