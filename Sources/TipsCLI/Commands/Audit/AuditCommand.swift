import ArgumentParser
import TipsCore

/// `tips audit`: who saw or changed what, and whether the store still agrees with it.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Who saw or changed what, and whether anybody bent it.",
    subcommands: [Show.self, Checkpoint.self, AuditVerifyCommand.self])

  /// `tips audit show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the newest entries of the audit trail.")

    @Argument(help: "A report's number, a reporter such as r-209136, or a round's period. (default: everything)")
    var subject: String?

    @Option(help: ArgumentHelp("How many entries at most.", valueName: "count"))
    var limit: WholeNumber<Int> = 50

    @OptionGroup var global: GlobalOptions

    func run() throws {
      _ = try ListSize.checked(limit)
      let (invocation, store) = try global.open(.reading)
      let rows = try records(store, invocation).map { AuditRow(record: $0, zone: store.zone) }
      try invocation.write(list: rows, of: "audit entry")
    }

    private func records(_ store: Store, _ invocation: Invocation) throws -> [AuditRecord] {
      let trail = store.auditTrail
      guard let subject else { return try trail.newest(limit: limit.value) }
      if subject.lowercased().hasPrefix("r-") {
        guard let id = Reporter.id(subject) else {
          throw ReporterError.notAPseudonym(SafeText.line(String(subject.prefix(32))))
        }
        return try trail.entries(about: .reporter(id), limit: limit.value)
      }
      // A period such as 1405-08 may have a right check digit by chance; nobody writes a report's number so.
      if subject.contains("-"), let period = try? invocation.period(subject, in: store) {
        return try trail.entries(aboutRound: period.label, limit: limit.value)
      }
      return try trail.entries(about: try store.number(typed: subject), limit: limit.value)
    }
  }

  /// `tips audit checkpoint`.
  struct Checkpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "checkpoint",
      abstract: "Sign how the audit trail stands, to be kept where the store can't be changed.",
      discussion: """
        The signed note goes to standard output: keep it on paper or on another machine. `tips audit verify \
        --checkpoint FILE` shows later whether anything before it was changed or cut off. --verifier prints the public \
        key with which others check the signature; note it down once.
        """)

    @Flag(help: "Print the public key for checking instead of signing anything.")
    var verifier = false

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      if verifier {
        let store = try invocation.open(.reading)
        for key in try store.auditTrail.verifierKeys() { try Console.line(key) }
        return
      }
      let store = try invocation.open(.writing)
      let key = try invocation.openKey(of: store, for: "checkpoint").key
      let checkpoint = try store.auditTrail.checkpoint(
        key: key, operatorName: invocation.operatorName, now: invocation.now)
      try Console.out(checkpoint.note)
      if invocation.isConversation {
        try Console.flush()
        Console.note("keep this elsewhere; later: tips audit verify --checkpoint FILE")
      }
    }
  }
}

/// An entry of the trail, as a row.
private struct AuditRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .number(.sequence) { $0.record.sequence }, .time(.at) { $0.record.at },
    .both(.operator) { (Cell(people: $0.person, programs: $0.record.operatorName), .string($0.record.operatorName)) },
    .text(.action) { $0.record.action }, .text(.subject) { $0.record.subject },
    .text(.hash, for: .programs) { String(hexadecimal: $0.record.hash) }, .text(.detail) { $0.record.detail },
    .text(.account, for: .programs) { $0.record.account },
  ]

  let record: AuditRecord
  let zone: StationZone

  /// The name that somebody gave, and the account that they worked from where it is another.
  private var person: String {
    guard let account = record.account, account != record.operatorName else { return record.operatorName }
    return "\(record.operatorName) (\(account))"
  }
}
