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
      if due.reports > 0 { try confirm(age, due, store.zone.solarHijri(limit)) }
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

  private func confirm(_ age: RetentionAge, _ due: RetentionResult, _ limit: String) throws {
    guard Prompt.isPossible else {
      throw UsageError("removing texts can't be taken back; confirm with --yes, or on a terminal by typing the age")
    }
    let typed = try Prompt.ask(
      "\(due.reports.grouped) reports received before \(limit) lose text, address and caller, for good. Type \(age) to remove"
    ) { $0 }
    guard typed == age.description else { throw UsageError("not confirmed; nothing was removed") }
  }

  /// What was removed, or would be.
  private struct Removed: Answer {
    static let columns = [
      Column("received_before"), Column("reports", isNumeric: true), Column("identities", isNumeric: true),
      Column("remarks", isNumeric: true), Column("open", isNumeric: true), Column("dry_run"),
    ]

    let result: RetentionResult
    let limit: Instant
    let isDryRun: Bool
    let zone: StationZone

    var cells: [Cell] {
      [
        Cell(zone.iso8601(limit)), Cell(Int64(result.reports)), Cell(Int64(result.identities)),
        Cell(Int64(result.remarks)), Cell(Int64(result.open)), Cell(isDryRun),
      ]
    }

    var sentence: String {
      let open = result.open > 0 ? "; \(result.open.grouped) as old are still open and stay" : ""
      return "received before \(zone.solarHijri(limit)): \(result.reports.grouped) texts, "
        + "\(result.identities.grouped) identities, \(result.remarks.grouped) remarks "
        + (isDryRun ? "would be removed (dry run: nothing was changed)" : "removed") + open
    }

    var json: JSONOutput {
      .object([
        "received_before": .string(zone.iso8601(limit)), "reports": .number(result.reports),
        "identities": .number(result.identities), "remarks": .number(result.remarks), "open": .number(result.open),
        "dry_run": .bool(isDryRun),
      ])
    }
  }
}
