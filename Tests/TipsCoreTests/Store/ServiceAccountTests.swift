import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Accounts of programs")
struct ServiceAccountTests {
  private static let now = TemporaryStore.now

  private func entries(_ temporary: TemporaryStore) throws -> [String] {
    try temporary.store.auditTrail.newest(limit: 100).reversed().filter { $0.sequence > 3 }
      .map { "\($0.action) \($0.subject) \($0.detail)" }
  }

  private func add(
    _ name: String = "dispatch", reads: Set<ReadablePart> = [], place: String? = nil, to temporary: TemporaryStore
  ) throws -> (account: UserAccount, key: ServiceKey) {
    try temporary.store.users.addService(name, reads: reads, place: place, operatorName: "chief", now: Self.now)
  }

  @Test("What was said of it is what it is, and in the trail; its key finds it")
  func added() throws {
    let temporary = try TemporaryStore()
    let (account, key) = try add(reads: [.text, .position], place: "rasht", to: temporary)
    #expect(account.roles == [.service] && account.isService && account.reads == [.text, .position])
    #expect(!account.needsSecondFactor && !account.mustChangePassword)
    #expect(try temporary.store.users.service(withKey: key.text) == account)
    #expect(try entries(temporary) == ["add_user user dispatch service in rasht, reads text, position"])
  }

  @Test("A key is 32 random bytes, and nothing prints it but its text")
  func key() throws {
    let keys = (0..<20).map { _ in ServiceKey() }
    #expect(Set(keys.map(\.text)).count == 20 && keys.allSatisfy { $0.text.utf8.count == 64 })
    #expect(!"\(keys[0]) \(String(reflecting: keys[0]))".contains(keys[0].text.prefix(8)))
  }

  @Test("It has no password that opens it, and can't be given one")
  func noPassword() throws {
    let temporary = try TemporaryStore()
    let (account, key) = try add(to: temporary)
    #expect(try !temporary.store.users.verifier(of: account.id).matches(key.text))
    #expect(throws: UserError.hasKey("dispatch")) {
      try temporary.store.users.changePassword(
        of: account.id, to: "four simple words", mustChange: false, operatorName: "chief", now: Self.now)
    }
  }

  @Test("Another key is the only one from then on")
  func changed() throws {
    let temporary = try TemporaryStore()
    let (account, key) = try add(to: temporary)
    let other = try temporary.store.users.changeKey(of: account.id, operatorName: "chief", now: Self.now)
    #expect(try temporary.store.users.service(withKey: key.text) == nil)
    #expect(try temporary.store.users.service(withKey: other.text)?.id == account.id)
    #expect(try entries(temporary).last == "change_password user dispatch another key")
  }

  @Test("Roles of people and of programs don't mix, neither at first nor later")
  func unmixed() throws {
    let temporary = try TemporaryStore()
    let users = temporary.store.users
    temporary.store.passwordCost = 10
    _ = try add(to: temporary)
    func person(_ roles: Set<Role>) throws {
      try users.add(
        "sara", roles: roles, password: "four simple words", mustChange: false, place: nil, operatorName: "chief",
        now: Self.now)
    }
    #expect(throws: UserError.programOrPerson("sara")) { try person([.service]) }
    #expect(throws: UserError.programOrPerson("sara")) { try person([.officer, .service]) }
    try person([.officer])
    for (name, roles): (String, Set<Role>) in [
      ("sara", [.service]), ("sara", [.officer, .service]), ("dispatch", [.officer]),
      ("dispatch", [.service, .officer]),
    ] {
      #expect(throws: UserError.programOrPerson(name)) {
        try users.set(name, roles: roles, operatorName: "chief", now: Self.now)
      }
    }
    #expect(throws: UserError.readsNothing("sara")) {
      try users.set("sara", reads: [.text], operatorName: "chief", now: Self.now)
    }
    #expect(throws: UserError.programOrPerson("sara")) {
      _ = try users.changeKey(of: users.existing("sara").id, operatorName: "chief", now: Self.now)
    }
  }

  @Test("What it may read is granted and taken back, and the trail says so")
  func reads() throws {
    let temporary = try TemporaryStore()
    let users = temporary.store.users
    _ = try add(to: temporary)
    #expect(try users.set("dispatch", reads: [.address], operatorName: "chief", now: Self.now).reads == [.address])
    #expect(try entries(temporary).last == "set_user user dispatch reads nothing → address")
    #expect(throws: UserError.nothingChanges("dispatch")) {
      try users.set("dispatch", reads: [.address], operatorName: "chief", now: Self.now)
    }
    #expect(try users.set("dispatch", reads: [], operatorName: "chief", now: Self.now).reads.isEmpty)
  }

  @Test("Disabled or removed, its key opens nothing")
  func gone() throws {
    let temporary = try TemporaryStore()
    let users = temporary.store.users
    let (_, key) = try add(reads: [.text], to: temporary)
    try users.set("dispatch", isDisabled: true, operatorName: "chief", now: Self.now)
    #expect(try users.service(withKey: key.text) == nil)
    try users.remove("dispatch", operatorName: "chief", now: Self.now)
    for table in ["service_key", "service_reads"] {
      #expect(try temporary.count("select count(*) from \(table)") == 0)
    }
    var verdict = AuditVerdict()
    try RowVerification(temporary.store.connection).run(&verdict) { _ in }
    #expect(verdict.findings.isEmpty)
  }

  @Test("Sources of the station itself are no program's", arguments: ["station", "Open311", "wеb"])
  func reserved(name: String) throws {
    let temporary = try TemporaryStore()
    #expect(throws: UserError.reservedName(name)) { try add(name, to: temporary) }
  }
}
