import TestSupport
import Testing
import TipsDomain
import TipsIdentity

@testable import TipsDesk

@Suite(.fewDesks)
struct LogInTests {
  private func logIn(
    _ browser: DeskVisitor, _ name: String, _ password: String = TestDesk.password
  ) async -> (status: Int, location: String?, cookie: String?) {
    let response = await browser.post("/log-in", [("name", name), ("password", password)])
    let cookie = response.headers.first { $0.name == "set-cookie" && $0.value.hasPrefix("tips=") }?.value
    return (response.status, response.location, cookie)
  }

  @Test
  func `an operator is let in by name and password`() async throws {
    let test = try TestDesk()
    try test.account("sara", [.operator])
    let answer = await logIn(test.stranger(), "sara")
    #expect(answer.status == 303)
    #expect(answer.cookie?.contains("HttpOnly; SameSite=Strict") == true)
  }

  @Test
  func `the name may be typed with another keyboard`() async throws {
    let test = try TestDesk()
    try test.account("یاسر۷", [.operator])
    #expect(await logIn(test.stranger(), "ياسر7").status == 303)
  }

  @Test
  func `a wrong password and an unknown name get the same answer`() async throws {
    let test = try TestDesk()
    try test.account("sara", [.operator])
    let wrong = await test.stranger().post("/log-in", [("name", "sara"), ("password", "not this one")])
    let unknown = await test.stranger().post("/log-in", [("name", "sarb"), ("password", "not this one")])
    #expect(wrong.status == 401)
    #expect(wrong.text.replacing("sara", with: "sarb") == unknown.text)
  }

  @Test
  func `a disabled account is not let in`() async throws {
    let test = try TestDesk()
    try test.account("sara", [.operator])
    try test.temporary.store.users.set(
      "sara", roles: nil, place: nil, isDisabled: true, operatorName: "test", now: TemporaryStore.now)
    #expect(await logIn(test.stranger(), "sara").status == 401)
  }

  @Test
  func `a program's account is not let in, whatever it shows`() async throws {
    let test = try TestDesk()
    let key = try test.temporary.store.users.addService(
      "metro", reads: [], place: nil, operatorName: "test", now: TemporaryStore.now
    ).key
    #expect(await logIn(test.stranger(), "metro", key.text).status == 401)
  }

  @Test
  func `a session ends when its account is disabled`() async throws {
    let test = try TestDesk()
    let sara = try await test.visitor(.operator, name: "sara")
    #expect(await sara.get("/account").status == 200)
    try test.temporary.store.users.set(
      "sara", roles: nil, place: nil, isDisabled: true, operatorName: "test", now: TemporaryStore.now)
    #expect(await sara.get("/account").location == "/log-in?next=%2Faccount")
  }

  @Test
  func `a session ends when the password is changed elsewhere`() async throws {
    let test = try TestDesk()
    let sara = try await test.visitor(.operator, name: "sara")
    let id = try #require(try test.temporary.store.users.find("sara")).id
    try test.temporary.store.users.changePassword(
      of: id, to: "another long one", mustChange: false, operatorName: "test",
      now: TemporaryStore.now.adding(seconds: 1))
    #expect(await sara.get("/account").status == 303)
  }

  @Test
  func `guessing gets slow where it is done, and nowhere else`() async throws {
    let test = try TestDesk()
    try test.account("sara", [.operator])
    for _ in 0..<LogInAttempts.free { #expect(await logIn(test.stranger(), "sara", "wrong password").status == 401) }
    #expect(await logIn(test.stranger(), "sara").status == 429)
    let now = TemporaryStore.now
    #expect(await test.desk.attempts.wait("sara", from: "peer:198.51.100.9", at: now) == 0)
    #expect(await test.desk.attempts.wait("sara", from: "peer:192.0.2.7", at: now.adding(seconds: 3)) == 0)
  }

  @Test
  func `the wait doubles and has an end`() async {
    let attempts = LogInAttempts()
    let now = TemporaryStore.now
    var waits: [Int] = []
    for _ in 0..<20 {
      await attempts.failed("sara", from: "peer", at: now)
      waits.append(await attempts.wait("sara", from: "peer", at: now))
    }
    #expect(waits.prefix(8) == [0, 0, 0, 0, 2, 4, 8, 16])
    #expect(waits.max() == LogInAttempts.longest)
  }

  @Test
  func `a session that was known before the log-in is not the one after it`() async throws {
    let test = try TestDesk()
    let sara = try await test.visitor(.operator, name: "sara")
    let answer = await logIn(sara, "sara")
    let cookie = try #require(answer.cookie)
    #expect(sara.token.map { !cookie.contains($0) } == true)
  }

  @Test(arguments: [Role.officer, .secretary, .supervisor, .auditor, .administrator])
  func `who is more than an operator sets up a second factor first`(role: Role) async throws {
    let test = try TestDesk()
    try test.account("sara", [role])
    let cookie = try #require(await logIn(test.stranger(), "sara").cookie)
    let token = String(cookie.dropFirst(5).prefix { $0 != ";" })
    let browser = DeskVisitor(desk: test.desk, token: token, formToken: "", language: .fa)
    #expect(await browser.get("/").location == "/account/second-factor")
    #expect(await browser.get("/account").location == "/account/second-factor")
  }

  @Test
  func `a form leads to no other site`() async throws {
    let test = try TestDesk()
    try test.account("sara", [.operator])
    for next in ["//evil.example", "https://evil.example/", "javascript:alert(1)"] {
      let response = await test.stranger().post(
        "/log-in", [("name", "sara"), ("password", TestDesk.password), ("next", next)])
      #expect(response.location == "/")
    }
  }

  @Test
  func `a password is in no page and no entry of the trail`() async throws {
    let test = try TestDesk()
    try test.account("sara", [.operator])
    let response = await test.stranger().post("/log-in", [("name", "sara"), ("password", "CANARYPASSWORD")])
    #expect(!response.text.contains("CANARYPASSWORD"))
    #expect(try Canary.found(["CANARYPASSWORD", TestDesk.password], in: test.temporary).isEmpty)
  }

  @Test(arguments: ["", "another password", TestDesk.password])
  func `an open session gives no second factor without the present password`(password: String) async throws {
    let test = try TestDesk()
    let sara = try await test.visitor(.operator, name: "sara")
    _ = await sara.get("/account/second-factor")
    let id = try #require(try test.temporary.store.users.find("sara")).id
    let session = await test.desk.sessions.all(of: id, at: TemporaryStore.now).first
    let secret = try #require(session?.newSecret)
    let code = TimeBasedCode(secret: secret).code(step: TimeBasedCode.step(at: TemporaryStore.now))
    _ = await sara.post("/account/second-factor", [("code", code), ("password", password)])
    let isRight = password == TestDesk.password
    #expect(try test.temporary.store.users.find("sara")?.hasSecondFactor == isRight)
  }

  @Test
  func `leaving ends the session`() async throws {
    let test = try TestDesk()
    let sara = try await test.visitor(.operator, name: "sara")
    #expect(await sara.post("/log-out").status == 303)
    #expect(await sara.get("/account").status == 303)
  }
}
