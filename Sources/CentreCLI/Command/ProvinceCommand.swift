import ArgumentParser
import TipsCalendar
import TipsCentre
import TipsCommands
import TipsFiles
import TipsStore
import TipsText
import TipsWords

/// `tips-centre province`: the offices that draw the official lists.
struct ProvinceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "province", abstract: ProvinceHelp.province.spoken, subcommands: [Add.self, List.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: ProvinceHelp.add.spoken, discussion: ProvinceHelp.addDiscussion.spoken)

    @Argument(help: ArgumentHelp(ProvinceHelp.code, valueName: "code"))
    var code: String

    @Option(name: .long, help: ArgumentHelp(ProvinceHelp.number, valueName: "number"))
    var number: Int

    @Option(name: .long, help: ArgumentHelp(ProvinceHelp.name, valueName: "name"))
    var name: String?

    @Option(name: .long, help: ArgumentHelp(ProvinceHelp.key, valueName: "file"))
    var key: String

    @Option(name: .long, help: ArgumentHelp(CentreHelp.zone, valueName: "zone"))
    var zone = "Asia/Tehran"

    @OptionGroup var options: CentreOptions

    mutating func run() throws {
      let address = try options.address()
      let session = try options.session()
      let offices = ProvinceOffices(session)
      let now = try ServingEnvironment.clock()()
      let zone = try StationZone(identifier: zone)
      try offices.check(number, province: code)
      let key = try OfficeKey.findOrMake(at: key)
      try offices.add(number, province: code, name: name ?? code, key: key, zone: zone, now: now)
      try Store.open(officeOf: code, at: address).beginOfficeTrail(operatorName: AccountNames.own, now: now)
      try ProgramOutput.answer(
        ProvinceWords.added(code, number: number, key: String(hexadecimal: key.publicKey), file: self.key))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: ProvinceHelp.list.spoken)

    @Flag(name: .long, help: ArgumentHelp(CentreHelp.json))
    var json = false

    @OptionGroup var options: CentreOptions

    mutating func run() throws {
      let offices = try ProvinceOffices(try options.session()).all()
      if offices.isEmpty, !json { return try ProgramOutput.answer(ProvinceWords.noOffice) }
      for office in offices {
        let key = String(hexadecimal: office.publicKey)
        if json {
          let province = JSONText.quoted(office.province)
          try ProgramOutput.answer(
            json: #"{"province":\#(province),"number":\#(office.number),"public_key":"\#(key)"}"#)
        } else {
          try ProgramOutput.answer(ProvinceWords.office(office.province, number: office.number, key: key))
        }
      }
    }
  }
}
