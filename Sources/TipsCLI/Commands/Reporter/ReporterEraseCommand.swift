import ArgumentParser
import TipsCore

/// `tips reporter erase`.
struct ReporterEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Forget a reporter for good: telephone number, name, link and consents.",
    discussion:
      "Counts, outcomes and issued lists stay. It can't be taken back. docs/privacy.md says what stays where.")

  @Argument(help: "The pseudonym, such as r-209136.")
  var reporter: String

  @Option(help: ArgumentHelp("Why, without a name: it is kept.", valueName: "text"))
  var reason: String

  @Flag(help: "Remove the texts, addresses, positions and remarks of the person's reports too.")
  var texts = false

  @Flag(help: "Do not ask for confirmation.")
  var yes = false

  @Flag(help: "Never rewrite the store's file, even where a copy of something removed is left in it.")
  var noRewrite = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let store = try invocation.open(.writing)
    let key = try invocation.openKey(of: store, for: "erase", subject: SafeText.line(String(reporter.prefix(32)))).key
    try invocation.settle(store)
    let known = try store.reporters.reporter(reporter)
    if !yes, known.erasedAt == nil { try confirm(known, store) }
    let result = try store.erasures.erase(
      known.pseudonym, key: key, reason: reason, removesTexts: texts, rewriting: noRewrite ? .never : .whenNeeded,
      operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Erased(result: result, zone: store.zone))
  }

  private func confirm(_ reporter: Reporter, _ store: Store) throws {
    guard Prompt.isPossible else {
      throw UsageError("erasing can't be taken back; confirm with --yes, or on a terminal by typing the pseudonym")
    }
    let reports = try store.reporters.dispositions(of: reporter.id).values.reduce(0, +)
    let typed = try Prompt.ask(
      "\(reports) reports lose their reporter\(texts ? " and their texts" : ""), for good. Type \(reporter.pseudonym) to erase"
    ) { $0 }
    guard typed == reporter.pseudonym else { throw UsageError("not confirmed; nothing was erased") }
  }
}

/// What erasing came to.
private struct Erased: Answer {
  static let columns = [
    Column("reporter"), Column("erased_at"), Column("reports", isNumeric: true),
    Column("identities", isNumeric: true),
    Column("texts", isNumeric: true), Column("rewritten"),
  ]

  let result: ErasureResult
  let zone: StationZone

  var cells: [Cell] {
    [
      Cell(Reporter.pseudonym(result.reporter)), Cell(zone.iso8601(result.erasedAt)), Cell(Int64(result.reports)),
      Cell(Int64(result.identities)), Cell(Int64(result.texts)), Cell(result.file.isRewritten),
    ]
  }

  var sentence: String {
    let name = Reporter.pseudonym(result.reporter)
    if result.wasErased {
      return "\(name) was erased on \(zone.solarHijri(result.erasedAt)); the store's files were cleared again"
    }
    var line = "\(name) erased: \(result.reports.grouped) reports unlinked, \(result.identities.grouped) identities"
    if result.texts > 0 { line += ", \(result.texts.grouped) texts" }
    return line + " removed" + result.file.remark
  }

  var json: JSONOutput {
    .object([
      "reporter": .string(Reporter.pseudonym(result.reporter)), "erased_at": .string(zone.iso8601(result.erasedAt)),
      "was_erased": .bool(result.wasErased), "reports": .number(result.reports),
      "identities": .number(result.identities), "texts": .number(result.texts),
      "rewritten": .bool(result.file.isRewritten), "traces_left": .bool(result.file.tracesAreLeft),
    ])
  }
}

extension TraceRemovalResult {
  /// Whether a copy was found and left.
  var tracesAreLeft: Bool { foundTraces && !isRewritten }

  /// What a person should know of it.
  var remark: String {
    tracesAreLeft ? "; copies of it are left in the file: run the same command again without --no-rewrite" : ""
  }
}
