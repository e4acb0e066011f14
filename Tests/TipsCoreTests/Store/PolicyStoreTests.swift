import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsRecognition
@testable import TipsStore

@Suite("Policies in the store")
struct PolicyStoreTests {
  @Test("The first version is the standard policy")
  func first() throws {
    let station = try RecognitionStation(people: 0)
    #expect(try station.store.policies.current() == .standard)
    #expect(try station.store.policies.history().map(\.policy.version) == [1])
  }

  @Test("A new policy gets the next version, and drafts go by it")
  func set() throws {
    let station = try RecognitionStation()
    try station.setPolicy(#"{"seats":2}"#)
    let round = try station.draft()
    #expect(round.policyVersion == 2 && round.seats == 2)
    #expect(round.honorees.count == 2 && round.leftOut == [.noSeat: 4])
    #expect(try station.store.policies.history().map(\.policy.seats) == [2, 250])
    #expect(try station.audited(.setPolicy) == 1)
  }

  @Test("An issued round keeps the policy that it was issued with")
  func frozen() throws {
    let station = try RecognitionStation()
    _ = try station.issue()
    try station.setPolicy(#"{"seats":2}"#)
    #expect(try station.store.rounds.existing("1404-06").policyVersion == 1)
  }

  @Test("A change of a policy that somebody else replaced meanwhile is refused")
  func outdated() throws {
    let station = try RecognitionStation(people: 0)
    try station.setPolicy(#"{"seats":2}"#)
    try station.setPolicy(#"{"seats":3}"#)
    let policies = try station.store.policies
    for version in [1, 2, 5] {
      #expect(throws: PolicyStoreError.outdated(version, newest: 3)) {
        try policies.set(
          try Policy(json: "{\"version\":\(version),\"seats\":9}"), numbered: true, note: "", operatorName: "x",
          now: TemporaryStore.now)
      }
    }
    #expect(throws: PolicyStoreError.unchanged(3)) { try station.setPolicy(#"{"seats":3}"#) }
  }

  @Test("A policy that ends the approval holds when a second person sets the same one")
  func endOfApproval() throws {
    let station = try RecognitionStation(people: 0)
    let policies = try station.store.policies
    func set(_ json: String, by name: String, from account: String) throws -> PolicyStore.Change {
      policies.store.account = account
      return try policies.set(
        try Policy(json: json), numbered: false, note: "", operatorName: name, now: TemporaryStore.now)
    }
    _ = try set(#"{"approval":true}"#, by: "drafter", from: "sara")
    let attempts = [
      ("drafter", "sara"), ("second", "sara"), ("second", "root"), ("third", "root"), (" Second", "sara"),
      ("dr\u{430}fter", "sara"),
    ]
    for (name, account) in attempts {
      guard case .proposed = try set(#"{"approval":false}"#, by: name, from: account) else {
        Issue.record("\(name) ended the approval alone")
        continue
      }
    }
    #expect(try policies.current().approval == true)
    guard case .proposed = try set(#"{"approval":false,"seats":900}"#, by: "third", from: "mina") else {
      Issue.record("another policy than the proposed one was taken")
      return
    }
    guard case .set(let record) = try set(#"{"approval":false}"#, by: "third", from: "mina") else {
      Issue.record("the second person was not enough")
      return
    }
    #expect(record.policy.version == 3)
    #expect(try policies.current().approval == false)
    #expect(try station.audited(.proposePolicy) == 7)
    #expect(try station.audited(.setPolicy) == 2)
    #expect(try AuditVerification(store: station.store, key: nil).run().findings == [])
  }

  @Test(
    "The same name from another account does not end the approval either", arguments: ["drafter", " Dr\u{430}fter"])
  func endOfApprovalByOneName(name: String) throws {
    let station = try RecognitionStation(people: 0)
    try station.setPolicy(#"{"approval":true}"#)
    for (name, account) in [("drafter", "sara"), (name, "reza")] {
      try station.store.account = account
      let change = try station.store.policies.set(
        try Policy(json: #"{"approval":false}"#), numbered: false, note: "", operatorName: name, now: TemporaryStore.now
      )
      guard case .proposed = change else {
        Issue.record("\(name) ended the approval alone")
        return
      }
    }
  }

  @Test("Rows of policies are never edited", arguments: ["update policy set json = '{}'", "delete from policy"])
  func neverEdited(sql: String) throws {
    let station = try RecognitionStation(people: 0)
    try station.setPolicy(#"{"seats":2}"#)
    #expect(throws: StoreError.self) { try station.store.connection.execute(sql) }
  }
}
