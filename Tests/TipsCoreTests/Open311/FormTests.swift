import TestSupport
import Testing
import TipsDomain
import TipsHTTP

@testable import TipsOpen311
@testable import TipsStore

@Suite("Open311: forms of answers")
struct FormTests {
  @Test(
    "The suffix says the form, else what the client takes",
    arguments: [
      ("services.json", "text/xml", "application/json"), ("services.xml", "application/json", "text/xml"),
      ("services", "", "application/json"), ("services", "text/xml", "text/xml"),
      ("services", "application/xml;q=0.5, application/json", "application/json"),
      ("services", "application/xml, application/json;q=0.5", "text/xml"), ("services", "*/*", "application/json"),
      ("services/theft.motorcycle", "text/xml", "text/xml"),
    ])
  func form(address: String, accept: String, type: String) async throws {
    let answer = try await TestOpen311().anonymous.get(address, headers: ["accept": accept])
    #expect(answer.status == 200)
    #expect(answer.header("content-type") == type + "; charset=utf-8")
    #expect(answer.header("cache-control") == "no-store")
  }

  @Test("A list of services names every open category; with a key numbers come at once")
  func services() async throws {
    let server = try TestOpen311()
    let services = try await server.anonymous.get("services.json").objects
    #expect(services.count == (try server.store.references.categories().count))
    let first = try #require(services.first)
    #expect(first["service_code"] as? String == "theft.motorcycle" && first["type"] as? String == "batch")
    #expect(first["metadata"] as? Bool == false && first["group"] as? String == "theft")
    #expect(try await server.program().get("services.json").objects.first?["type"] as? String == "realtime")
    let xml = try await server.anonymous.get("services.xml").elements
    #expect(xml?.prefix(3) == ["services", "service", "service_code"])
    let persian = try await server.anonymous.get("services.json", headers: ["accept-language": "fa-IR"]).objects
    #expect(persian.first?["service_name"] as? String == "سرقت موتورسیکلت")
  }

  @Test("Discovery names the address that was asked, and no host that can't be one")
  func discovery() async throws {
    let server = try TestOpen311()
    let object = try await server.anonymous.get("discovery.json", headers: ["host": "tips.example:8443"]).object
    let endpoint = try #require((object["endpoints"] as? [[String: Any]])?.first)
    #expect(endpoint["url"] as? String == "http://tips.example:8443/open311/v2")
    #expect(endpoint["formats"] as? [String] == ["text/xml", "application/json"])
    let hostile = try await server.anonymous.get("discovery.xml", headers: ["host": "a\"><x>"])
    #expect(hostile.text.contains("<url>/open311/v2</url>") && hostile.elements != nil)
  }

  @Test("A definition has no attributes, since no service asks for more")
  func definition() async throws {
    let server = try TestOpen311()
    let object = try await server.anonymous.get("services/theft.motorcycle.json").object
    #expect(object["service_code"] as? String == "theft.motorcycle")
    #expect((object["attributes"] as? [Any])?.isEmpty == true)
    #expect(
      try await server.anonymous.get("services/theft.motorcycle.xml").elements
        == ["service_definition", "service_code", "attributes"])
  }

  @Test("Requests in XML have all fields of the standard and are well-formed, whatever people wrote")
  func hostileText() async throws {
    let server = try TestOpen311()
    let text = "]]> <script>&amp;\u{1B}[2J \u{202E}abc \u{FFFE} \u{8} \"'"
    try server.log(text) { $0.address = "</address><status>open</status>" }
    let program = try server.program(reads: Set(ReadablePart.allCases))
    let elements = try #require(try await program.get("requests.xml").elements)
    #expect(elements.count == 19)
    #expect(elements.filter { $0 == "status" }.count == 1 && !elements.contains("script"))
    #expect(try await program.get("requests.json").object["description"] as? String == text)
  }

  @Test(
    "What there isn't, and what is asked in another way, is refused in the standard's form",
    arguments: [
      ("nothing.json", 404), ("services/no-such.json", 404), ("requests/99.json", 404), ("requests/x.json", 404),
      ("tokens/1.json", 404), ("requests/13/more.json", 404),
    ])
  func notFound(address: String, status: Int) async throws {
    let server = try TestOpen311()
    let answer = try await server.program().get(address)
    #expect(answer.status == status)
    let object = try answer.object
    #expect(object["code"] as? Int == status && object["description"] is String)
    #expect(try await server.program().post(address).status >= 404)
  }

  @Test("A method that a resource doesn't have")
  func method() async throws {
    let answer = try await TestOpen311().program().post("services.xml")
    #expect(answer.status == 405 && answer.header("allow") == "GET, HEAD")
    #expect(answer.elements == ["errors", "error", "code", "description"])
  }

  @Test("What the server refuses by itself has the same form", arguments: [405, 413, 400])
  func refusal(status: Int) throws {
    let response = try TestOpen311().face.refusal(
      status: status, of: WebRequest(path: ["open311", "v2", "requests.xml"]))
    guard case .bytes(let bytes) = response.body else { throw Open311Answer.NoBytes() }
    let answer = Open311Answer(status: response.status, headers: response.headers, bytes: bytes)
    #expect(answer.status == status && answer.elements == ["errors", "error", "code", "description"])
  }

  @Test("Errors are in the language that is asked for")
  func language() async throws {
    let answer = try await TestOpen311().anonymous.get("requests.json", headers: ["accept-language": "fa"])
    #expect((try answer.object["description"] as? String)?.contains("محرمانه") == true)
  }

  @Test(
    "Our jurisdiction or none; another's is not here",
    arguments: ["services.json", "discovery.json", "requests.json", "tokens/1.json", "services/other.json"])
  func jurisdiction(address: String) async throws {
    let server = try TestOpen311()
    let other = try await server.program().get(address + "?jurisdiction_id=city.gov")
    #expect(other.status == 404 && other.text.contains("jurisdiction_id"))
    let ours = try await server.program().get(address + "?jurisdiction_id=gilan.example")
    #expect(!ours.text.contains("jurisdiction_id"))
    #expect(try await server.program().report(["jurisdiction_id": "city.gov"]).status == 404)
  }

  @Test("The description of all resources is part of the program")
  func description() async throws {
    let object = try await TestOpen311().anonymous.get("openapi.json").object
    #expect((object["openapi"] as? String)?.hasPrefix("3.") == true)
    let paths = try #require(object["paths"] as? [String: Any])
    for path in ["discovery", "services", "services/{service_code}", "requests", "requests/{service_request_id}"] {
      for format in ["json", "xml"] { #expect(paths["/\(path).\(format)"] != nil, "\(path)") }
    }
  }
}
