import ArgumentParser
import Glibc
import Logging
import TipsCalendar
import TipsCentre
import TipsCommands
import TipsDesk
import TipsServer
import TipsStore
import TipsText
import TipsWords

/// `tips-centre web`: what the centre has, in a browser.
struct WebCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "web", abstract: CentreHelp.web.spoken, discussion: CentreHelp.webDiscussion.spoken)

  @Option(name: .long, help: ArgumentHelp(CentreHelp.accounts, valueName: "file"))
  var accounts: String

  @Option(name: .long, help: ArgumentHelp(WebHelp.listen, valueName: "address"))
  var listen = "127.0.0.1:8120"

  @OptionGroup var serving: ServingOptions

  @OptionGroup var options: CentreOptions

  mutating func run() async throws {
    // Whoever has gone gets no answer.
    signal(SIGPIPE, SIG_IGN)
    let settings = try serving.settings(listen: listen)
    let address = try options.address()
    // What can't be served is found before anybody is answered.
    _ = try Store.open(centreAt: address)
    var logger = Logger(label: "tips-centre")
    logger.logLevel = .notice
    let failures = logger
    let own = try ServedStore(at: accounts, readers: 1, now: try ServingEnvironment.clock())
    defer { own.close() }
    let readers = try StoreReaders(count: 4, waiting: 4_096) { try Store.open(centreAt: address) }
    defer { readers.close() }
    let desk = try Desk(own, at: accounts, reading: readers) { route, kind in
      failures.error("no answer", metadata: ["route": "\(route)", "kind": "\(kind)"])
    }
    defer { desk.close() }
    try await WebServer(desk, settings: settings, logger: logger).run { ProgramOutput.say(WebWords.listening($0)) }
  }
}
