import ArgumentParser
import Glibc
import Logging
import TipsCommands
import TipsOpen311
import TipsServer
import TipsStore
import TipsText
import TipsWords

/// `tips-web serve`: answers until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: WebHelp.serve.spoken, discussion: WebHelp.serveDiscussion.spoken)

  @Option(name: .long, help: ArgumentHelp(WebHelp.store, valueName: "path"))
  var store: String?

  @Option(name: .long, help: ArgumentHelp(WebHelp.listen, valueName: "address"))
  var listen = "127.0.0.1:8110"

  @Option(name: .long, help: ArgumentHelp(WebHelp.face, valueName: "face"))
  var face: [Face] = []

  @Option(name: .long, help: ArgumentHelp(WebHelp.relay, valueName: "folder"))
  var relay: String?

  @Option(name: .long, help: ArgumentHelp(WebHelp.jurisdiction, valueName: "id"))
  var jurisdiction = "tips"

  @Flag(name: .long, help: ArgumentHelp(WebHelp.keysOnly))
  var keysOnly = false

  @OptionGroup var serving: ServingOptions

  @OptionGroup var language: LanguageOption

  mutating func run() async throws {
    // Whoever has gone gets no answer.
    signal(SIGPIPE, SIG_IGN)
    let settings = try serving.settings(listen: listen)
    var logger = Logger(label: "tips-web")
    logger.logLevel = .notice
    if let relay {
      // Whoever takes a relay's host finds no store: none is opened, wherever one may be.
      guard store == nil, face == [.public] else { throw ServeError.relayHasNoStore }
      let faces = try Faces(relay: relay, now: try ServingEnvironment.clock(), logger: logger)
      try await serve(faces, settings, logger)
      return faces.close()
    }
    let path = try store ?? ServingEnvironment.storePath()
    let served = try ServedStore(at: path, now: try ServingEnvironment.clock())
    let faces = try Faces(
      face.isEmpty ? [.desk] : face, of: served, at: path,
      open311: Open311.Settings(jurisdiction: jurisdiction, takesAnonymous: !keysOnly), logger: logger)
    if faces.hasDesk, served.accounts == 0 {
      ProgramOutput.say(WebWords.noAccounts(store: path))
    }
    try await serve(faces, settings, logger)
    faces.close()
    served.close()
  }

  private func serve(_ faces: Faces, _ settings: ServerSettings, _ logger: Logger) async throws {
    // Programs that start this one read the address from here.
    try await WebServer(faces, settings: settings, logger: logger).run { ProgramOutput.say(WebWords.listening($0)) }
  }
}

/// What is served.
enum Face: String, ExpressibleByArgument, CaseIterable {
  /// The people of the station.
  case desk
  /// Citizens.
  case `public`
  /// Other services.
  case open311
}
