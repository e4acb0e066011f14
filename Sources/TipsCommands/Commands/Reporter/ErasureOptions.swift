import ArgumentParser
import TipsCore

/// Who is to be forgotten, and why.
struct ErasureOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(ReporterHelp.pseudonym))
  var reporter: String

  @Option(help: ArgumentHelp(ReporterHelp.eraseReason, valueName: "text"))
  var reason: String

  @Flag(help: ArgumentHelp(ReporterHelp.texts))
  var texts = false

  @Flag(help: ArgumentHelp(ReporterHelp.yes))
  var yes = false

  /// The person with everything that is known of them, and the officer's key, once it is certain that they are meant.
  func person(in store: Store, _ invocation: Invocation) throws -> (key: RecognitionKey, reporter: Reporter) {
    let key = try invocation.openKey(of: store, for: "erase", subject: SafeText.line(String(reporter.prefix(32)))).key
    try invocation.settle(store)
    let known = try store.reporters.reporter(reporter)
    if !yes, known.erasedAt == nil { try confirm(known, store) }
    return (key, known)
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
