import TipsCentre
import TipsCommands
import TipsPostgreSQL
import TipsStore
import TipsWords

extension StoreOpener {
  /// Opens a centre's database: as a whole, or as the office of a province.
  static let centre = StoreOpener(named: CentreOptions.named) { named, _ in
    let address = try CentreOptions.address(named)
    guard let province = try ChosenProvince(of: CommandLine.arguments.dropFirst()).code(at: address) else {
      return try Store.open(centreAt: address)
    }
    return try Store.open(officeOf: province, at: address)
  }
}

/// As which province's office a command works: the one in `$TIPS_PROVINCE`, else the only one that there is, where the
/// command is one of an office.
struct ChosenProvince {
  /// What is asked of an office alone.
  private static let offices: Set = ["policy", "settle", "reporter", "erase"]

  private let words: [String]

  init(of arguments: some Sequence<String>) {
    var words = Array(arguments)
    // A language may stand before the command.
    if words.first == "--lang" { words.removeFirst(min(2, words.count)) }
    self.words = words.filter { !$0.hasPrefix("-") && $0 != "help" }
  }

  /// Nil where the command reads the whole centre.
  func code(at address: PostgreSQLAddress) throws -> String? {
    if let named = CentreOptions.variable("TIPS_PROVINCE") { return named }
    let needsOffice =
      words.first.map(Self.offices.contains) ?? false
      || words.first == "audit" && ["verify", "checkpoint"].contains(words.dropFirst().first)
    guard needsOffice || words.first == "honorees" else { return nil }
    let session = try PostgreSQLSession(address)
    try CentreSchema(session).upgrade()
    let offices = try ProvinceOffices(session).all()
    if offices.count > 1 { throw UsageProblem(ProvinceWords.severalOffices(offices.map(\.province))) }
    if offices.isEmpty, needsOffice { throw UsageProblem(ProvinceWords.noOffice, .notFound) }
    return offices.first?.province
  }
}
