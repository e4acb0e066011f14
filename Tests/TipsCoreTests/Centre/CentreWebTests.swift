import TestSupport
import Testing
import TipsFeed
import TipsHTTP
import TipsIdentity

@testable import TipsCentre
@testable import TipsDesk
@testable import TipsDomain
@testable import TipsStore

@Suite("A centre in a browser", .needsPostgreSQL, .serialized)
struct CentreWebTests {
  private let accounts: TemporaryStore
  private let served: ServedStore
  private let readers: StoreReaders
  private let desk: Desk

  init() throws {
    var station = try StationAtWork(station: 7, seed: 4)
    try station.fill(reports: 300)
    try station.work(steps: 60)
    _ = try station.temporary.settle()
    let centre = try TemporaryCentre()
    var random = SeededGenerator(seed: 1)
    let sender = StationSender(station.temporary.store)
    let receiver = try centre.receiver()
    while let bytes = try sender.next(random: &random) { _ = try receiver.take(try FeedBatch(bytes: bytes), from: 7) }
    accounts = try TemporaryStore()
    accounts.store.passwordCost = 10
    served = try ServedStore(at: accounts.path, readers: 1) { TemporaryStore.now }
    let address = centre.address
    readers = try StoreReaders(count: 1, waiting: 64) { try Store.open(centreAt: address) }
    desk = try Desk(served, at: accounts.path, reading: readers)
  }

  private func end() {
    desk.close()
    readers.close()
    served.close()
  }

  /// Asks as somebody with these roles who is signed in.
  private func ask(
    _ roles: Set<Role>, place: String? = nil
  ) async throws -> (WebRequest.Method, String) async -> (status: Int, text: String) {
    let name = roles.map(\.code).sorted().joined(separator: "-") + (place ?? "")
    let user = try accounts.store.users.add(
      name, roles: roles, password: "اسب درست باتری گیره", mustChange: false, place: place, operatorName: "test",
      now: TemporaryStore.now)
    let session = Session(
      id: Sessions.randomToken(), userID: user.id, formToken: Sessions.randomToken(), beganAt: TemporaryStore.now,
      browser: "test", seenAt: TemporaryStore.now, step: .ready, passwordChangedAt: user.passwordChangedAt)
    let cookie = "tips-language=en; tips=" + (await desk.sessions.begin(session))
    let desk = desk
    return { method, address in
      let target = WebRequest.target(address) ?? ([], FormFields())
      var request = WebRequest(method, path: target.path, query: target.query, headers: ["cookie": cookie])
      request.form = FormFields([(name: "form_token", value: session.formToken)])
      let answer = await desk.answer(request)
      guard case .bytes(let bytes) = answer.body else { return (answer.status, "") }
      return (answer.status, String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("Figures, lists, searches, recognition and the trail are there")
  func pages() async throws {
    let supervisor = try await ask([.supervisor, .auditor])
    for address in [
      "/reports", "/reports?q=%D9%85%D9%88%D8%AA%D9%88%D8%B1", "/figures?period=1404-06", "/figures/csv?period=1404-06",
      "/figures/press?period=1404-06", "/operations", "/activities", "/recognition", "/recognition/1404-06", "/audit",
    ] {
      let answer = await supervisor(.get, address)
      #expect(answer.status == 200, "\(address)")
      #expect(!answer.text.isEmpty, "\(address)")
    }
    let numbers = try await readers.read { store in
      try store.connection.rows("select max(id) from report") { (number: ReportNumber) in number }
    }
    let report = await supervisor(.get, "/reports/\(try #require(numbers.first).description)")
    #expect(report.status == 200)
    end()
  }

  @Test("Every link of every page leads to a page", arguments: [Role.supervisor, .auditor, .secretary])
  func links(role: Role) async throws {
    let somebody = try await ask([role])
    var waiting = [
      "/", "/reports", "/reports?q=%D9%85%D9%88%D8%AA%D9%88%D8%B1", "/figures?period=1404-H1", "/recognition/1404-06",
    ]
    var known = Set(waiting)
    // Of pages that differ in a number alone, some.
    var visits: [String: Int] = [:]
    while let address = waiting.popLast() {
      let kind = String(address.prefix { $0 != "?" }.filter { !$0.isNumber })
      visits[kind, default: 0] += 1
      guard visits[kind, default: 0] <= 6 else { continue }
      let answer = await somebody(.get, address)
      // The first page leads on to the one that a role begins with.
      #expect(answer.status == (address == "/" ? 303 : 200), "\(address)")
      let path = address.prefix { $0 != "?" }
      for piece in answer.text.split(separator: "href=\"").dropFirst() {
        let link = String(piece.prefix { $0 != "\"" && $0 != "#" }).replacing("&amp;", with: "&")
        let next = link.hasPrefix("?") ? path + link : link
        if next.hasPrefix("/"), !next.hasPrefix("/assets/"), known.insert(next).inserted { waiting.append(next) }
      }
    }
    #expect(visits.count > 10)
    end()
  }

  @Test("Nothing can be recorded, changed or administered, whatever the role")
  func changes() async throws {
    for roles in [[.operator, .officer], [.secretary], [.administrator], [.auditor]] as [Set<Role>] {
      let somebody = try await ask(roles)
      for address in [
        "/reports", "/operations", "/activities", "/follow-ups", "/recognition/1404-06/issue",
        "/administration/accounts",
      ] {
        let status = await somebody(.post, address).status
        #expect([404, 405].contains(status), "\(roles) \(address)")
      }
      for address in ["/record", "/board", "/administration", "/audit/verification", "/audit/roles"] {
        #expect(await somebody(.get, address).status == 404, "\(roles) \(address)")
      }
    }
    end()
  }

  @Test("Who records at a station sees nothing here, and neither does who is limited to a place")
  func limited() async throws {
    let officer = try await ask([.officer])
    #expect(await officer(.get, "/reports").status == 403)
    let limited = try await ask([.supervisor], place: "rasht")
    #expect(await limited(.get, "/figures").status == 403)
    end()
  }

  @Test("A secretary sees the list, and no form that would issue it")
  func secretary() async throws {
    let page = try await ask([.secretary])(.get, "/recognition/1404-06")
    #expect(page.status == 200)
    #expect(!page.text.contains("/recognition/1404-06/issue"))
    end()
  }
}
