import ArgumentParser
import Glibc
import TipsCalendar
import TipsCentre
import TipsCommands
import TipsFiles
import TipsPostgreSQL
import TipsText
import TipsWords

/// Which database the command works with.
struct CentreOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(CentreHelp.store, valueName: "url"))
  var store: String?

  @OptionGroup var language: LanguageOption

  /// The database that is named, here or in `$TIPS_CENTRE`.
  func address() throws -> PostgreSQLAddress { try Self.address(try Self.named(store)) }

  /// What is named, as it was typed or as `$TIPS_CENTRE` has it.
  static func named(_ typed: String?) throws -> String {
    guard let named = typed ?? variable("TIPS_CENTRE") else { throw UsageProblem(CentreWords.noStore) }
    return named
  }

  /// An address, or the one that a file has.
  static func address(_ named: String) throws -> PostgreSQLAddress {
    if PostgreSQLAddress.isAddress(named) { return try PostgreSQLAddress(typed: named) }
    guard FileAccess(ofPlain: named) == .ownerAlone, let bytes = try PrivateFile.read(named, limit: 4_096),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw UsageProblem(CentreWords.badFile(named)) }
    return try PostgreSQLAddress(fromFile: text.trimmingASCIISpace())
  }

  /// A session with a centre of the schema that this program knows.
  func session() throws -> PostgreSQLSession {
    let session = try PostgreSQLSession(try address())
    try CentreSchema(session).upgrade()
    return session
  }

  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(validatingCString: value)
  }
}

/// What is wrong with a command line, or with what it names.
struct UsageProblem: UserFacingError {
  let message: Message
  let category: ErrorCategory

  init(_ message: Message, _ category: ErrorCategory = .usage) {
    self.message = message
    self.category = category
  }
}
