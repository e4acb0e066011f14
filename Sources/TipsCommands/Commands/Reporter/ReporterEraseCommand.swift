import ArgumentParser
import TipsCore

/// `tips reporter erase`.
struct ReporterEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: ReporterHelp.erase.spoken, discussion: ReporterHelp.eraseDiscussion.spoken)

  @Argument(help: ArgumentHelp(ReporterHelp.pseudonym))
  var reporter: String

  @Option(help: ArgumentHelp(ReporterHelp.eraseReason, valueName: "text"))
  var reason: String

  @Flag(help: ArgumentHelp(ReporterHelp.texts))
  var texts = false

  @Flag(help: ArgumentHelp(ReporterHelp.yes))
  var yes = false

  @Flag(help: ArgumentHelp(ReporterHelp.noRewrite))
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
      consequence: ReporterWords.willLose(reports: reports, texts: texts), word: reporter.pseudonym,
      purpose: ReporterWords.toErase
    ).ask(
      because: ReporterWords.erasureIsFinal, typing: HonoreeWords.pseudonym, otherwise: ReporterWords.nothingErased)
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
    if result.wasErased { return ReporterWords.wasErased(name, on: zone.solarHijri(result.erasedAt)) }
    let erased = ReporterWords.erased(
      name, reports: result.reports, identities: result.identities, texts: result.texts)
    return [erased, result.file.remark].joined(en: "", fa: "")
  }
}

extension TraceRemovalResult {
  /// Whether a copy was found and left.
  var tracesAreLeft: Bool { foundTraces && !isRewritten }

  /// What a person should know of it.
  var remark: Message { tracesAreLeft ? ReporterWords.tracesLeft : Message(en: "", fa: "") }
}
