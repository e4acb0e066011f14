import ArgumentParser
import Glibc
import Logging
import TipsCalendar
import TipsCentre
import TipsCommands
import TipsServer
import TipsText
import TipsWords

/// `tips-centre serve`: receives what stations send, until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: CentreHelp.serve.spoken, discussion: CentreHelp.serveDiscussion.spoken)

  @Option(name: .long, help: ArgumentHelp(WebHelp.listen, valueName: "address"))
  var listen = "127.0.0.1:8130"

  @OptionGroup var serving: ServingOptions

  @Option(name: .long, parsing: .upToNextOption, help: ArgumentHelp(CentreHelp.direct, valueName: "store"))
  var direct: [String] = []

  @OptionGroup var options: CentreOptions

  mutating func run() async throws {
    // Whoever has gone gets no answer.
    signal(SIGPIPE, SIG_IGN)
    guard direct.isEmpty else {
      return try await DirectFilling(
        address: try options.address(), stores: direct, now: try ServingEnvironment.clock()
      ).run()
    }
    let settings = try serving.settings(listen: listen)
    var logger = Logger(label: "tips-centre")
    logger.logLevel = .notice
    let face = try CentreFace(try options.address(), now: try ServingEnvironment.clock())
    defer { face.close() }
    // Programs that start this one read the address from here.
    try await WebServer(face, settings: settings, logger: logger).run { ProgramOutput.say(WebWords.listening($0)) }
  }
}
