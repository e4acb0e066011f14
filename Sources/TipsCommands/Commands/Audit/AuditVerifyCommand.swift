import ArgumentParser
import TipsCore

/// `tips audit verify`.
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: AuditHelp.verify.spoken, discussion: AuditHelp.verifyDiscussion.spoken)

  @Option(help: ArgumentHelp(AuditHelp.givenCheckpoint, valueName: "file"))
  var checkpoint: [String] = []

  @Option(help: ArgumentHelp(AuditHelp.verifier, valueName: "key"))
  var verifier: [String] = []

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let notes = try checkpoint.map { try Checkpoint(path: $0) }
    let store = try invocation.open(.reading)
    let key = invocation.keyOrReason(of: store)
    // Under the province's key a station has none that fits: that its links are checked elsewhere is as it should be.
    let isAdopted = try key.isReplaced && !invocation.namesKeys && store.auditTrail.hasAdoptedKey()
    let bar = ProgressBar()
    defer { bar.end() }
    let verdict = try AuditVerification(
      store: store, key: try? key.get(), withoutKey: isAdopted ? AuditWords.provinceKey : Self.reason(key),
      checkpoints: notes, verifiers: verifier
    ).run { bar.show($0) }
    bar.end()
    try invocation.style.write(Verdict(verdict: verdict, givenCheckpoints: notes.count))
    guard verdict.findingCount == 0 else {
      try Console.flush()
      throw AuditVerifyError.found(verdict.findingCount)
    }
    guard !isAdopted, case .failure(let error) = key, invocation.namesKeys || invocation.keyFile.exists else { return }
    try Console.flush()
    throw AuditVerifyError.unchecked(error.message)
  }

  private static func reason(_ key: Result<RecognitionKey, KeyError>) -> Message {
    switch key {
    case .success, .failure(.missing): AuditWords.noKey
    case .failure(let error): error.message
    }
  }
}

extension Result<RecognitionKey, KeyError> {
  /// Whether the key that is here was the store's before another one.
  fileprivate var isReplaced: Bool { if case .failure(.replacedKey) = self { true } else { false } }
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
    case .found(let count): AuditWords.doesNotAgree(in: count)
    case .unchecked(let reason): AuditWords.unchecked(reason)
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

  func writePage(_ style: TableStyle) throws { try Console.line(sentence: SafeText.block(sentence.spoken)) }

  private var sentence: Message {
    var lines = [
      AuditWords.entries(Int(verdict.entries), head: String(String(hexadecimal: verdict.head).prefix(16))),
      AuditWords.reports(verdict.reports), AuditWords.checkpoints(verdict.checkpoints),
      AuditWords.links(unchecked: verdict.uncheckedLinks), AuditWords.found(verdict.findingCount),
    ]
    lines += verdict.findings.map { finding in
      let kind = Message(en: finding.kind.rawValue, fa: finding.kind.label.fa)
      return AuditWords.finding(kind, finding.subject.onOneLine, finding.problem.onOneLine)
    }
    if verdict.findingCount > verdict.findings.count {
      lines.append(AuditWords.more(verdict.findingCount - verdict.findings.count))
    }
    lines += verdict.notices.map { AuditWords.notice($0.subject.onOneLine, $0.problem.onOneLine) }
    lines += limits.map(AuditWords.cannotFind)
    return lines.joined(en: "\n", fa: "\n")
  }

  var json: JSONOutput {
    .object([
      "entries": .number(Int(verdict.entries)), "head": .string(String(hexadecimal: verdict.head)),
      "reports": .number(verdict.reports), "checkpoints": .number(verdict.checkpoints),
      "links_checked": .bool(verdict.uncheckedLinks == nil), "found": .number(verdict.findingCount),
      "findings": .array(findings.map(\.json)), "notices": .array(verdict.notices.map { FindingRow($0).json }),
      "cannot_find": .array(limits.map { .string($0.en) }),
    ])
  }

  /// What this run could not have seen.
  private var limits: [Message] {
    [
      givenCheckpoints == 0 ? AuditWords.wholeTrail : AuditWords.afterCheckpoint,
      verdict.uncheckedLinks == nil ? nil : AuditWords.movedReports, AuditWords.neverRecorded,
    ].compactMap(\.self)
  }
}

extension Message {
  /// With what would leave the line made visible.
  fileprivate var onOneLine: Message { Message(en: SafeText.line(en), fa: SafeText.line(fa)) }
}
