import Testing

/// A shift of 200 reports in which much was typed wrongly and put right, beside one in which all was right at once.
@Suite("A shift with mistakes")
struct ShiftTests {
  private static let size = 200

  /// What is right of a report, and what was typed in the shift with mistakes.
  private struct Report {
    let index: Int
    var category: String { ["theft.motorcycle", "drugs.dealing", "theft.vehicle"][index % 3] }
    var place: String { ["rasht", "lahijan", "golsar"][index % 3] }
    var hour: Int { index % 20 + 1 }
    var isMistyped: Bool { index % 10 == 3 }
    /// Which column was typed wrongly: 0 category, 1 place, 2 time, 3 kind and line, 4 priority and text.
    var mistake: Int { index / 10 % 5 }
    var isFeedback: Bool { isMistyped && mistake == 3 }
    var isDuplicate: Bool { index % 16 == 6 && index < 192 }
    var text: String { "گزارش \(index) از سرقت موتور" }

    func line(withMistake: Bool) -> String {
      let wrong = { (column: Int) in withMistake && isMistyped && mistake == column }
      let kind = isFeedback && !withMistake ? #""line": "197", "kind": "complaint", "# : ""
      return """
        {\(kind)"text": "\(wrong(4) ? "گزارش دیگر" : text)", "category": "\(wrong(0) ? "other" : category)", \
        "place": "\(wrong(1) ? "sabzeh-meydan" : place)", "priority": \(wrong(4) ? 5 : 2), \
        "received_at": "2025-10-\(wrong(2) ? "02" : "05") \(hour < 10 ? "0" : "")\(hour):00", \
        "caller": {"phone": "0912000\(1_000 + index % 17)", "name": "نمونه \(index % 17)", "consent": "name"}}

        """
    }

    var correction: [String] {
      switch mistake {
      case 0: ["--category", category]
      case 1: ["--place", place]
      case 2: ["--at", "2025-10-05 \(hour):00"]
      case 3: ["--line", "197", "--kind", "complaint"]
      default: ["--priority", "2", "--text", text]
      }
    }
  }

  private let reports = (0..<size).map(Report.init)

  private func numbers(of run: Transcript) -> [String] {
    run.lines.compactMap { line in
      line.split(separator: "\"number\":\"").dropFirst().first?.split(separator: "\"").first.map(String.init)
    }
  }

  private func log(_ station: Station, withMistakes: Bool) throws -> [String] {
    let input = reports.map { $0.line(withMistake: withMistakes) }.joined()
    let numbers = numbers(of: try station.tips("log", "--batch", "-", input: input))
    try #require(numbers.count == Self.size)
    return numbers
  }

  /// What follows in both: outcomes and duplicates.
  private func mark(_ numbers: [String], _ station: Station) throws {
    for report in reports where report.isDuplicate {
      let run = try station.tips(
        "outcome", numbers[report.index], "duplicate", "--duplicate-of", numbers[report.index - 2], "--at",
        "2025-10-06 08:00")
      try #require(run.status == 0, "\(run.err)")
    }
    let others = reports.filter { !$0.isDuplicate }.map { numbers[$0.index] }
    let founded = try station.run(["outcome", "operation", "--at", "2025-10-06 09:00"] + others[..<90])
    let unfounded = try station.run(["outcome", "unfounded", "--at", "2025-10-06 10:00"] + others[90...])
    try #require(founded.status == 0 && unfounded.status == 0, "\(founded.err)\(unfounded.err)")
  }

  @Test("Figures, honorees and rows are those of a shift in which all was right from the beginning")
  func equal() throws {
    let (mistaken, right) = (try Station(), try Station())
    for station in [mistaken, right] { station.now = "2025-10-24T09:00:00+03:30" }
    // One key for both, so that people have the same pseudonyms.
    _ = try mistaken.tips("init")
    _ = try right.shell("cp -a '\(mistaken.folder.path)/data' .")
    let numbers = try log(mistaken, withMistakes: true)
    try #require(try log(right, withMistakes: false) == numbers)
    for report in reports where report.isMistyped {
      let run = try mistaken.run(["correct", numbers[report.index], "--reason", "اشتباه"] + report.correction)
      try #require(run.status == 0, "\(run.err)")
    }
    for index in 0..<15 { _ = try mistaken.tips("note", numbers[index * 7], "نام نمونه‌ی \(index) زنگ زد") }
    for index in 0..<3 {
      let run = try mistaken.tips(
        "correct", numbers[index * 7], "--redact", "-", "--reason", "نام", input: "نمونه‌ی \(index)\n")
      try #require(run.status == 0, "\(run.err)")
    }
    for station in [mistaken, right] { try mark(numbers, station) }
    for question in [
      ["stats", "1404-07"], ["stats", "1404-07", "--by", "place"], ["stats", "1404-07", "--line", "197"],
      ["honorees", "1404-07"], ["list", "--limit", "300"],
    ] {
      let answers = try [mistaken, right].map { try $0.run(question + ["--json"]) }
      #expect(answers[0].status == 0 && answers[0].out == answers[1].out, "\(question)")
    }
    for station in [mistaken, right] { #expect(try station.tips("audit", "verify").status == 0) }
  }
}
