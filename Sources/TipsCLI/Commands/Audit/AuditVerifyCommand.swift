import ArgumentParser
import TipsCore

/// `tips audit verify`.
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare the store with its audit trail.",
    discussion: """
      Finds entries that were edited, inserted, removed or moved; reports, outcomes, lists, reporters and reference data \
      that were edited outside the program; summaries that do not match; and, with checkpoints kept elsewhere, a \
      trail that was rewritten or cut off. Exit status 65 where something is found; 69 where nothing is, but the key \
      that is there, or was named, can't be used, so that it was not checked which reports are whose.
      """)

  @Option(help: ArgumentHelp("A checkpoint that was kept elsewhere; - is standard input.", valueName: "file"))
  var checkpoint: [String] = []

  @Option(
    help: ArgumentHelp(
      "A public key that was noted down (audit checkpoint --verifier): no other one may have signed a checkpoint.",
      valueName: "key"))
  var verifier: [String] = []

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let notes = try checkpoint.map { try Checkpoint(path: $0) }
    let store = try invocation.open(.reading)
    let key = invocation.keyOrReason(of: store)
    let bar = ProgressBar()
    defer { bar.end() }
    let verdict = try AuditVerification(
      store: store, key: try? key.get(), withoutKey: Self.reason(key), checkpoints: notes, verifiers: verifier
    ).run { bar.show("checking \($0.en) …") }
    bar.end()
    try invocation.style.write(Verdict(verdict: verdict, givenCheckpoints: notes.count))
    guard verdict.findingCount == 0 else {
      try Console.flush()
      throw AuditVerifyError.found(verdict.findingCount)
    }
    guard case .failure(let error) = key, invocation.namesKeys || invocation.keyFile.exists else { return }
    try Console.flush()
    throw AuditVerifyError.unchecked(error.message)
  }

  private static func reason(_ key: Result<RecognitionKey, KeyError>) -> Message {
    switch key {
    case .success: Message(en: "", fa: "")
    case .failure(.missing): Message(en: "the key is not here", fa: "کلید این‌جا نیست")
    case .failure(let error): error.message
    }
  }
}

/// What made a verification fail.
private enum AuditVerifyError: UserFacingError {
  case found(Int)
  case unchecked(Message)

  var category: ErrorCategory {
    switch self {
    case .found: .badData
    case .unchecked: .unavailable
    }
  }

  var message: Message {
    switch self {
    case .found(let count):
      "the store does not agree with its audit trail in \(count) \(count == 1 ? "place" : "places"); keep the file as it is, and compare with a backup and a checkpoint of before"
    case .unchecked(let reason): "it was not checked which reports are whose: \(reason)"
    }
  }
}

/// Something that was found or not checked, as a row; `ok` where it is nothing.
private struct FindingRow: FieldRow {
  static let fields: [Field<Self>] = [
    .text(.kind) { $0.kind }, .text(.subject) { $0.subject }, .text(.problem) { $0.problem },
  ]

  let kind: String
  let subject: String
  let problem: String

  init(_ finding: AuditFinding) {
    (kind, subject, problem) = (finding.kind.rawValue, finding.subject.en, finding.problem.en)
  }

  init(_ kind: String, _ subject: String = "", _ problem: String = "") {
    (self.kind, self.subject, self.problem) = (kind, subject, problem)
  }
}

/// The verdict: what was compared, what was found, what can't be found.
private struct Verdict: Listing {
  let verdict: AuditVerdict
  let givenCheckpoints: Int

  private var findings: [FindingRow] { verdict.findings.map { FindingRow($0) } }

  var rows: [FindingRow] {
    (verdict.findingCount > 0 ? findings : [FindingRow("ok")]) + verdict.notices.map { FindingRow($0) }
      + (verdict.uncheckedLinks.map { [FindingRow("not_checked", "links", $0.en)] } ?? [])
  }

  func writePage(_ style: TableStyle) throws { try Console.line(SafeText.block(sentence.spoken)) }

  private var sentence: Message {
    var lines = [
      "entries      \(Int(verdict.entries).grouped), head \(String(hexadecimal: verdict.head).prefix(16))…",
      "reports      \(verdict.reports.grouped)",
      "checkpoints  \(verdict.checkpoints)",
      "links        \(verdict.uncheckedLinks.map { "not checked: \($0.en)" } ?? "checked with the key")",
      "found        \(verdict.findingCount == 0 ? "nothing" : String(verdict.findingCount))",
    ]
    lines += verdict.findings.map { "  \($0.kind.rawValue)  " + SafeText.line("\($0.subject.en)  \($0.problem.en)") }
    if verdict.findingCount > verdict.findings.count {
      lines.append("  … and \(verdict.findingCount - verdict.findings.count) more")
    }
    lines += verdict.notices.map { SafeText.line("notice       \($0.subject.en) \($0.problem.en)") }
    lines += limits.map { "can't find   \($0)" }
    return Message(untranslated: lines.joined(separator: "\n"))
  }

  var json: JSONOutput {
    .object([
      "entries": .number(Int(verdict.entries)), "head": .string(String(hexadecimal: verdict.head)),
      "reports": .number(verdict.reports), "checkpoints": .number(verdict.checkpoints),
      "links_checked": .bool(verdict.uncheckedLinks == nil), "found": .number(verdict.findingCount),
      "findings": .array(findings.map(\.json)), "notices": .array(verdict.notices.map { FindingRow($0).json }),
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
    if verdict.uncheckedLinks != nil {
      limits.append("reports that were moved to another reporter: that needs the key")
    }
    limits.append("reports that were never recorded, and marks that were false when they were made")
    return limits
  }
}
