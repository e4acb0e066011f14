import Testing

@testable import TipsCommands
@testable import TipsCore

@Suite("Complaints of the argument parser in both languages")
struct ParserComplaintTests {
  @Test(arguments: [
    Refusal(["lgo"], 64, "فرمان «lgo» وجود ندارد؛ نزدیک‌ترین: log"),
    Refusal(["qqqqqq"], 64, "فرمان «qqqqqq» وجود ندارد. راهنما: tips --help"),
    Refusal(["show"], 64, "آرگومان «<شماره>» داده نشده است. راهنما: tips show --help"),
    Refusal(["retention"], 64, "گزینهٔ «--older-than <مدت>» لازم است. راهنما: tips retention --help"),
    Refusal(["list", "extra"], 64, "آرگومان «extra» اضافی است. راهنما: tips list --help"),
    Refusal(["list", "a", "b"], 64, "2 آرگومان اضافی است: «a»، «b». راهنما: tips list --help"),
    Refusal(
      ["note", "13", "پلاک", "۱۲"], 64,
      "آرگومان «۱۲» اضافی است؛ چند واژهٔ یک نوشته را درون دو نشانهٔ نقل بگذارید: \"…\". راهنما: tips note --help"),
    Refusal(["یادداشت", "13"], 64, "فرمان «یادداشت» وجود ندارد؛ نزدیک‌ترین: note"),
    Refusal(["list", "--limit"], 64, "مقدار گزینهٔ «--limit <شمار>» داده نشده است. راهنما: tips list --help"),
    Refusal(
      ["list", "--limt", "3"], 64, "گزینهٔ «--limt» وجود ندارد؛ شاید «--limit» منظور بوده است. راهنما: tips list --help"),
    Refusal(["list", "--qqqqqqqq"], 64, "گزینهٔ «--qqqqqqqq» وجود ندارد. راهنما: tips list --help"),
    Refusal(["list", "--json=x"], 64, "گزینهٔ «--json» مقدار نمی‌گیرد، اما «x» داده شده است. راهنما: tips list --help"),
    Refusal(["list", "---x"], 64, "گزینهٔ «---x» درست نیست. راهنما: tips list --help"),
    Refusal(
      ["stats", "1404-07", "--by", "catgory"], 64,
      "مقدار «catgory» برای «--by <ویژگی>» درست نیست؛ نزدیک‌ترین: category. راهنما: tips stats --help"),
    Refusal(
      ["list", "--format", "xml"], 64,
      "مقدار «xml» برای «--format <شکل>» درست نیست؛ یکی از این‌ها را بنویسید: table، tsv، json، csv. راهنما: tips list --help"
    ),
    Refusal(["list", "--limit", "x"], 64, "مقدار «x» برای «--limit <شمار>» درست نیست. راهنما: tips list --help"),
    Refusal(
      ["log", "-متن"], 64,
      "«-متن» گزینه شمرده می‌شود؛ پیش از متنی که با خط تیره آغاز می‌شود -- بنویسید، یا میان گزینه و مقدارش =. "
        + "راهنما: tips log --help"),
    Refusal(["log", "--foo\u{1B}[2J"], 64, "گزینهٔ «--foo⟦U+001B⟧[2J» وجود ندارد. راهنما: tips log --help"),
  ])
  func inPersian(_ refusal: Refusal) throws {
    let station = try Station()
    station.environment["TIPS_LANG"] = "fa"
    expect(try station.run(refusal.arguments), err: refusal.line, status: refusal.status)
  }

  @Test(arguments: [
    (
      "The value 'xml' is invalid for '--format <format>'. Please provide one of 'fa' and 'en'.",
      "the value 'xml' is invalid for '--format <format>'. Please provide one of 'fa' and 'en'"
    ),
    (
      "Value to be set with flag '--b' had already been set with flag '--a'",
      "value to be set with flag '--b' had already been set with flag '--a'"
    ),
    ("Missing one of: '--a', '--b'", "missing one of: '--a', '--b'"),
    ("Missing required subcommand.", "missing required subcommand"),
    ("Unknown option '-ab'\n   or: Missing value for '-a' in '-ab'", "unknown option '-ab'"),
    ("--reason goes with --reveal", "--reason goes with --reveal"), ("", "the arguments are wrong"),
  ])
  func whatTheCommandsNeverBringAbout(_ complaint: String, _ english: String) {
    let message = ParserComplaint.message(complaint)
    #expect(message.en == english)
    #expect(message.fa.contains("--reveal") || message.fa.unicodeScalars.contains { $0.value == 0x627 })
  }
}
