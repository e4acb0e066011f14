import ArgumentParser
import TipsCore

/// `tips audit`: who saw or changed what, and whether the store still agrees with it.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: AuditHelp.abstract.spoken,
    subcommands: [Show.self, Checkpoint.self, AuditVerifyCommand.self])

  /// `tips audit show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: AuditHelp.show.spoken)

    @Argument(help: ArgumentHelp(AuditHelp.subject))
    var subject: String?

    @Option(help: ArgumentHelp(AuditHelp.by, valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp(AuditHelp.period, valueName: "period"))
    var period: String?

    @Option(help: ArgumentHelp(AuditHelp.limit, valueName: "count"))
    var limit: WholeNumber<Int> = 50

    @OptionGroup var global: GlobalOptions

    func run() throws {
      _ = try ListSize.checked(limit)
      let (invocation, store) = try global.open(.reading)
      let period = try period.map { try invocation.period($0, in: store) }
      var filter = AuditFilter()
      filter.topic = try subject.map {
        guard PersianText.comparisonKey($0).contains(where: { $0.isNumber || " -".contains($0) }) else {
          throw UsageError(AuditWords.namesNothing(SafeText.line(String($0.prefix(40)))))
        }
        return try AuditFilter.Topic(
          typed: $0, in: store, today: store.zone.day(of: invocation.now), number: store.number(typed:))
      }
      filter.person = by
      filter.from = period.map { store.zone.startOfDay($0.from) }
      filter.to = period.map { store.zone.startOfDay($0.to) }
      let records = try store.auditTrail.entries(matching: filter, limit: limit.value).entries
      try invocation.write(
        list: records.map { AuditRow(record: $0, zone: store.zone) }, of: ListedThing.auditEntry, in: period)
    }
  }

  /// `tips audit checkpoint`.
  struct Checkpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "checkpoint",
      abstract: AuditHelp.checkpoint.spoken,
      discussion: AuditHelp.checkpointDiscussion.spoken)

    @Flag(help: ArgumentHelp(AuditHelp.printVerifier))
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
        Console.note(AuditWords.keepElsewhere)
      }
    }
  }
}

/// An entry of the trail, as a row.
private struct AuditRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .number(.sequence) { $0.record.sequence }, .time(.at) { $0.record.at },
    .both(.operator, isWord: true) {
      (Cell(people: $0.person, programs: $0.record.operatorName), .string($0.record.operatorName))
    },
    .word(.action) { $0.action }, .word(.subject) { $0.subject },
    .text(.hash, for: .programs) { String(hexadecimal: $0.record.hash) }, .word(.detail) { $0.detail },
    .text(.account, for: .programs) { $0.record.account },
  ]

  let record: AuditRecord
  let zone: StationZone

  private var action: Word {
    Word(record.action, fa: AuditEntry.Action(rawValue: record.action)?.label.fa ?? record.action)
  }
  private var subject: Word { Word(record.subject, fa: AuditSubject(rawValue: record.subject).words.fa) }
  private var detail: Word { Word(record.detail, fa: AuditDetailWording.persian(record.detail, of: record.subject)) }

  /// The name that somebody gave, and the account that they worked from where it is another.
  private var person: String {
    guard let account = record.account, account != record.operatorName else { return record.operatorName }
    return "\(record.operatorName) (\(account))"
  }
}
