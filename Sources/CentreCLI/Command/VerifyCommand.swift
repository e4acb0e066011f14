import ArgumentParser
import TipsCalendar
import TipsCentre
import TipsCommands
import TipsDomain
import TipsText
import TipsWords

/// `tips-centre verify`: whether what the centre has agrees with itself.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verify", abstract: CentreHelp.verify.spoken)

  @OptionGroup var options: CentreOptions

  mutating func run() throws {
    let session = try options.session()
    let reports = try CentreStations(session).all().reduce(0) { $0 + $1.reports }
    let result = try ProgramOutput.during { show in
      func tell(_ counted: Int) { show(WorkProgress(CentreWords.verifying, counted, of: reports, .reports)) }
      tell(0)
      return try CentreVerification(session).run(progress: tell)
    }
    for trail in result.replacedTrails {
      try ProgramOutput.answer(
        CentreWords.replacedTrail(
          station: trail.station, entry: Int(trail.entry), at: StationZone.tehran.solarHijri(trail.at)))
    }
    for lost in result.lostLeads {
      try ProgramOutput.answer(
        ProvinceWords.lostLead(
          ReportNumber(id: lost.report).description, lead: ReportNumber(id: lost.lead).description,
          isThere: lost.isThere))
    }
    for finding in result.findings { try ProgramOutput.answer(Self.words(finding)) }
    guard result.findings.isEmpty else { throw ExitCode(ExitStatus.of(.badData)) }
    try ProgramOutput.answer(
      CentreWords.verified(stations: result.stations, entries: Int(result.entries), reports: result.reports))
  }

  private static func words(_ finding: CentreVerification.Finding) -> Message {
    switch finding {
    case .brokenTrail(let station, let entry): CentreWords.brokenTrail(station: station, entry: Int(entry))
    case .trailEndsElsewhere(let station, let entry):
      CentreWords.trailEndsElsewhere(station: station, entry: Int(entry))
    case .summary(let station, let table, let rows):
      CentreWords.wrongSummary(station: station, table: table, rows: rows)
    case .country(let table, let rows): CentreWords.wrongCountry(table: table, rows: rows)
    case .reports(let station, let count): CentreWords.strangeReports(station: station, count: count)
    case .people(let count): CentreWords.wrongPeople(count)
    }
  }
}
