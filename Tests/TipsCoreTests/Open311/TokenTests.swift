import TestSupport
import Testing
import TipsDomain
import TipsIdentity

@testable import TipsOpen311
@testable import TipsStore

@Suite("Open311: receipts as tokens", .serialized)
struct TokenTests {
  @Test("Whoever sends without a key gets a receipt and no number; with it, the state and nothing else")
  func receipt() async throws {
    let server = try TestOpen311()
    let sent = try await server.anonymous.report(["phone": "09110000001", "first_name": "سارا"])
    #expect(sent.status == 201)
    let object = try sent.object
    #expect(object["service_request_id"] == nil)
    let token = try #require(object["token"] as? String)
    let state = try await server.anonymous.get("tokens/\(token).json")
    #expect(state.status == 200)
    #expect(try Set(state.object.keys) == ["token", "status", "status_notes"])
    #expect(try state.object["status"] as? String == "open")
    let number = ReportNumber(id: 1)
    let report = try server.store.reports.existing(number)
    #expect(report.text == "موتور را بردند" && report.address == "گلسار")
    #expect(try server.store.connection.value("select count(*) from sealed_identity") == 0)
    try #require(server.temporary).mark(number, .unfounded)
    let after = try await server.anonymous.get("tokens/\(token).json").object
    #expect(after["status"] as? String == "closed")
    #expect((after["status_notes"] as? String)?.hasPrefix("closed: ") == true)
  }

  @Test("A token that no report has, and what is none, get the same answer; the trail is not filled by guesses")
  func unknown() async throws {
    let server = try TestOpen311()
    try server.log()
    let mistyped = try await server.anonymous.get("tokens/12345.json")
    let unknown = try await server.anonymous.get("tokens/\(Receipt().digits).json")
    #expect(unknown.status == 404 && mistyped.status == 404 && unknown.text == mistyped.text)
    _ = try await server.anonymous.get("tokens/\(Receipt().digits).json")
    #expect(
      try server.store.connection.value("select count(*) from audit_entry where action = 'refused'") == 1)
  }

  @Test("A number is no token")
  func number() async throws {
    let server = try TestOpen311()
    try server.log()
    #expect(try await server.anonymous.get("tokens/13.json").status == 404)
  }

  @Test("Sent again with the same key it is one report with one receipt")
  func repeated() async throws {
    let server = try TestOpen311()
    let key = "6fa459ea-ee8a-3ca4-894e-db77e160355e"
    let first = try await server.anonymous.report(key: key)
    let second = try await server.anonymous.report(key: key)
    #expect(first.text == second.text && first.status == second.status)
    let token = try #require(try first.object["token"] as? String)
    #expect(try await server.anonymous.get("tokens/\(token).json").status == 200)
    #expect(try server.store.connection.value("select count(*) from report") == 1)
  }

  @Test("The same key with other words is another report: nobody loses one by a key that somebody else took")
  func sharedKey() async throws {
    let server = try TestOpen311()
    let key = "6fa459ea-ee8a-3ca4-894e-db77e160355e"
    let first = try await server.anonymous.report(key: key).object["token"] as? String
    let second = try await server.anonymous.report(["description": "دیگر"], key: key).object["token"] as? String
    #expect(first != second && first != nil)
    #expect(try server.store.connection.value("select count(*) from report") == 2)
  }

  @Test("A key that can be guessed would give the receipt away, and is refused")
  func weakKey() async throws {
    let server = try TestOpen311()
    #expect(try await server.anonymous.report(key: "1").status == 400)
    #expect(try server.store.connection.value("select count(*) from report") == 0)
  }

  @Test("The store holds neither receipt nor key")
  func stored() async throws {
    let server = try TestOpen311()
    let key = "6fa459ea-ee8a-3ca4-894e-db77e160355e"
    let token = try #require(try await server.anonymous.report(key: key).object["token"] as? String)
    #expect(try Canary.found([key, token], in: try #require(server.temporary)).isEmpty)
  }

  @Test("Where the station wants keys, nobody sends without one")
  func keysOnly() async throws {
    let server = try TestOpen311(takesAnonymous: false)
    #expect(try await server.anonymous.report().status == 403)
    #expect(try await server.program().report().status == 201)
  }
}
