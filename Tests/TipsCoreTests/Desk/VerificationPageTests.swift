import TestSupport
import Testing
import TipsText

@testable import TipsDesk
@testable import TipsStore

@Suite(.fewDesks)
struct VerificationPageTests {
  /// Begins a verification and waits for its end.
  private func verified(_ test: TestDesk, _ visitor: DeskVisitor) async throws -> String {
    #expect(await visitor.post("/audit/verification").status == 303)
    for _ in 0..<600 {
      if case .running = test.desk.verification.now {
        try await Task.sleep(for: .milliseconds(50))
      } else {
        break
      }
    }
    return await visitor.get("/audit/verification").text
  }

  @Test(arguments: [Language.fa, .en])
  func `a sound store agrees`(language: Language) async throws {
    let test = try TestDesk()
    try test.temporary.log()
    let page = try await verified(test, try await test.visitor(.auditor, language: language))
    #expect(page.contains(language == .fa ? "ناسازگاری: یافت نشد" : "found        nothing"))
    #expect(!page.contains("role=\"alert\""))
  }

  @Test
  func `a bent row is found and named`() async throws {
    let test = try TestDesk()
    let number = try test.temporary.log()
    try test.temporary.store.connection.execute("update report set address = 'bent' where id = \(number.id)")
    let page = try await verified(test, try await test.visitor(.auditor, language: .en))
    #expect(page.contains("was changed outside the program"))
    #expect(page.contains(number.description))
    #expect(page.contains("role=\"alert\""))
  }

  @Test
  func `a form without the token begins nothing`() async throws {
    let test = try TestDesk()
    let visitor = try await test.visitor(.auditor)
    #expect(await visitor.post("/audit/verification", [("form_token", "")]).status == 403)
    guard case .never = test.desk.verification.now else {
      Issue.record("a verification was begun")
      return
    }
  }

  @Test
  func `one goes on at a time`() throws {
    let run = BackgroundRun<Int>()
    let (gate, opened) = (DispatchGate(), DispatchGate())
    #expect(
      run.begin(by: "one", clock: { TemporaryStore.now }) { _ in
        opened.open()
        gate.wait()
        return 1
      })
    opened.wait()
    #expect(!run.begin(by: "two", clock: { TemporaryStore.now }) { _ in 2 })
    gate.open()
  }
}
