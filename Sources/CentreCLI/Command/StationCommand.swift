import ArgumentParser
import Glibc
import TipsCalendar
import TipsCentre
import TipsCommands
import TipsFeed
import TipsFiles
import TipsText
import TipsWords

/// `tips-centre station`: which stations there are, and the files by which they join.
struct StationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "station", abstract: CentreHelp.station.spoken,
    subcommands: [Add.self, Renew.self, Forget.self, List.self])
}

/// The file by which a station joins.
struct JoinFileOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(CentreHelp.url, valueName: "url"))
  var url: String

  @Option(name: .long, help: ArgumentHelp(CentreHelp.certificates, valueName: "file"))
  var certificates: String?

  @Option(name: .long, help: ArgumentHelp(CentreHelp.to, valueName: "file"))
  var to: String

  /// Makes the file, empty: what can't be written is found before anything is changed.
  func begin() throws {
    guard
      url.hasPrefix("https://")
        || ["http://127.0.0.1", "http://localhost", "http://[::1]"].contains(where: url.hasPrefix)
    else { throw UsageProblem(CentreWords.badURL) }
    do { try PrivateFile.create(to) } catch FileError.exists {
      throw UsageProblem(CentreWords.fileIsThere(to), .cannotCreate)
    }
  }

  func write(station: Int, secret: [UInt8], publicKey: [UInt8]?) throws {
    let certificates = try certificates.map { path in
      guard let bytes = try PrivateFile.read(path) else { throw UsageProblem(CentreWords.unreadable(path), .noInput) }
      return String(decoding: bytes, as: UTF8.self)
    }
    let file = JoinFile(
      url: url, station: station, secret: secret, publicKey: publicKey, certificates: certificates)
    try PrivateFile.write(Array(file.text.utf8), to: to)
  }

  /// Takes the empty file away again.
  func giveUp() { unlink(to) }
}

extension StationCommand {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: CentreHelp.add.spoken)

    @Argument(help: ArgumentHelp(CentreHelp.number, valueName: "number"))
    var number: Int

    @Option(name: .long, help: ArgumentHelp(CentreHelp.name, valueName: "name"))
    var name: String

    @Option(name: .long, help: ArgumentHelp(CentreHelp.province, valueName: "code"))
    var province: String?

    @Option(name: .long, help: ArgumentHelp(CentreHelp.zone, valueName: "zone"))
    var zone = "Asia/Tehran"

    @Option(name: .long, help: ArgumentHelp(CentreHelp.publicKey, valueName: "key"))
    var publicKey: String?

    @OptionGroup var file: JoinFileOptions
    @OptionGroup var options: CentreOptions

    mutating func run() throws {
      let key: [UInt8]? = try publicKey.map { text in
        guard let bytes = text.hexadecimalBytes, bytes.count == 32 else { throw CentreError.badKey }
        return bytes
      }
      let session = try options.session()
      let adopted =
        try key
        ?? province.flatMap { code in
          try ProvinceOffices(session).all().first { $0.province == code }?.publicKey
        }
      try file.begin()
      do {
        let secret = try CentreStations(session).add(
          CentreStations.Addition(
            number: number, name: name, province: province, zone: try StationZone(identifier: zone), publicKey: adopted),
          now: try ServingEnvironment.clock()())
        try file.write(station: number, secret: secret, publicKey: adopted)
      } catch {
        file.giveUp()
        throw error
      }
      try ProgramOutput.answer(CentreWords.added(station: number, file: file.to))
    }
  }

  struct Renew: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "renew", abstract: CentreHelp.renew.spoken)

    @Argument(help: ArgumentHelp(CentreHelp.number, valueName: "number"))
    var number: Int

    @OptionGroup var file: JoinFileOptions
    @OptionGroup var options: CentreOptions

    mutating func run() throws {
      let session = try options.session()
      try file.begin()
      do {
        let renewed = try CentreStations(session).renew(number)
        try file.write(station: number, secret: renewed.secret, publicKey: renewed.publicKey)
      } catch {
        file.giveUp()
        throw error
      }
      try ProgramOutput.answer(CentreWords.renewed(station: number, file: file.to))
    }
  }

  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "forget", abstract: CentreHelp.forget.spoken)

    @Argument(help: ArgumentHelp(CentreHelp.number, valueName: "number"))
    var number: Int

    @Flag(name: .long, help: ArgumentHelp(CentreHelp.yes))
    var yes = false

    @OptionGroup var options: CentreOptions

    mutating func run() throws {
      guard yes else { throw UsageProblem(CentreWords.notForgotten(station: number)) }
      try CentreStations(try options.session()).forget(number, now: try ServingEnvironment.clock()())
      try ProgramOutput.answer(CentreWords.forgotten(station: number))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: CentreHelp.list.spoken)

    @Flag(name: .long, help: ArgumentHelp(CentreHelp.json))
    var json = false

    @OptionGroup var options: CentreOptions

    mutating func run() throws {
      let stations = try CentreStations(try options.session()).all()
      if stations.isEmpty, !json { return try ProgramOutput.answer(CentreWords.noStations) }
      for station in stations {
        if json {
          try ProgramOutput.answer(json: StationJSON(station).line)
        } else {
          try ProgramOutput.answer(CentreWords.station(station.number, name: station.name, province: station.province))
        }
      }
    }
  }
}
