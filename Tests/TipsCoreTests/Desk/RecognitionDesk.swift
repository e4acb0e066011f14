import TestSupport
import TipsCalendar
import TipsDomain
import TipsRecognition
import TipsStore

@testable import TipsDesk

/// The desk of a station with callers in Shahrivar 1404, the month before the clock's: the n-th of six has n + 1 confirmed
/// incidents and agrees to be named, one more has two and was never asked.
struct RecognitionDesk {
  static let inMonth = TemporaryStore.now.adding(seconds: -20 * 86_400)
  static let page = "/recognition/1404-06"

  private let station: TestDesk
  let sara: RecognitionSession

  /// - Parameter policy: the rules as JSON.
  init(policy: String? = nil) async throws {
    let temporary = try TemporaryStore()
    for person in 0..<6 {
      try Self.tell(temporary, incidents: person + 1, phone: "0900111000\(person)", name: "نام \(person)")
    }
    try Self.tell(temporary, incidents: 2, phone: Canary.phone, name: Canary.name)
    try Self.tell(temporary, incidents: 2, phone: "09001110009", name: "x", consent: nil)
    _ = try temporary.settle()
    if let policy {
      try temporary.store.policies.set(
        try Policy(json: policy), numbered: false, note: "", operatorName: "admin", now: TemporaryStore.now)
    }
    station = try TestDesk(temporary)
    sara = try await RecognitionSession(station.desk, temporary, "sara", .secretary)
  }

  var temporary: TemporaryStore { station.temporary }
  var desk: Desk { station.desk }

  private static func tell(
    _ temporary: TemporaryStore, incidents: Int, phone: String, name: String, consent: Consent? = .name
  ) throws {
    for incident in 0..<incidents {
      let number = try temporary.log(
        phone: phone, name: name, consent: consent, at: inMonth.adding(seconds: incident * 90_000 - 600_000)
      ) { $0.place = "golsar" }
      try temporary.mark(number, .operation, at: inMonth)
    }
  }

  func draft() throws -> RecognitionRound {
    try temporary.store.rounds.draft(try temporary.period("1404-06"), now: TemporaryStore.now)
  }

  func issued() throws -> RecognitionRound { try temporary.store.rounds.existing("1404-06") }

  /// Somebody calls whom the key has not told apart yet.
  func call() throws { try temporary.log(phone: "09001110008", name: "y") }

  /// Issues the round as the page does.
  @discardableResult
  func issue(by session: RecognitionSession? = nil, digest: String? = nil, confirm: String = "1404-06") async throws
    -> RecognitionSession.Answer
  {
    let digest = try digest ?? draft().inputDigest
    return await (session ?? sara).post(Self.page + "/issue", [("digest", digest), ("confirm", confirm)])
  }

  /// How many entries of an action were recorded under an account.
  func entries(_ action: String, by account: String) throws -> Int {
    try temporary.count("select count(*) from audit_entry where action = '\(action)' and account = '\(account)'")
  }
}
