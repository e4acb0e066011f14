import ArgumentParser
import TipsCore

/// `tips doctor`: how the store, its files and the machine are.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: DoctorHelp.abstract.spoken, discussion: DoctorHelp.discussion.spoken)

  @Flag(help: ArgumentHelp(DoctorHelp.full))
  var full = false

  @Option(help: ArgumentHelp(DoctorHelp.group, valueName: "group"))
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
    examination.onProgress = { bar.show($0) }
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
    .word(.check) { $0.check }, .word(.status) { $0.status },
    .both(.detail) {
      (Cell(people: $0.finding.advice.spoken, programs: $0.finding.detail.en), .string($0.finding.detail.en))
    },
    .text(.remedy, for: .programs) { $0.finding.remedy?.en },
  ]

  let finding: Finding

  private var check: Word { Word(finding.check.rawValue, finding.check.label) }
  private var status: Word { Word(finding.status.rawValue, finding.status.label) }
}

extension Finding {
  /// What was seen and what to do about it.
  var advice: Message {
    guard let remedy else { return detail }
    return Message(en: "\(detail.en) → \(remedy.en)", fa: "\(detail.fa) ← \(remedy.fa)")
  }
}
