import TestSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Second factors of accounts")
struct SecondFactorTests {
  private static let now = TemporaryStore.now

  /// A store with an account that has a second factor.
  private struct Enrolled {
    let temporary: TemporaryStore
    let id: Int64
    let code: TimeBasedCode
    let printed: [RecoveryCode]

    var users: UserStore { temporary.store.users }

    init() throws {
      temporary = try TemporaryStore()
      temporary.store.passwordCost = 10
      id = try temporary.store.users.add(
        "sara", roles: [.officer], password: "four simple words", mustChange: false, place: nil, operatorName: "chief",
        now: SecondFactorTests.now
      ).id
      let secret = TimeBasedCode.newSecret()
      code = TimeBasedCode(secret: secret)
      printed = try temporary.store.users.enrolSecondFactor(
        of: id, secret: secret, operatorName: "sara", now: SecondFactorTests.now)
    }

    /// The digits that the telephone shows so many seconds from now.
    func shown(in seconds: Int = 0) -> String {
      code.code(step: TimeBasedCode.step(at: SecondFactorTests.now.adding(seconds: seconds)))
    }

    func accept(_ typed: String, in seconds: Int = 0) throws -> Bool {
      try users.acceptCode(typed, of: id, now: SecondFactorTests.now.adding(seconds: seconds))
    }

    func entries() throws -> [String] {
      try temporary.store.auditTrail.newest(limit: 20).filter { $0.subject == "user sara" }.reversed()
        .map { "\($0.operatorName): \($0.action) \($0.detail)" }
    }

    func findings() throws -> [AuditFinding] {
      var verdict = AuditVerdict()
      try RowVerification(temporary.store.connection).run(&verdict) { _ in }
      return verdict.findings
    }
  }

  @Test("Ten different codes are printed, and what is shown is taken")
  func enrolled() throws {
    let sara = try Enrolled()
    #expect(Set(sara.printed.map(\.digits)).count == 10)
    #expect(try sara.users.account(id: sara.id)?.hasSecondFactor == true)
    #expect(try sara.accept(sara.shown()))
    #expect(try sara.entries() == ["chief: add_user officer", "sara: enrol_second_factor "])
  }

  @Test("A code of the telephone works once, also at the next step")
  func once() throws {
    let sara = try Enrolled()
    #expect(try sara.accept(sara.shown()))
    #expect(try !sara.accept(sara.shown()))
    #expect(try !sara.accept(sara.shown(), in: 30))
    #expect(try sara.accept(sara.shown(in: 30), in: 30))
    #expect(try sara.findings().isEmpty)
  }

  @Test("A printed code works once, which is recorded with how many are left")
  func printed() throws {
    let sara = try Enrolled()
    #expect(try sara.accept(sara.printed[3].grouped))
    #expect(try !sara.accept(sara.printed[3].grouped))
    #expect(try sara.accept(sara.printed[4].digits))
    #expect(try sara.entries().suffix(2) == ["sara: use_recovery_code 9 left", "sara: use_recovery_code 8 left"])
    #expect(try sara.findings().isEmpty)
  }

  @Test("Nothing else is taken")
  func wrong() throws {
    let sara = try Enrolled()
    for typed in ["", "000", "four simple words", RecoveryCode().digits] { #expect(try !sara.accept(typed)) }
  }

  @Test("A disabled account takes no code")
  func disabled() throws {
    let sara = try Enrolled()
    try sara.users.set("sara", isDisabled: true, operatorName: "x", now: Self.now)
    #expect(try !sara.accept(sara.shown()))
    #expect(try !sara.accept(sara.printed[0].digits))
  }

  @Test("Another telephone ends the codes of the one before")
  func again() throws {
    let sara = try Enrolled()
    let secret = TimeBasedCode.newSecret()
    let printed = try sara.users.enrolSecondFactor(of: sara.id, secret: secret, operatorName: "sara", now: Self.now)
    #expect(try !sara.accept(sara.shown()))
    #expect(try !sara.accept(sara.printed[0].digits))
    #expect(try sara.accept(TimeBasedCode(secret: secret).code(step: TimeBasedCode.step(at: Self.now))))
    #expect(try sara.accept(printed[0].digits))
  }

  @Test("Taken away, nothing is left of it")
  func removed() throws {
    let sara = try Enrolled()
    try sara.users.removeSecondFactor(of: sara.id, operatorName: "chief", now: Self.now)
    #expect(try sara.users.account(id: sara.id)?.hasSecondFactor == false)
    #expect(try !sara.accept(sara.shown()))
    #expect(try !sara.accept(sara.printed[0].digits))
    #expect(try sara.temporary.count("select count(*) from recovery_code") == 0)
    #expect(throws: UserError.noSecondFactor("sara")) {
      try sara.users.removeSecondFactor(of: sara.id, operatorName: "chief", now: Self.now)
    }
    #expect(try sara.entries().last == "chief: remove_second_factor ")
  }

  @Test("A secret has twenty bytes, and its account is there")
  func refused() throws {
    let sara = try Enrolled()
    #expect(throws: UserError.badSecret) {
      try sara.users.enrolSecondFactor(of: sara.id, secret: [1, 2, 3], operatorName: "sara", now: Self.now)
    }
    #expect(throws: UserError.gone) { try sara.users.acceptCode("123456", of: 1, now: Self.now) }
    #expect(throws: UserError.gone) {
      try sara.users.enrolSecondFactor(
        of: 1, secret: TimeBasedCode.newSecret(), operatorName: "sara", now: Self.now)
    }
  }
}
