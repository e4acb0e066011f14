import ArgumentParser
import TipsCore

/// `tips audit verify`.
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare the store with its audit trail.",
    discussion: """
      Finds entries that were edited, inserted, removed or moved; reports, outcomes, lists, reporters and reference data \
      that were edited outside the program; summaries that do not match; and, with checkpoints kept elsewhere, a \
      trail that was rewritten or cut off. Exit status 65 where something is found.
      """)

  @Option(help: ArgumentHelp("A checkpoint that was kept elsewhere; - is standard input.", valueName: "file"))
  var checkpoint: [String] = []

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let notes = try checkpoint.map { try TipsCore.Checkpoint(path: $0) }
    let store = try invocation.open(.reading)
    let key = invocation.keyAtHand(of: store)
    let verdict = try AuditVerification(store: store, key: key, checkpoints: notes).run { part in
      if Console.errorIsTerminal { Console.prompt("\rchecking \(part) …\u{1B}[K") }
    }
    if Console.errorIsTerminal { Console.prompt("\r\u{1B}[K") }
    let isTabular = invocation.format == .tsv || invocation.format == .csv
    if isTabular, verdict.findingCount > 0 {
      try invocation.style.write(list: verdict.findings.map { FindingRow(finding: $0) })
    } else {
      try invocation.style.write(Verdict(verdict: verdict, givenCheckpoints: notes.count))
    }
    guard verdict.findingCount == 0 else {
      try Console.flush()
      throw AuditVerifyError.found(verdict.findingCount)
    }
  }
}

/// What made a verification fail.
private enum AuditVerifyError: UserFacingError {
  case found(Int)

  var category: ErrorCategory { .badData }

  var message: String {
    switch self {
    case .found(let count):
      "the store does not agree with its audit trail in \(count) \(count == 1 ? "place" : "places"); keep the file as it is, and compare with a backup and a checkpoint of before"
    }
  }
}

/// Something that was found, as a row.
private struct FindingRow: Row {
  static let columns = Verdict.columns

  let finding: AuditFinding

  var cells: [Cell] { [Cell(finding.kind.rawValue), Cell(finding.subject), Cell(finding.problem)] }

  var json: JSONOutput {
    .object([
      "kind": .string(finding.kind.rawValue), "subject": .string(finding.subject), "problem": .string(finding.problem),
    ])
  }
}

/// The verdict: what was compared, what was found, what can't be found.
private struct Verdict: Answer {
  static let columns = [Column("kind"), Column("subject"), Column("problem")]

  let verdict: AuditVerdict
  let givenCheckpoints: Int

  /// Programs get a row for the whole; findings are in JSON and in the lines for people.
  var cells: [Cell] {
    let first = verdict.findings.first
    return [Cell(first?.kind.rawValue ?? "ok"), Cell(first?.subject ?? ""), Cell(first?.problem ?? "")]
  }

  var sentence: String {
    var lines = [
      "entries      \(Int(verdict.entries).grouped), head \(String(hexadecimal: verdict.head).prefix(16))…",
      "reports      \(verdict.reports.grouped)",
      "checkpoints  \(verdict.checkpoints)",
      "links        \(verdict.checkedLinks ? "checked with the key" : "not checked: the key is not here")",
      "found        \(verdict.findingCount == 0 ? "nothing" : String(verdict.findingCount))",
    ]
    lines += verdict.findings.map { "  \($0.kind.rawValue)  " + SafeText.line("\($0.subject)  \($0.problem)") }
    if verdict.findingCount > verdict.findings.count {
      lines.append("  … and \(verdict.findingCount - verdict.findings.count) more")
    }
    lines += limits.map { "can't find   \($0)" }
    return lines.joined(separator: "\n")
  }

  var json: JSONOutput {
    .object([
      "entries": .number(Int(verdict.entries)), "head": .string(String(hexadecimal: verdict.head)),
      "reports": .number(verdict.reports), "checkpoints": .number(verdict.checkpoints),
      "links_checked": .bool(verdict.checkedLinks), "found": .number(verdict.findingCount),
      "findings": .array(
        verdict.findings.map {
          .object(["kind": .string($0.kind.rawValue), "subject": .string($0.subject), "problem": .string($0.problem)])
        }),
      "cannot_find": .array(limits.map { .string($0) }),
    ])
  }

  /// What this run could not have seen.
  private var limits: [String] {
    var limits: [String] = []
    if givenCheckpoints == 0 {
      limits.append("a trail that was rewritten or cut off as a whole: give a checkpoint from elsewhere")
    } else {
      limits.append("what was rewritten after the newest checkpoint given")
    }
    if !verdict.checkedLinks { limits.append("reports that were moved to another reporter: that needs the key") }
    limits.append("reports that were never recorded, and marks that were false when they were made")
    return limits
  }
}
