import ArgumentParser
import TipsCore

/// `tips relay fetch`.
struct RelayFetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: RelayHelp.fetch.spoken, discussion: RelayHelp.fetchDiscussion.spoken)

  @Argument(help: ArgumentHelp(RelayHelp.url, valueName: "address"))
  var url: String

  @Flag(help: ArgumentHelp(RelayHelp.retry))
  var retry = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let keyFile = RelayKeyFile(beside: invocation.keyFile)
    let key = try keyFile.existing(for: store.settings)
    let former = try keyFile.loadFormer(for: store.settings, at: invocation.now)
    var host: any RelayHost = try CurlRelay(url: url, key: key)
    if let former { host = EitherHost(host, orStill: try CurlRelay(url: url, key: former)) }
    let fetch = RelayFetch(
      store: store, key: key, former: former, host: host, aside: keyFile.asideFolder, now: invocation.now)
    let result = try fetch.run(retry: retry)
    try invocation.style.write(Fetched(result: result))
    if result.asideInAll > 0 {
      try Console.flush()
      ErrorReport.say(RelayWords.aside(result.asideInAll, folder: keyFile.asideFolder))
    }
  }

  /// What came.
  private struct Fetched: Answer {
    static let fields: [Field<Self>] = [
      .number(.recorded) { $0.result.recorded }, .number(.alreadyHere) { $0.result.again },
      .number(.aside) { $0.result.asideInAll }, .number(.states) { $0.result.states },
    ]

    let result: RelayFetch.Result

    var sentence: Message {
      RelayWords.fetched(recorded: result.recorded, again: result.again, states: result.states)
    }
  }
}
