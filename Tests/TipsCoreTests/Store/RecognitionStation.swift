import TestSupport

@testable import TipsCalendar
@testable import TipsIdentity
@testable import TipsRecognition
@testable import TipsStore

/// A station with a few callers in Shahrivar 1404, for tests of rounds.
struct RecognitionStation {
  /// In Shahrivar 1404, the month before the clock's.
  static let inMonth = TemporaryStore.now.adding(seconds: -20 * 86_400)

  let temporary = Result { try TemporaryStore() }

  var store: Store { get throws { try temporary.get().store } }

  /// `people` callers; the n-th has n + 1 confirmed incidents, and all consent to their name.
  init(people: Int = 6, spelled: (String) -> String = { $0 }) throws {
    let temporary = try temporary.get()
    for person in 0..<people {
      for incident in 0...person {
        let number = try temporary.log(
          phone: spelled("0900111000\(person)"), name: "نام \(person)",
          at: Self.inMonth.adding(seconds: incident * 90_000 - 600_000)
        ) { $0.place = "golsar" }
        try temporary.mark(number, .operation, at: Self.inMonth)
      }
    }
    _ = try temporary.settle()
  }

  func period() throws -> Period { try temporary.get().period("1404-06") }

  func draft() throws -> RecognitionRound { try store.rounds.draft(try period(), now: TemporaryStore.now) }

  func issue(by name: String = "x") throws -> RecognitionRound {
    try store.rounds.issue(try period(), operatorName: name, now: TemporaryStore.now)
  }

  /// Drafts the list from an account, which is called as its owner is.
  @discardableResult
  func recordDraft(by name: String, from account: String? = nil) throws -> (
    round: RecognitionRound, recorded: RecordedDraft?
  ) {
    let store = try store
    store.account = account ?? "account of \(name)"
    return try store.rounds.recordDraft(try period(), operatorName: name, now: TemporaryStore.now)
  }

  @discardableResult
  func approve(by name: String, from account: String? = nil) throws -> RecordedDraft {
    let store = try store
    store.account = account ?? "account of \(name)"
    return try store.rounds.approve(try period(), operatorName: name, now: TemporaryStore.now)
  }

  func setPolicy(_ json: String) throws {
    try store.policies.set(
      try Policy(json: json), numbered: false, note: "", operatorName: "x", now: TemporaryStore.now)
  }

  func audited(_ action: AuditEntry.Action) throws -> Int {
    try temporary.get().count("select count(*) from audit_entry where action = '\(action.rawValue)'")
  }
}
