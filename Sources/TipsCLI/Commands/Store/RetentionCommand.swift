import ArgumentParser
import TipsCore

/// `tips retention`: removes the texts of old reports.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "Remove texts, addresses and identities of old reports; what is counted stays.",
    discussion: "Only of reports that are closed or have an outcome. It can't be taken back.")

  @Option(help: ArgumentHelp("How old: years, months or days, such as 5y, 18m or 90d.", valueName: "age"))
  var olderThan: String

  @Flag(help: "Only say how many reports it would concern.")
  var dryRun = false

  @Flag(help: "Do not ask for confirmation.")
  var yes = false

  @Flag(
    inversion: .prefixedNo,
    help: "Write the store's file anew at the end, whatever was removed, or never. (default: where texts were removed)")
  var rewrite: Bool?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let age = try RetentionAge(olderThan)
    let invocation = try Invocation(global)
    let store = try invocation.open(dryRun ? .reading : .writing)
    let limit = store.retention.limit(age, now: invocation.now)
    if dryRun || !yes {
      let due = try store.retention.due(before: limit)
      if dryRun {
        return try invocation.style.write(Removed(result: due, limit: limit, isDryRun: true, zone: store.zone))
      }
      if due.reports > 0 {
        let day = store.zone.solarHijri(limit)
        try Confirmation(
          consequence:
            "\(due.reports.grouped) reports received before \(day) lose text, address and caller, for good",
          word: age.description, purpose: "remove"
        ).ask(because: "removing texts can't be taken back", typing: "the age", otherwise: "nothing was removed")
      }
    }
    let bar = ProgressBar("reports")
    let result: RetentionResult
    do {
      defer { bar.end() }
      result = try store.retention.remove(
        before: limit, rewriting: rewriting, operatorName: invocation.operatorName,
        now: invocation.now
      ) { bar.show($0, fraction: nil) }
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
      let open = result.open > 0 ? "; \(result.open.grouped) as old are still open and stay" : ""
      return "received before \(zone.solarHijri(limit)): \(result.reports.grouped) texts, "
        + "\(result.identities.grouped) identities, \(result.remarks.grouped) remarks "
        + (isDryRun ? "would be removed (dry run: nothing was changed)" : "removed") + open
    }
  }
}
