import ArgumentParser
import TipsCore

/// `tips-centre erase`: forgets a person of a province, here and at its stations.
struct OfficeEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: ProvinceHelp.erase.spoken, discussion: ProvinceHelp.eraseDiscussion.spoken)

  @Argument(help: ArgumentHelp(ReporterHelp.pseudonym))
  var reporter: String

  @Option(help: ArgumentHelp(ReporterHelp.eraseReason, valueName: "text"))
  var reason: String

  @Flag(help: ArgumentHelp(ReporterHelp.texts))
  var texts = false

  @Flag(help: ArgumentHelp(ReporterHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let key = try invocation.openKey(of: store, for: "erase", subject: SafeText.line(String(reporter.prefix(32)))).key
    try invocation.settle(store)
    let known = try store.reporters.reporter(reporter)
    if !yes, known.erasedAt == nil {
      let reports = try store.reporters.dispositions(of: known.id).values.reduce(0, +)
      try Confirmation(
        consequence: ReporterWords.willLose(reports: reports, texts: texts), word: known.pseudonym,
        purpose: ReporterWords.toErase
      ).ask(
        because: ReporterWords.erasureIsFinal, typing: HonoreeWords.pseudonym, otherwise: ReporterWords.nothingErased)
    }
    let result = try OfficeErasure(store).erase(
      known.pseudonym, key: key, reason: reason, removesTexts: texts, operatorName: invocation.operatorName,
      now: invocation.now)
    try invocation.style.write(Erased(result: result, zone: store.zone))
  }

  /// What erasing came to.
  private struct Erased: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .text(.reporter) { Reporter.pseudonym($0.result.reporter) }, .time(.erasedAt) { $0.result.erasedAt },
      .number(.reports) { $0.result.reports }, .member("stations") { .number($0.result.stations.count) },
      .member("was_erased") { .bool($0.result.wasErased) },
    ]

    let result: OfficeErasure.Result
    let zone: StationZone

    var sentence: Message {
      let name = Reporter.pseudonym(result.reporter)
      return result.wasErased
        ? ReporterWords.wasErased(name, on: zone.solarHijri(result.erasedAt))
        : ProvinceWords.erased(name, reports: result.reports, stations: result.stations)
    }
  }
}
