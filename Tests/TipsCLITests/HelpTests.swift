import Testing

@testable import TipsCommands
@testable import TipsCore

@Suite("Help in both languages")
struct HelpTests {
  /// The words of each command that is shown, without `tips`.
  private static let commands = CommandDescription.all.map { Array($0.names.dropFirst()) }

  @Test func persianHelpHasNoHeadingInEnglish() throws {
    let station = try Station()
    station.environment["TIPS_LANG"] = "fa"
    for command in Self.commands {
      let help = try station.run(command + ["--help"])
      #expect(help.status == 0 && help.err == "")
      for heading in ["OVERVIEW: ", "USAGE: ", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:", "EXAMPLE:"] {
        #expect(!help.lines.contains { $0.hasPrefix(heading) }, "\(command)")
      }
      #expect(help.out.contains("شیوهٔ کاربرد:\n  \((["tips"] + command).joined(separator: " "))"), "\(command)")
      #expect(help.out.contains("این راهنما را نشان می‌دهد."))
    }
  }

  @Test func persianHelpOfACommand() throws {
    let station = try Station()
    station.environment["TIPS_LANG"] = "fa"
    let lines = try station.tips("stats", "--help").lines
    #expect(lines.contains("گزینه‌ها:") && lines.contains("آرگومان‌ها:"))
    #expect(lines.contains { $0.hasSuffix("مقدارها: table, tsv, json, csv") })
    #expect(lines.contains { $0.hasSuffix("پیش‌فرض: 5,15,1440") })
    #expect(lines.suffix(2) == ["نمونه:", "  tips stats last-month --compare previous --by category --top 5"])
    // Both ways of asking have one answer.
    #expect(try station.tips("help", "stats").lines == lines)
  }

  @Test func persianHelpOfTheProgram() throws {
    let lines = try Station().tips("--lang", "fa", "--help").lines
    for heading in ["ثبت:", "پیگیری:", "جست‌وجو:", "تجلیل:", "آمار:", "تبادل داده:", "نگهداری سامانه:", "راه‌اندازی:"] {
      #expect(lines.contains(heading))
    }
    #expect(lines.contains("راهنمای هر فرمان: tips help <زیرفرمان>"))
  }

  @Test func englishHelpEndsWithAnExample() throws {
    let lines = try Station().tips("log", "--help").lines
    #expect(lines.contains("  -h, --help              Show help information."))
    #expect(
      lines.suffix(2) == [
        "EXAMPLE:", "  tips log --category theft.motorcycle --place golsar \"Motorcycle stolen, two men\"",
      ])
  }

  @Test func linesFitTheTerminal() throws {
    let station = try Station()
    station.environment["TIPS_LANG"] = "fa"
    for line in try station.tips("import", "--help").lines where !line.hasPrefix("  tips ") {
      #expect(DisplayWidth.columns(of: line) <= 80, "\(line)")
    }
  }
}
