import Testing

/// A shift that an operator types at a terminal, with mistakes that are put right there, beside the same reports recorded
/// rightly from a file.
@Suite("A shift at the terminal")
struct ShiftTerminalTests {
  private static let size = 200

  private struct Report {
    let index: Int
    var category: String { ["theft.motorcycle", "drugs.dealing", "theft.vehicle"][index % 3] }
    var place: String { ["rasht", "lahijan", "golsar"][index % 3] }
    var text: String { "گزارش \(index) از سرقت موتور" }
    var phone: String { "0912000\(1_000 + index % 17)" }
    var name: String { "نمونه \(index % 17)" }
    var isMistyped: Bool { index % 10 == 3 }
    /// What was typed wrongly: 0 category, 1 place, 2 text, 3 priority.
    var mistake: Int { index / 10 % 4 }
    var isDuplicate: Bool { index % 16 == 6 && index < 192 }

    /// The questions of the dialogue with what is typed at each.
    var keys: [(after: String, keys: String)] {
      let wrong = { (column: Int) in isMistyped && mistake == column }
      return [
        ("report [no more]: ", (wrong(2) ? "گزارش دیگر" : text) + "\r"),
        ("category [other]: ", (wrong(0) ? "other" : category) + "\r"),
        ("place [none]: ", (wrong(1) ? "sabzeh-meydan" : place) + "\r"),
        ("address [none]: ", "\r"), ("telephone [none]: ", phone + "\r"), ("name [none]: ", name + "\r"),
        ("thanks [not asked]: ", "4\r"), ("changes: ", wrong(3) ? "u\r" : "\r"),
      ] + (wrong(3) ? [("priority [3]: ", "5\r"), ("changes: ", "\r")] : [])
    }

    var line: String {
      """
      {"text": "\(text)", "category": "\(category)", "place": "\(place)", \
      "caller": {"phone": "\(phone)", "name": "\(name)", "consent": "name"}}

      """
    }

    var correction: [String] {
      switch mistake {
      case 0: ["--category", category]
      case 1: ["--place", place]
      case 2: ["--text", text]
      default: ["--priority", "3"]
      }
    }
  }

  private let reports = (0..<size).map(Report.init)

  /// Runs a command at a terminal.
  private func type(_ words: [String], _ station: Station) throws {
    let terminal = try Terminal(station, words: words, columns: 80)
    let shown = terminal.converse()
    try #require(terminal.status == 0, "\(words): \(shown)")
  }

  @Test("Figures and honorees are those of reports that were right from the beginning")
  func equal() throws {
    let (typed, right) = (try Station(), try Station())
    for station in [typed, right] {
      station.now = "2025-10-20T09:00:00+03:30"
      station.environment["TIPS_PAGER"] = ""
    }
    // One key for both, so that people have the same pseudonyms.
    _ = try typed.tips("init")
    _ = try right.shell("cp -a '\(typed.folder.path)/data' .")
    let terminal = try Terminal(typed, "log", "--loop", "--caller", columns: 80)
    let shown = terminal.press(reports.flatMap(\.keys) + [("report [no more]: ", "\r")])
    try #require(terminal.status == 0, "\(shown.suffix(2_000))")
    _ = try right.tips("log", "--batch", "-", input: reports.map(\.line).joined())
    let numbers = try typed.tips("list", "--limit", "300").lines.reversed().map { line in
      String(line.prefix { $0 != "\t" })
    }
    try #require(numbers.count == Self.size)

    for station in [typed, right] { station.now = "2025-10-21T09:00:00+03:30" }
    for report in reports where report.isMistyped {
      try type(["correct", numbers[report.index], "--reason", "اشتباه"] + report.correction, typed)
    }
    for index in 0..<15 { try type(["note", numbers[index * 7], "نام نمونه‌ی \(index) زنگ زد"], typed) }
    for index in 0..<3 {
      let run = try typed.tips(
        "correct", numbers[index * 7], "--redact", "-", "--reason", "نام", input: "نمونه‌ی \(index)\n")
      try #require(run.status == 0, "\(run.err)")
    }
    for station in [typed, right] {
      for report in reports where report.isDuplicate {
        try type(
          ["outcome", numbers[report.index], "duplicate", "--duplicate-of", numbers[report.index - 2]], station)
      }
      let others = reports.filter { !$0.isDuplicate }.map { numbers[$0.index] }
      try type(["outcome", "operation"] + others[..<90], station)
      try type(["outcome", "unfounded"] + others[90...], station)
    }
    for question in [
      ["stats", "1404-07"], ["stats", "1404-07", "--by", "place"], ["honorees", "1404-07"], ["list", "--limit", "300"],
    ] {
      let answers = try [typed, right].map { try $0.run(question + ["--json"]) }
      #expect(answers[0].status == 0 && answers[0].out == answers[1].out, "\(question)")
    }
    #expect(try typed.tips("audit", "verify").status == 0)
  }
}
