import ArgumentParser
import TipsCore

/// `tips-centre erase`: forgets a person of a province, here and at its stations.
struct OfficeEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: ProvinceHelp.erase.spoken, discussion: ProvinceHelp.eraseDiscussion.spoken)

  @OptionGroup var erasure: ErasureOptions

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let (key, reporter) = try erasure.person(in: store, invocation)
    let result = try OfficeErasure(store).erase(
      reporter.pseudonym, key: key, reason: erasure.reason, removesTexts: erasure.texts,
      operatorName: invocation.operatorName, now: invocation.now)
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
