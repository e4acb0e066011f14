import ArgumentParser
import TipsCore

/// `tips reporter erase`.
struct ReporterEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: ReporterHelp.erase.spoken, discussion: ReporterHelp.eraseDiscussion.spoken)

  @OptionGroup var erasure: ErasureOptions

  @Flag(help: ArgumentHelp(ReporterHelp.noRewrite))
  var noRewrite = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let (key, reporter) = try erasure.person(in: store, invocation)
    let result = try store.erasures.erase(
      reporter.pseudonym, key: key, reason: erasure.reason, removesTexts: erasure.texts,
      rewriting: noRewrite ? .never : .whenNeeded, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Erased(result: result, zone: store.zone))
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
