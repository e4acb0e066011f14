import ArgumentParser
import TipsCore

/// `tips retention`: removes the texts of old reports.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: RetentionHelp.abstract.spoken, discussion: RetentionHelp.discussion.spoken)

  @Option(help: ArgumentHelp(RetentionHelp.olderThan, valueName: "age"))
  var olderThan: String

  @Flag(help: ArgumentHelp(RetentionHelp.dryRun))
  var dryRun = false

  @Flag(help: ArgumentHelp(GlobalHelp.yes))
  var yes = false

  @Flag(inversion: .prefixedNo, help: ArgumentHelp(RetentionHelp.rewrite))
  var rewrite: Bool?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let age = try RetentionAge(olderThan)
    let invocation = try Invocation(global)
    let store = try invocation.open(dryRun ? .reading : .writing)
    let limit = store.retention.limit(age, now: invocation.now)
    let due = try store.retention.due(before: limit)
    if dryRun {
      return try invocation.style.write(Removed(result: due, limit: limit, isDryRun: true, zone: store.zone))
    }
    if !yes, due.reports > 0 {
      try Confirmation(
        consequence: RetentionWords.willLose(due.reports, before: store.zone.solarHijri(limit)),
        word: age.description, purpose: RetentionWords.remove
      ).ask(
        because: RetentionWords.isForGood, typing: RetentionWords.theAge, otherwise: RetentionWords.nothingRemoved)
    }
    let bar = ProgressBar(.reports, stopped: ProgressWords.stoppedRemoval)
    let result: RetentionResult
    do {
      defer { bar.end() }
      result = try store.retention.remove(
        before: limit, rewriting: rewriting, operatorName: invocation.operatorName,
        now: invocation.now
      ) { bar.show($0, of: due.reports) }
    }
    try invocation.style.write(Removed(result: result, limit: limit, isDryRun: false, zone: store.zone))
  }

  private var rewriting: RetentionRewriting {
    switch rewrite {
    case true: .always
    case false: .never
    case nil: .whereRemoved
    }
  }

  /// What was removed, or would be.
  private struct Removed: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .time(.receivedBefore) { $0.limit }, .number(.reports) { $0.result.reports },
      .number(.identities) { $0.result.identities }, .number(.remarks) { $0.result.remarks },
      .number(.open) { $0.result.open }, .flag(.dryRun) { $0.isDryRun },
    ]

    let result: RetentionResult
    let limit: Instant
    let isDryRun: Bool
    let zone: StationZone

    var sentence: Message {
      RetentionWords.removed(
        before: zone.solarHijri(limit), texts: result.reports, identities: result.identities, remarks: result.remarks,
        open: result.open, isDryRun: isDryRun)
    }
  }
}
