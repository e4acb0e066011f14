import ArgumentParser
import TipsCalendar
import TipsCentre
import TipsCommands
import TipsText
import TipsWords

/// `tips-centre doctor`: how the centre's database is.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "doctor", abstract: CentreHelp.doctor.spoken)

  @Flag(name: .long, help: ArgumentHelp(CentreHelp.json))
  var json = false

  @OptionGroup var options: CentreOptions

  mutating func run() throws {
    let findings = try CentreExamination(try options.session(), now: try ServingEnvironment.clock()()).run()
    for finding in findings {
      if json {
        try ProgramOutput.answer(json: finding.json)
      } else {
        try ProgramOutput.answer(CentreDoctorWords.line(finding.status.words, finding.seen.words))
      }
    }
    // As `tips doctor` does.
    guard !findings.contains(where: { $0.status == .problem }) else {
      throw ExitCode(ExitStatus.of(.configuration))
    }
  }
}

extension CentreFinding {
  fileprivate var json: String {
    let fields = [("check", check.rawValue), ("status", status.rawValue), ("detail", seen.words.en)]
    return "{" + fields.map { "\"\($0.0)\":\(JSONText.quoted($0.1))" }.joined(separator: ",") + "}"
  }
}

extension CentreFinding.Status {
  fileprivate var words: Message {
    switch self {
    case .ok: CentreDoctorWords.ok
    case .note: CentreDoctorWords.note
    case .problem: CentreDoctorWords.problem
    }
  }
}

extension CentreFinding.Seen {
  fileprivate var words: Message {
    switch self {
    case .server(let version): CentreDoctorWords.server(version: version)
    case .oldServer(let version, let needed): CentreDoctorWords.oldServer(version: version, needed: needed)
    case .encoding(let name): CentreDoctorWords.encoding(name)
    case .collation(let name): CentreDoctorWords.collation(name)
    case .settings: CentreDoctorWords.settings
    case .setting(let name, let value, let wanted):
      CentreDoctorWords.setting(name: name, value: value, wanted: wanted)
    case .noStations: CentreWords.noStations
    case .stations(let count): CentreDoctorWords.stations(count)
    case .silent(let station, let hours): CentreDoctorWords.silent(station: station, hours: hours)
    case .neverSent(let station): CentreDoctorWords.neverSent(station: station)
    case .commands: CentreDoctorWords.commands
    case .commandsWait(let station, let count, let days):
      CentreDoctorWords.commandsWait(station: station, count: count, days: days)
    case .months(let until): CentreDoctorWords.months(until: until)
    case .noMonth(let table): CentreDoctorWords.noMonth(table)
    case .indices(let count): CentreDoctorWords.indices(count)
    case .invalidIndex(let name): CentreDoctorWords.invalidIndex(name)
    case .missingIndex(let name): CentreDoctorWords.missingIndex(name)
    case .texts: CentreDoctorWords.texts
    case .damagedText(let station, let table, let key, let column):
      CentreDoctorWords.damagedText(station: station, table: table, key: key, column: column)
    case .moreDamagedTexts(let count): CentreDoctorWords.moreDamagedTexts(count)
    case .rows: CentreDoctorWords.rows
    case .damagedRow(let station, let table, let key, let reason):
      CentreDoctorWords.damagedRow(station: station, table: table, key: key, reason: reason)
    case .moreDamagedRows(let count): CentreDoctorWords.moreDamagedRows(count)
    case .notBloated: CentreDoctorWords.notBloated
    case .bloated(let table, let dead, let live):
      CentreDoctorWords.bloated(table: table, dead: Int(dead), live: Int(live))
    case .slots: CentreDoctorWords.slots
    case .idleSlot(let name): CentreDoctorWords.idleSlot(name)
    case .noArchive: CentreDoctorWords.noArchive
    case .archived(let hours): CentreDoctorWords.archived(hours: hours)
    case .archiveFails(let since): CentreDoctorWords.archiveFails(since: since)
    case .size(let bytes): CentreDoctorWords.size(bytes)
    }
  }
}
