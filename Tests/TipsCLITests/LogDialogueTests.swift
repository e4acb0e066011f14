import Foundation
import Testing

@Suite("The dialogue of tips log")
struct LogDialogueTests {
  @Test("A few letters number what fits, and a digit of any kind chooses", arguments: ["2", "۲", "٢"])
  func choosing(digit: String) throws {
    let screen = try log("سرقت", "سرقت", digit, "رشت، گل", "", "")
    #expect(
      screen[1...4] == [
        "category [other]: سرقت", "  1  theft.motorcycle     سرقت موتورسیکلت", "  2  theft.vehicle        سرقت خودرو",
        "  3  theft.vehicle_parts  سرقت قطعات خودرو",
      ])
    #expect(screen.contains("45  recorded 1404-07-11 21:40  line 110  theft.vehicle  Rasht › Golsar"))
  }

  @Test func inANarrowWindowTheNamesAreShownWithoutCodes() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log", columns: 40).converse(["سرقت", "سرقت", "1", "", "", ""])
    #expect(screen[2...4] == ["  1  سرقت موتورسیکلت", "  2  سرقت خودرو", "  3  سرقت قطعات خودرو"])
  }

  @Test func aQuestionMarkListsAScreenAtATime() throws {
    let screen = try log("سرقت", "?", "?", "28", "", "", "")
    #expect(screen.contains("  and 8 more: ? shows them, more letters find them"))
    #expect(screen.contains("  28  counselling.other    سایر مشاوره‌ها"))
    #expect(screen.contains("45  recorded 1404-07-11 21:40  line 110  counselling.other"))
  }

  @Test func aNumberThatIsNotShownChoosesNothing() throws {
    let screen = try log("سرقت", "?", "28", "", "", "", "")
    #expect(screen.contains("tips: no category '28'; ? lists them"))
  }

  @Test func whatNamesNoPlaceBecomesTheAddress() throws {
    let screen = try log("سرقت", "", "کوچه سوم", "", "", "")
    #expect(
      screen[2..<7] == [
        "place [none]: کوچه سوم", "tips: no place 'کوچه سوم'; ? lists them", "other letters [take as the address]: ",
        "address [کوچه سوم]: ", "110  سایر · کوچه سوم · سرقت",
      ])
  }

  @Test("What callers say stands for what the category is called")
  func everydayWords() throws {
    let screen = try log("دو نفر", "دعوا", "1", "", "", "")
    #expect(
      screen[1...3] == [
        "category [other]: دعوا", "tips: no category 'دعوا'; nearest:", "  1  violence.assault  نزاع و ضرب و جرح",
      ])
    #expect(screen.contains("45  recorded 1404-07-11 21:40  line 110  violence.assault"))
  }

  @Test("A question mark is help at every question about the caller, and no answer")
  func helpAboutTheCaller() throws {
    let station = try Station.withReports()
    station.environment["TIPS_LANG"] = "fa"
    let screen = try Terminal(station, "log", "--caller").converse([
      "سرقت", "", "", "", "؟", "09111234567", "?", "مینا نمونه", "؟", "اسم", "",
    ])
    #expect(screen.filter { $0.hasPrefix("tips: ") }.count == 3)
    #expect(screen.contains("خط 110 · رضایت: با نام · سایر · سرقت"))
  }

  @Test("< goes back to the answer before")
  func goingBack() throws {
    let station = try Station.withReports()
    _ = try Terminal(station, "log").converse(["سرقت", "<", "سرقت خودرو", "", "گلسار", "<", "عینک", "", ""])
    let recorded = try station.tips("show", "45", "--json")
    #expect(try recorded.member("text") == "سرقت خودرو")
    #expect(try recorded.member("place") == "eynak")
  }

  @Test(
    "Before the report is recorded, a letter or a Persian word changes a field",
    arguments: [
      (["u", "۱"], "priority", "1"), (["اولویت", "۱"], "priority", "1"),
      (["ت", "", "مینا نمونه", "3"], "identity", "sealed"),
      (["a", "پلاک ۵"], "address", "پلاک ۵"), (["k", "شکایت"], "kind", "complaint"), (["l", "197"], "line", "197"),
      (["w", "21:05"], "received_at", "2025-10-03T21:05:00+03:30"), (["c", "تصادف"], "category", "traffic.crash"),
      (["محل", "عینک"], "place", "eynak"), (["t", "متن دیگر"], "text", "متن دیگر"),
    ])
  func changing(answers: [String], member: String, value: String) throws {
    let station = try Station.withReports()
    _ = try Terminal(station, "log").converse(["سرقت", "", "", ""] + answers + [""])
    let shown = try #require(try station.tips("show", "45", "--json").json() as? [String: Any])
    #expect(shown[member].map { "\($0)" } == value)
  }

  @Test func whatCantBeChangedIsTold() throws {
    let screen = try log("سرقت", "", "", "", "x", "?", "w", "23:00", "", "")
    #expect(screen.contains("tips: 'x' is nothing that can be changed; ? lists it"))
    #expect(screen.contains("  u  priority  3"))
    #expect(screen.contains { $0.hasPrefix("tips: the time of receipt lies in the future") })
    #expect(screen.contains { $0.hasPrefix("45  recorded 1404-07-11 21:40") })
  }

  @Test(
    "Consent is told in Persian too",
    arguments: [
      ("خیر", "thanks: none"), ("نه", "thanks: none"), ("نام", "thanks: name"), ("حروف", "thanks: initials"),
      ("خصوصی", "thanks: private"), ("۴", "thanks: name"), ("", "thanks: not asked"),
    ])
  func consent(typed: String, shown: String) throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log", "--caller").converse(["سرقت", "", "", "", "", "مینا نمونه", typed, ""])
    #expect(screen.contains { $0.hasPrefix("110  \(shown)  ") })
  }

  @Test func aPlainYesIsNoForm() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log", "--caller", "سرقت").converse(["", "مینا نمونه", "بله", "2"])
    #expect(screen.contains("tips: in which form? Say private, initials or name, or its number"))
  }

  @Test func aWrongNameOnTheCommandLineShowsBeforeAnythingIsAsked() throws {
    let station = try Station.withReports()
    let terminal = try Terminal(station, "log", "--place", "golsr")
    #expect(terminal.converse() == ["tips: no place 'golsr'; nearest: golsar. See: tips place list"])
    #expect(terminal.status == 65)
  }

  @Test func oneReportAfterTheOther() throws {
    let station = try Station.withReports()
    let terminal = try Terminal(station, "log", "--loop", "--line", "197")
    let screen = terminal.converse(["یک", "", "", "", "", "دو", "", "", "", "", ""])
    #expect(screen.filter { $0.contains("recorded") }.map { $0.prefix(2) } == ["45", "59"])
    #expect(screen.last == "report [no more]: ")
    #expect(terminal.status == 0)
    #expect(try station.tips("list", "--line", "197").lines.map { $0.prefix(2) }.prefix(2) == ["59", "45"])
  }

  @Test func inALoopTheEndOfTheInputInAReportLeavesThatOneOut() throws {
    let station = try Station.withReports()
    let terminal = try Terminal(station, "log", "--loop")
    let screen = terminal.converse(["یک", "", "", "", "", "دو", "\u{4}"])
    #expect(screen.last == "tips: the input ended in the middle of a report, which was not recorded")
    #expect(terminal.status == 64)
    #expect(try station.tips("list").lines.count == 4)
  }

  @Test("Ctrl-C leaves nothing, at whatever question, and says so", arguments: 0...4)
  func interrupted(answers: Int) throws {
    let station = try station()
    let terminal = try Terminal(station, "log")
    let questions = ["report: ", "category [other]: ", "place [none]: ", "address [none]: ", "changes: "]
    let keys = ["سرقت\r", "\r", "\r", "\r"].prefix(answers) + ["سر\u{3}"]
    let shown = terminal.press(zip(questions, keys).map { ($0, $1) })
    #expect(
      shown.hasSuffix("\u{1B}[?2004l\ntips: stopped; what was not finished is not recorded\n"))
    #expect(terminal.status == SIGINT)
    #expect(try station.tips("list").lines.count == 3)
  }

  @Test func anAnswerIsEditedWithTheArrowKeys() throws {
    let station = try station()
    _ = try Terminal(station, "log").press([
      ("report: ", "سرقت خودرو\u{1B}[1;5D\u{1B}[Dی\r"), ("category [other]: ", "\r"), ("place [none]: ", "\r"),
      ("address [none]: ", "\r"), ("changes: ", "t\r"), ("report: ", "\u{17}موتور\r"), ("changes: ", "\r"),
    ])
    #expect(try station.tips("show", "45", "--json").member("text") == "سرقتی موتور")
  }

  @Test func aPastedSecondLineIsPartOfTheAnswer() throws {
    let station = try station()
    _ = try Terminal(station, "log").press([
      ("report: ", "\u{1B}[200~خط یک\r\nخط دو\u{1B}[31m\n\u{1B}[201~\r"), ("category [other]: ", "\r"),
      ("place [none]: ", "\r"), ("address [none]: ", "\r"), ("changes: ", "\r"),
    ])
    #expect(try station.tips("show", "45", "--json").member("text") == "خط یک خط دو")
  }

  @Test func theUpArrowFetchesAnswersOfThisRun() throws {
    let station = try station()
    let report = [
      ("report [no more]: ", "سرقت\r"), ("category [other]: ", "\r"), ("place [none]: ", "گلسار\r"),
      ("address [none]: ", "\r"), ("changes: ", "\r"),
    ]
    let second = report.map { $0.0.hasPrefix("place") ? ($0.0, "\u{1B}[A\r") : $0 }
    _ = try Terminal(station, "log", "--loop").press(report + second + [("report [no more]: ", "\r")])
    #expect(try station.tips("show", "59", "--json").member("place") == "golsar")
  }

  @Test func noArrowFetchesACaller() throws {
    let station = try station()
    let report = [
      ("report [no more]: ", "سرقت\r"), ("category [other]: ", "\r"), ("place [none]: ", "\r"),
      ("address [none]: ", "\r"), ("telephone [none]: ", "\u{1B}[A\r"), ("name [none]: ", "\u{1B}[A\r"),
      ("changes: ", "\r"),
    ]
    let known = report.map { $0.0.hasPrefix("telephone") ? ($0.0, "09110000001\r") : $0 }
    let first = known.flatMap {
      $0.0.hasPrefix("name") ? [($0.0, "مینا نمونه\r"), ("thanks [not asked]: ", "4\r")] : [$0]
    }
    let shown = try Terminal(station, "log", "--loop", "--caller").press(
      first + report + [("report [no more]: ", "\r")])
    #expect(shown.split(separator: "09110000001").count == 2)
    #expect(try station.tips("show", "59", "--json").member("identity") == "none")
  }

  @Test func theTerminalIsLeftAsItWas() throws {
    let station = try station()
    let shown = try Terminal(station, "log").press([("report: ", "\u{4}")])
    #expect(shown.hasPrefix("\u{1B}[?2004hreport: "))
    #expect(shown.contains("\u{1B}[?2004l"))
  }

  @Test func aSecretIsEditedAndNotShown() throws {
    let station = try station()
    let passphrase = "four simple words"
    let shown = try Terminal(station, "key", "protect").press([
      ("new passphrase: ", "four  simple\u{1B}[1;5D\u{7F}\u{5} words\r"), ("the same again: ", passphrase + "\r"),
    ])
    #expect(shown.contains("has a passphrase now"))
    #expect(!shown.contains("four") && !shown.contains("words"))
  }

  @Test("Where the cursor can't be moved, lines with control characters are refused")
  func plain() throws {
    let station = try Station.withReports()
    let screen = try Terminal(station, "log").converse(["سرقت\u{1B}[D", "سرقت", "", "", "", ""])
    #expect(screen.contains("tips: that holds a control character, as the arrow keys send them; type it anew"))
    #expect(try station.tips("show", "45", "--json").member("text") == "سرقت")
  }

  @Test("What is typed to confirm may be in other digits and letters", arguments: ["۱۳", "١٣", "1\u{200E}3", " 13 "])
  func confirmation(typed: String) throws {
    let station = try Station()
    let line = #"{"text":"سرقت","caller":{"phone":"09110000000","name":"مینا نمونه","consent":"none"}}"#
    _ = try station.tips("log", "--batch", "-", input: line)
    let terminal = try Terminal(station, "show", "13", "--reveal", "--reason", "call back")
    let screen = terminal.converse([typed])
    #expect(screen.contains { $0.contains("مینا نمونه") })
  }

  @Test("An option that no report may have is refused before anything is asked")
  func wrongOptions() throws {
    for option in [["--priority", "9"], ["--kind", "foo"], ["--source", String(repeating: "x", count: 65)]] {
      let screen = try Terminal(try Station.withReports(), "log", option[0], option[1]).converse()
      #expect(screen.count == 1 && screen[0].hasPrefix("tips: "), "\(screen)")
    }
  }

  /// A station whose terminal can move its cursor.
  private func station() throws -> Station {
    let station = try Station.withReports()
    station.environment["TERM"] = "xterm"
    return station
  }

  private func log(_ answers: String...) throws -> [String] {
    try Terminal(try Station.withReports(), "log").converse(answers)
  }
}
