import Foundation
import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Accounts of people")
struct UserStoreTests {
  private static let now = TemporaryStore.now
  private static let password = "four simple words"

  private func temporaryStore() throws -> TemporaryStore {
    let temporary = try TemporaryStore()
    temporary.store.passwordCost = 10
    return temporary
  }

  @discardableResult
  private func add(
    _ name: String, _ roles: Set<Role> = [.officer], place: String? = nil, mustChange: Bool = false,
    to temporary: TemporaryStore
  ) throws -> UserAccount {
    try temporary.store.users.add(
      name, roles: roles, password: Self.password, mustChange: mustChange, place: place, operatorName: "chief",
      now: Self.now)
  }

  private func entries(_ temporary: TemporaryStore) throws -> [String] {
    try temporary.store.auditTrail.newest(limit: 100).reversed().filter { $0.sequence > 3 }
      .map { "\($0.operatorName): \($0.action) \($0.subject) \($0.detail)" }
  }

  // MARK: Adding and finding

  @Test("What was said of an account is what it is")
  func added() throws {
    let temporary = try temporaryStore()
    let account = try add("سارا", [.officer, .secretary], place: "rasht", mustChange: true, to: temporary)
    #expect(account.name == "سارا" && account.roles == [.officer, .secretary] && account.mustChangePassword)
    #expect(account.placeID == (try temporary.store.references.place(named: "rasht").id))
    #expect(account.createdAt == Self.now && account.passwordChangedAt == Self.now)
    #expect(!account.isDisabled && !account.hasSecondFactor)
    #expect(try temporary.store.users.account(id: account.id) == account)
    #expect(try temporary.store.users.all() == [account])
    #expect(try entries(temporary) == ["chief: add_user user سارا officer, secretary in rasht, password to be changed"])
  }

  @Test("It is found however its name is typed, and nothing is found by what is no name")
  func found() throws {
    let temporary = try temporaryStore()
    let account = try add("ali-1", to: temporary)
    for typed in ["ali-1", "ALI-1", " ali-۱ ", "аli-1"] {
      #expect(try temporary.store.users.find(typed) == account, "\(typed)")
    }
    for typed in ["ali-2", "", "four simple words", "ali"] { #expect(try temporary.store.users.find(typed) == nil) }
  }

  @Test(
    "No two look the same", arguments: [("sara", "Sara"), ("sara", "ѕаrа"), ("علی", "علي"), ("op-1", "op-l")])
  func alike(one: String, other: String) throws {
    let temporary = try temporaryStore()
    try add(one, to: temporary)
    #expect(throws: UserError.nameTaken(by: one)) { try add(other, to: temporary) }
    #expect(try temporary.store.users.all().count == 1)
  }

  @Test("Rules of names, passwords, roles and places hold, and what breaks one leaves nothing")
  func refused() throws {
    let temporary = try temporaryStore()
    let users = temporary.store.users
    func add(_ name: String, _ roles: Set<Role>, _ password: String, _ place: String?) throws {
      try users.add(
        name, roles: roles, password: password, mustChange: false, place: place, operatorName: "x", now: Self.now)
    }
    #expect(throws: UserNameError.malformed) { try add("a b", [.officer], Self.password, nil) }
    #expect(throws: UserError.noRole) { try add("sara", [], Self.password, nil) }
    #expect(throws: PasswordError.tooShort) { try add("sara", [.officer], "short", nil) }
    #expect(throws: PasswordError.name) { try add("sara.ahmadi", [.officer], "saraahmadi1", nil) }
    #expect(throws: ReferenceError.self) { try add("sara", [.officer], Self.password, "nowhere") }
    #expect(try users.all().isEmpty)
    #expect(try entries(temporary).isEmpty)
  }

  @Test("Whoever does no more than record needs no second factor")
  func secondFactorNeeded() throws {
    let temporary = try temporaryStore()
    #expect(try !add("a", [.operator], to: temporary).needsSecondFactor)
    #expect(try add("b", [.operator, .officer], to: temporary).needsSecondFactor)
    for role in Role.ofPeople where role != .operator {
      #expect(try add(role.code, [role], to: temporary).needsSecondFactor)
    }
  }

  // MARK: Changing

  @Test("Roles, place and use change one by one, and the trail says from what to what")
  func set() throws {
    let temporary = try temporaryStore()
    let users = temporary.store.users
    try add("sara", to: temporary)
    try users.set("SARA", roles: [.secretary, .officer], operatorName: "chief", now: Self.now)
    try users.set("sara", place: "rasht", operatorName: "chief", now: Self.now)
    try users.set("sara", isDisabled: true, operatorName: "chief", now: Self.now)
    let changed = try users.set("sara", place: .some(nil), isDisabled: false, operatorName: "chief", now: Self.now)
    #expect(changed.roles == [.officer, .secretary] && changed.placeID == nil && !changed.isDisabled)
    #expect(
      try entries(temporary).dropFirst() == [
        "chief: set_user user sara roles officer → officer, secretary",
        "chief: set_user user sara place everywhere → rasht", "chief: set_user user sara disabled",
        "chief: set_user user sara place rasht → everywhere; enabled",
      ])
  }

  @Test("What is so already is not changed, nor recorded")
  func nothingChanges() throws {
    let temporary = try temporaryStore()
    try add("sara", to: temporary)
    #expect(throws: UserError.nothingChanges("sara")) {
      try temporary.store.users.set(
        "sara", roles: [.officer], isDisabled: false, operatorName: "chief", now: Self.now)
    }
    #expect(throws: UserError.noRole) {
      try temporary.store.users.set("sara", roles: [], operatorName: "chief", now: Self.now)
    }
    #expect(try entries(temporary).count == 1)
  }

  @Test("A name that is none is answered with the nearest")
  func unknown() throws {
    let temporary = try temporaryStore()
    try add("sara", to: temporary)
    #expect(throws: UserError.unknown(typed: "sarra", nearest: ["sara"])) {
      try temporary.store.users.set("sarra", isDisabled: true, operatorName: "x", now: Self.now)
    }
  }

  @Test("The last administrator who may log in stays one, and the attempt is recorded")
  func lastAdministrator() throws {
    let temporary = try temporaryStore()
    let users = temporary.store.users
    try add("sara", [.administrator, .officer], to: temporary)
    try add("reza", [.administrator], to: temporary)
    try users.set("reza", isDisabled: true, operatorName: "x", now: Self.now)
    let refusal = UserError.lastAdministrator("sara")
    #expect(throws: refusal) { try users.set("sara", roles: [.officer], operatorName: "x", now: Self.now) }
    #expect(throws: refusal) { try users.set("sara", isDisabled: true, operatorName: "x", now: Self.now) }
    #expect(throws: refusal) { try users.remove("sara", operatorName: "x", now: Self.now) }
    #expect(try users.find("sara")?.roles == [.administrator, .officer])
    #expect(try entries(temporary).filter { $0.contains("refused user sara") }.count == 3)
    try users.set("reza", isDisabled: false, operatorName: "x", now: Self.now)
    try users.remove("sara", operatorName: "x", now: Self.now)
    #expect(try users.all().map(\.name) == ["reza"])
  }

  @Test("Where there is no administrator yet, others are free to change")
  func noAdministrator() throws {
    let temporary = try temporaryStore()
    try add("sara", to: temporary)
    #expect(throws: Never.self) {
      try temporary.store.users.set("sara", isDisabled: true, operatorName: "x", now: Self.now)
    }
  }

  @Test("A removed account leaves its name in the trail, and its row to nobody")
  func removed() throws {
    let temporary = try temporaryStore()
    let users = temporary.store.users
    let before = try add("sara", [.secretary], place: "rasht", to: temporary)
    _ = try users.enrolSecondFactor(
      of: before.id, secret: TimeBasedCode.newSecret(), operatorName: "sara", now: Self.now)
    try users.remove("sara", operatorName: "chief", now: Self.now)
    for table in ["user_account", "user_role", "recovery_code"] {
      #expect(try temporary.count("select count(*) from \(table)") == 0)
    }
    #expect(try entries(temporary).last == "chief: remove_user user sara secretary in rasht")
    #expect(throws: UserError.gone) { try users.verifier(of: before.id) }
    #expect(try add("sara", to: temporary).id != before.id)
    var verdict = AuditVerdict()
    try RowVerification(temporary.store.connection).run(&verdict) { _ in }
    #expect(verdict.findings.isEmpty)
  }

  // MARK: Passwords

  @Test("The password opens the account until it is changed")
  func passwords() throws {
    let temporary = try temporaryStore()
    let users = temporary.store.users
    let id = try add("sara", mustChange: true, to: temporary).id
    #expect(try users.verifier(of: id).matches(Self.password))
    let later = Self.now.adding(seconds: 60)
    try users.changePassword(
      of: id, to: "other words ۱۲", mustChange: false, operatorName: "sara", now: later)
    #expect(try users.verifier(of: id).matches("other words 12"))
    #expect(try !users.verifier(of: id).matches(Self.password))
    let account = try #require(try users.account(id: id))
    #expect(account.passwordChangedAt == later && account.createdAt == Self.now && !account.mustChangePassword)
    #expect(throws: PasswordError.common) {
      try users.changePassword(
        of: id, to: "1234567890", mustChange: false, operatorName: "sara", now: later)
    }
    #expect(try entries(temporary).last == "sara: change_password user sara ")
  }

  @Test("No file of the store holds a password or a printed code")
  func secretsStayOut() throws {
    let temporary = try temporaryStore()
    let users = temporary.store.users
    let id = try add("sara", to: temporary).id
    let codes = try users.enrolSecondFactor(
      of: id, secret: TimeBasedCode.newSecret(), operatorName: "sara", now: Self.now)
    #expect(try users.acceptCode(codes[0].digits, of: id, now: Self.now))
    let secrets = [Self.password] + codes.flatMap { [$0.digits, $0.grouped] }
    for name in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: temporary.path + name))
      #expect(secrets.allSatisfy { bytes.range(of: Data($0.utf8)) == nil }, "tips.db\(name)")
    }
  }

  // MARK: Log-ins

  @Test("Log-ins and refused ones are entries; of names that no account has nothing is kept")
  func logIns() throws {
    let temporary = try temporaryStore()
    let users = temporary.store.users
    let id = try add("sara", to: temporary).id
    try users.recordLogIn(of: id, now: Self.now)
    try users.recordRefusedLogIn("SARA", because: .wrongPassword, now: Self.now)
    try users.recordRefusedLogIn("four simple words", because: .wrongPassword, now: Self.now)
    try users.recordRefusedLogIn("reza", because: .wrongPassword, now: Self.now)
    #expect(
      try entries(temporary).dropFirst() == [
        "sara: log_in user sara ", "sara: log_in_refused user sara wrong password",
      ])
  }
}
