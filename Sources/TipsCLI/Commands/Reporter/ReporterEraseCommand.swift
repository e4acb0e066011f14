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
    let (invocation, store) = try global.open(.writing)
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
    let reports = try store.reporters.dispositions(of: reporter.id).values.reduce(0, +)
    try Confirmation(
      consequence: "\(reports) reports lose their reporter\(texts ? " and their texts" : ""), for good",
      word: reporter.pseudonym, purpose: "erase"
    ).ask(because: "erasing can't be taken back", typing: "the pseudonym", otherwise: "nothing was erased")
  }
}

/// What erasing came to.
private struct Erased: Answer, Zoned {
  static let fields: [Field<Self>] = [
    .text(.reporter) { Reporter.pseudonym($0.result.reporter) }, .time(.erasedAt) { $0.result.erasedAt },
    .number(.reports) { $0.result.reports }, .number(.identities) { $0.result.identities },
    .number(.texts) { $0.result.texts }, .flag(.rewritten) { $0.result.file.isRewritten },
    .member("was_erased") { .bool($0.result.wasErased) },
    .member("traces_left") { .bool($0.result.file.tracesAreLeft) },
  ]

  let result: ErasureResult
  let zone: StationZone

  var sentence: Message {
    let name = Reporter.pseudonym(result.reporter)
    if result.wasErased {
      return "\(name) was erased on \(zone.solarHijri(result.erasedAt)); the store's files were cleared again"
    }
    var line = "\(name) erased: \(result.reports.grouped) reports unlinked, \(result.identities.grouped) identities"
    if result.texts > 0 { line += ", \(result.texts.grouped) texts" }
    return line + " removed" + result.file.remark
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
