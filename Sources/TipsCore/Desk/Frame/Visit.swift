import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsPrinting
import TipsReading
import TipsStore
import TipsText

/// One request of somebody, with what every page needs.
struct Visit: Sendable {
  let desk: Desk
  let request: WebRequest
  let language: Language
  let now: Instant
  /// The values of the parts of the path that the route leaves open.
  var parameters: [String: String] = [:]
  /// Who asks; nil where nobody is signed in.
  var session: Session?
  /// Their account; nil as above.
  var user: UserAccount?
  /// What citizens sent and nobody has looked at; nil where the answer doesn't show it.
  var waiting: WebWaiting?

  /// The words in the language of the visit, with its digits, and dates as they stand in its sentences.
  func callAsFunction(_ message: Message) -> String {
    language == .fa ? language.digits(PersianDates.slashed(message.fa)) : message.en
  }

  /// A name of the store's reference data in the language of the visit.
  func callAsFunction(_ label: Label) -> String { language == .fa ? label.fa : label.en }

  /// The account under which the visit's changes are recorded, and the operator's name: both are proven.
  var operatorName: String { user?.name ?? "" }

  /// The token that every form of the session carries.
  var formToken: String { session?.formToken ?? "" }

  func hasRole(_ roles: Role...) -> Bool { user.map { !$0.roles.isDisjoint(with: roles) } ?? false }

  /// Reads the store.
  func read<Answer: Sendable>(_ body: @escaping @Sendable (Store) throws -> Answer) async throws -> Answer {
    try await desk.readers.read(body)
  }

  /// Reads accounts, which are a station's or the desk's own.
  func readAccounts<Answer: Sendable>(
    _ body: @escaping @Sendable (UserStore) throws -> Answer
  ) async throws -> Answer {
    try await desk.accountReaders.read { try body($0.users) }
  }

  /// Changes the store under the visitor's account; durable when this returns.
  func write<Answer: Sendable>(
    alone: Bool = false, _ body: @escaping @Sendable (Store) throws -> Answer
  ) async throws -> Answer {
    let answer = try await desk.writer.write(as: account, alone: alone, body)
    desk.board.changed()
    return answer
  }

  /// Changes secrets of the visitor's account, beside the reports that are recorded.
  func changeSecrets<Answer: Sendable>(
    _ body: @escaping @Sendable (UserStore) throws -> Answer
  ) async throws -> Answer {
    try await desk.passwords.change(as: account, body)
  }

  /// The account as the trail has it: one of the desk, and not one of the machine.
  private var account: String { DeskAccount.name(of: operatorName) }

  /// A part of the path.
  func parameter(_ name: String) -> String { parameters[name] ?? "" }
}
