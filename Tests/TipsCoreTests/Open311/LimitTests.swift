import TestSupport
import Testing
import TipsIdentity

@testable import TipsOpen311

@Suite("Open311: one sender leaves room for others", .serialized)
struct Open311LimitTests {
  /// Many reports of one key are one, so that they cost no time.
  private static let key = "6fa459ea-ee8a-3ca4-894e-db77e160355e"

  @Test("Over the limit a network is told in the standard's form when to send again; others are not held up")
  func network() async throws {
    let server = try TestOpen311()
    // What is refused counts, too.
    for _ in 0..<30 { #expect(try await server.anonymous.report(["service_code": "none"]).status == 404) }
    let json = try await server.anonymous.report()
    #expect(json.status == 429)
    #expect(try json.object["code"] as? Int == 429 && json.object["description"] is String)
    #expect(json.header("retry-after") == "5")
    let xml = try await server.anonymous.post("requests.xml", ["service_code": "other"])
    #expect(xml.status == 429 && xml.elements == ["errors", "error", "code", "description"])
    #expect(try await server.anonymous.from("198.51.100.1").report(key: Self.key).status == 201)
  }

  @Test("A program with a key is known by it, and is not limited by where it sends from")
  func program() async throws {
    let server = try TestOpen311()
    for _ in 0..<31 { _ = try await server.anonymous.report(["service_code": "none"]) }
    #expect(try await server.program().report().status == 201)
  }

  @Test("Guessing tokens has a limit of its own")
  func tokens() async throws {
    let server = try TestOpen311()
    for _ in 0..<30 { #expect(try await server.anonymous.get("tokens/12345.json").status == 404) }
    #expect(try await server.anonymous.get("tokens/\(Receipt().digits).json").status == 429)
    #expect(try await server.anonymous.report(key: Self.key).status == 201)
  }
}
