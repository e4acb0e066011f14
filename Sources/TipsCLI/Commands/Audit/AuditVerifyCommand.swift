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
    let notes = try checkpoint.map { try Checkpoint(path: $0) }
    let store = try invocation.open(.reading)
    let key = invocation.keyAtHand(of: store)
    let bar = ProgressBar()
    defer { bar.end() }
    let verdict = try AuditVerification(store: store, key: key, checkpoints: notes).run { bar.show("checking \($0) …") }
    bar.end()
    try invocation.style.write(Verdict(verdict: verdict, givenCheckpoints: notes.count))
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

/// Something that was found, as a row; `ok` where it is nothing.
private struct FindingRow: FieldRow {
  static let fields: [Field<Self>] = [
    .text("kind") { $0.finding?.kind.rawValue ?? "ok" }, .text("subject") { $0.finding?.subject ?? "" },
    .text("problem") { $0.finding?.problem ?? "" },
  ]

  let finding: AuditFinding?
}

/// The verdict: what was compared, what was found, what can't be found.
private struct Verdict: Listing {
  let verdict: AuditVerdict
  let givenCheckpoints: Int

  private var findings: [FindingRow] { verdict.findings.map(FindingRow.init) }

  var rows: [FindingRow] { verdict.findingCount > 0 ? findings : [FindingRow(finding: nil)] }

  func writePage(_ style: TableStyle) throws { try Console.line(SafeText.block(sentence)) }

  private var sentence: String {
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
      "findings": .array(findings.map(\.json)),
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
