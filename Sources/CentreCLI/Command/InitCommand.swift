import ArgumentParser
import TipsCalendar
import TipsCentre
import TipsCommands
import TipsPostgreSQL
import TipsText
import TipsWords

/// `tips-centre init`: the tables of a centre, in an empty database.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "init", abstract: CentreHelp.initialise.spoken)

  @Argument(help: ArgumentHelp(CentreHelp.database, valueName: "url"))
  var url: String?

  @Option(name: .long, help: ArgumentHelp(CentreHelp.zone, valueName: "zone"))
  var zone = "Asia/Tehran"

  @OptionGroup var options: CentreOptions

  mutating func run() throws {
    let address = try url.map(CentreOptions.address) ?? options.address()
    let uuid = String(hexadecimal: (0..<16).map { _ in UInt8.random(in: 0...255) })
    try CentreSchema(try PostgreSQLSession(address)).create(
      zone: try StationZone(identifier: zone), uuid: uuid, now: try ServingEnvironment.clock()())
    try ProgramOutput.answer(CentreWords.made(at: address.shown))
  }
}
