import Foundation
import TestSupport
import Testing
import TipsDomain
import TipsHTTP
import TipsText

@testable import TipsDesk
@testable import TipsStore

@Suite(.fewDesks)
struct AuditPageTests {
  private let test: TestDesk

  /// A hundred and thirty reports, and what goes with them.
  init() throws {
    test = try TestDesk()
    for index in 0..<130 { try test.temporary.log("گزارش \(index)", at: TemporaryStore.now.adding(seconds: -60)) }
  }

  /// The numbers of all entries that pages show, one page after the other.
  private func sequences(_ visitor: DeskVisitor, _ address: String) async throws -> [Int] {
    var found: [Int] = []
    var next: String? = address
    var pages = 0
    while let address = next, pages < 20 {
      let answer = await visitor.get(address)
      try #require(answer.status == 200)
      let parts = answer.text.components(separatedBy: "data-sequence=\"").dropFirst()
      found += parts.compactMap { $0.split(separator: "\"").first.flatMap { Int($0) } }
      next = Self.next(answer.text)
      pages += 1
    }
    return found
  }

  private static func next(_ page: String) -> String? {
    guard let before = page.components(separatedBy: "\" rel=\"next\"").first, before != page,
      let link = before.components(separatedBy: "href=\"").last
    else { return nil }
    return link.replacing("&amp;", with: "&")
  }

  @Test
  func `pages show every entry once, newest first`() async throws {
    let visitor = try await test.visitor(.auditor)
    let all = try test.temporary.store.auditTrail.newest(limit: 10_000).map { Int($0.sequence) }
    #expect(try await sequences(visitor, "/audit") == all)
  }

  @Test(arguments: [
    "action=log", "person=op-3", "period=1404-07", "action=log&person=op-3&period=today", "period=1404-06",
  ])
  func `filters let through what they say`(query: String) async throws {
    let visitor = try await test.visitor(.auditor)
    let store = test.temporary.store
    let fields = query.split(separator: "&").map { $0.split(separator: "=").map(String.init) }
    let period = try fields.first { $0[0] == "period" }.map { try test.temporary.period($0[1]) }
    let wanted = try store.auditTrail.newest(limit: 10_000).filter { entry in
      fields.allSatisfy { field in
        switch field[0] {
        case "action": entry.action == field[1]
        case "person": entry.operatorName == field[1] || entry.account == field[1]
        default: period?.contains(store.zone.day(of: entry.at)) ?? true
        }
      }
    }
    #expect(try await sequences(visitor, "/audit?" + query) == wanted.map { Int($0.sequence) })
  }

  @Test
  func `entries about one report are found by its number`() async throws {
    let number = try test.temporary.log("دیگری")
    try test.temporary.mark(number, .assisted)
    let visitor = try await test.visitor(.auditor)
    let wanted = try test.temporary.store.auditTrail.entries(about: number, limit: 100).map { Int($0.sequence) }
    #expect(wanted.count >= 2)
    #expect(try await sequences(visitor, "/audit?subject=\(number)") == wanted)
  }

  @Test
  func `the administrator sees what is about accounts`() async throws {
    let visitor = try await test.visitor(.administrator)
    try test.account("sara", [.operator])
    let store = test.temporary.store
    let wanted = try store.auditTrail.newest(limit: 10_000).filter { $0.subject.hasPrefix("user ") }
    #expect(wanted.count == 2)
    #expect(try await sequences(visitor, "/audit") == wanted.map { Int($0.sequence) })
    #expect(try await sequences(visitor, "/audit?subject=user%20sara") == [Int(wanted[0].sequence)])
    #expect(await visitor.get("/audit/entries/\(wanted[0].sequence)").status == 200)
    #expect(await visitor.get("/audit/entries/3").status == 403)
    let number = try test.temporary.log("دیگری")
    #expect(await visitor.get("/audit?subject=\(number)").status == 403)
    for address in ["/audit/checkpoints", "/audit/verification", "/audit/roles"] {
      #expect(await visitor.get(address).status == 403)
    }
  }

  @Test(arguments: [Language.fa, .en])
  func `actions and subjects are in the language of the page`(language: Language) async throws {
    let page = await (try await test.visitor(.auditor, language: language)).get("/audit?action=log").text
    #expect(page.contains(language == .fa ? "<td>ثبت گزارش</td>" : "<td>report recorded</td>"))
  }

  @Test
  func `whoever is limited to a place sees no trail`() async throws {
    let visitor = try await test.visitor(.auditor, name: "limited", place: "rasht")
    for address in ["/audit", "/audit/entries/1", "/audit/checkpoints", "/audit/verification", "/audit/roles"] {
      #expect(await visitor.get(address).status == 403)
    }
  }

  @Test
  func `the page of checkpoints shows how the trail stands, and the line to sign`() async throws {
    let store = test.temporary.store
    let note = try store.auditTrail.checkpoint(
      key: test.temporary.keys.load(for: store.settings), operatorName: "officer-14", now: TemporaryStore.now
    ).note
    let visitor = try await test.visitor(.auditor, language: .en)
    let page = await visitor.get("/audit/checkpoints").text
    let head = try store.auditTrail.head()
    #expect(page.contains(String(hexadecimal: head.hash)))
    #expect(page.contains("tips audit checkpoint --store"))
    #expect(page.contains(try #require(note.split(separator: "\n").first)))
  }

  @Test
  func `roles are shown with since when`() throws {
    let users = test.temporary.store.users
    try test.account("sara", [.operator, .officer])
    let later = TemporaryStore.now.adding(seconds: 86_400)
    try users.set("sara", roles: [.officer, .auditor], operatorName: "test", now: later)
    let history = RoleHistory(try test.temporary.store.auditTrail.entries(about: .user("sara"), limit: 100))
    #expect(history.since == [.officer: TemporaryStore.now, .auditor: later])
  }
}
