import ArgumentParser
import TipsCalendar
import TipsCentre
import TipsCommands
import TipsText
import TipsWords

/// `tips-centre status`: how far the centre has come with each station.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "status", abstract: CentreHelp.status.spoken)

  @Flag(name: .long, help: ArgumentHelp(CentreHelp.json))
  var json = false

  @OptionGroup var options: CentreOptions

  mutating func run() throws {
    let stations = try CentreStations(try options.session()).all()
    let now = try ServingEnvironment.clock()()
    if stations.isEmpty, !json { return try ProgramOutput.answer(CentreWords.noStations) }
    for station in stations {
      if json {
        try ProgramOutput.answer(json: StationJSON(station).line)
        continue
      }
      let zone = try StationZone(identifier: station.zone)
      try ProgramOutput.answer(CentreWords.station(station.number, name: station.name, province: station.province))
      try ProgramOutput.answer(
        CentreWords.status(
          sequence: Int(station.sequence), entries: Int(station.entries), reports: station.reports,
          seen: station.seenAt.map { zone.solarHijri($0) },
          behind: station.seenAt.map { Int(now.epochSeconds - $0.epochSeconds) / 3_600 }, commands: station.waiting))
    }
  }
}
