import ArgumentParser
import TipsCore

/// `tips doctor`: how the store, its files and the machine are.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at the store, its files and the machine; say what to do about it.",
    discussion: "Changes nothing. Ends with 78 when there is a problem to mend; notes do not count.")

  @Flag(help: "Also hold indices against their tables, and the search index against the texts; writers wait for that.")
  var full = false

  @Option(
    help: ArgumentHelp(
      "See whether the store is for a group of accounts, and how to make it so. (default: for whom it is)",
      valueName: "group"))
  var group: AccountGroup?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let group = try group?.number
    let invocation = try Invocation(global)
    let bar = ProgressBar()
    defer { bar.end() }
    var examination = Examination(
      storePath: invocation.storePath, keyFile: invocation.keyFile, now: invocation.now,
      isClockSet: invocation.isClockSet, isFull: full, group: group, patience: invocation.patience)
    examination.onPhase = { bar.show(Message(verbatim: $0)) }
    var rows: [FindingRow] = []
    try examination.run { rows.append(FindingRow(finding: $0)) }
    bar.end()
    let writer = invocation.style.wholeRows(of: FindingRow.columns)
    for row in rows { try writer.write(row) }
    try writer.end()
    guard rows.contains(where: { $0.finding.status == .problem }) else { return }
    throw EarlyExit(ExitStatus.of(.configuration))
  }
}

/// One finding, as a row.
private struct FindingRow: FieldRow {
  static let fields: [Field<Self>] = [
    .text(.check) { $0.finding.check.rawValue }, .text(.status) { $0.finding.status.rawValue },
    .both(.detail) {
      (Cell(people: $0.finding.advice.spoken, programs: $0.finding.detail.en), .string($0.finding.detail.en))
    },
    .text(.remedy, for: .programs) { $0.finding.remedy?.en },
  ]

  let finding: Finding
}

extension Finding {
  /// What was seen and what to do about it.
  var advice: Message {
    guard let remedy else { return detail }
    return Message(en: "\(detail.en) → \(remedy.en)", fa: "\(detail.fa) ← \(remedy.fa)")
  }
}
