import TestSupport
import Testing
import TipsCalendar
import TipsDomain

@testable import TipsOpen311
@testable import TipsStore

@Suite("Open311: a program sends reports")
struct PostingTests {
  @Test("It is recorded under the account, with its name as source, and the number is the answer")
  func recorded() async throws {
    let server = try TestOpen311()
    let sent = try await server.program().report([
      "lat": "37.28", "long": "49.58", "address_id": "rasht",
    ])
    #expect(sent.status == 201)
    #expect(try sent.object["service_request_id"] as? String == "13")
    let report = try server.store.reports.existing(ReportNumber(id: 1))
    #expect(report.operatorName == "dispatch" && report.latitude == 37.28 && report.longitude == 49.58)
    #expect(report.placeID == (try server.store.references.place(code: "rasht")?.id))
    #expect(report.receivedAt == TemporaryStore.now)
    #expect(try server.store.connection.value("select code from source where id = $1", report.sourceID) == "dispatch")
    let entry = try #require(try server.store.auditTrail.newest(limit: 1).first)
    #expect(entry.action == "log" && entry.operatorName == "dispatch")
    #expect(try server.store.connection.value("select account from audit_entry order by id desc") == "open311:dispatch")
  }

  @Test("Whom a program tells of is sealed like any caller")
  func caller() async throws {
    let server = try TestOpen311()
    let sent = try await server.program().report([
      "phone": Canary.phone, "first_name": "CANARYNAME", "last_name": "قناری", "email": "CANARYMAIL@x.example",
      "device_id": "CANARYDEVICE",
    ])
    #expect(sent.status == 201)
    #expect(try server.store.connection.value("select count(*) from sealed_identity") == 1)
    #expect(
      try Canary.found(
        Canary.phones + ["CANARYNAME", "CANARYMAIL", "CANARYDEVICE"], in: try #require(server.temporary)
      ).isEmpty)
  }

  @Test("Sent again with the same key it is one report with one number; another program's key is another's")
  func repeated() async throws {
    let server = try TestOpen311()
    let first = try await server.program().report(key: "A-17")
    let again = try await server.program().report(["description": "دوباره"], key: "A-17")
    #expect(first.text == again.text && again.status == 201)
    let other = try await server.program("metro").report(key: "A-17")
    #expect(try other.object["service_request_id"] as? String != first.object["service_request_id"] as? String)
    #expect(try server.store.connection.value("select count(*) from report") == 2)
  }

  @Test("JSON says the same as a form")
  func json() async throws {
    let server = try TestOpen311()
    let sent = try await server.program().post(
      body: #"{"service_code":"other","description":"\u0633","lat":37.28,"long":49.58,"email":"","attributes":[1]}"#)
    #expect(sent.status == 201)
    let report = try server.store.reports.existing(ReportNumber(id: 1))
    #expect(report.text == "س" && report.latitude == 37.28)
  }

  @Test("A form in parts says the same; a picture that comes along is not kept")
  func parts() async throws {
    let server = try TestOpen311()
    let part = { (name: String, value: String) in
      "--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    let body =
      part("service_code", "other") + part("description", "متن") + part("address_string", "گلسار")
      + part("media\"; filename=\"a.png", "CANARYTEXT") + "--x--\r\n"
    let sent = try await server.program().post(body: body, type: "multipart/form-data; boundary=x")
    #expect(sent.status == 201)
    #expect(try server.store.reports.existing(ReportNumber(id: 1)).text == "متن")
    #expect(try Canary.found(["CANARYTEXT"], in: try #require(server.temporary)).isEmpty)
  }

  @Test("A body of another kind is refused as such")
  func otherBody() async throws {
    #expect(try await TestOpen311().program().post(body: "<x/>", type: "text/xml").status == 415)
  }

  @Test("A report without a description says what it is about")
  func noDescription() async throws {
    let server = try TestOpen311()
    #expect(
      try await server.anonymous.post("requests.json", ["service_code": "other", "lat": "37", "long": "49"]).status
        == 201)
    #expect(try server.store.reports.existing(ReportNumber(id: 1)).text == "سایر")
  }

  @Test(
    "What can't be is refused, and nothing is recorded",
    arguments: [
      ["service_code": ""], ["address_string": ""], ["last_name": String(repeating: "x", count: 91)], ["token": "a b"],
      ["token": ""], ["token": "کلید"],
      ["lat": "91", "long": "0"], ["lat": "nan", "long": "0"], ["lat": "0x1", "long": "0"], ["long": "1e400"],
      ["description": String(repeating: "x", count: 4_001)], ["description": "a\u{0}b"],
      ["phone": String(repeating: "1", count: 100)], ["address_string": String(repeating: "x", count: 2_000)],
    ])
  func refused(changes: [String: String]) async throws {
    let server = try TestOpen311()
    let answer = try await server.program().report(changes)
    #expect(answer.status == 400)
    #expect(try answer.object["code"] as? Int == 400)
    #expect(try server.store.connection.value("select count(*) from report") == 0)
  }

  @Test(
    "A service or a place that there isn't is not found",
    arguments: [["service_code": "no-such"], ["service_code": "theft"], ["address_id": "atlantis"]])
  func unknown(changes: [String: String]) async throws {
    let server = try TestOpen311()
    #expect(try await server.program().report(changes).status == 404)
    #expect(try server.store.connection.value("select count(*) from report") == 0)
  }

  @Test(
    "A body that is no form and no object of JSON is refused",
    arguments: [
      ("[1]", 400), ("{", 400), (#"{"service_code":["other"]}"#, 400),
      (#"{"service_code":"other","lat":"37","long":49}"#, 400),
    ])
  func body(json: String, status: Int) async throws {
    #expect(try await TestOpen311().program().post(body: json).status == status)
  }

  @Test("A key that is limited to a place sends there and nowhere else")
  func place() async throws {
    let server = try TestOpen311()
    let program = try server.program("rasht", place: "rasht")
    #expect(try await program.report(["address_id": "anzali"]).status == 403)
    #expect(try await program.report().status == 201)
    let report = try server.store.reports.existing(ReportNumber(id: 1))
    #expect(report.placeID == (try server.store.references.place(code: "rasht")?.id))
  }

  @Test("A closed category takes no more reports, and is no service")
  func closedCategory() async throws {
    let server = try TestOpen311()
    try server.store.connection.execute("update category set active = 0 where code = 'other'")
    #expect(try await server.program().report(["service_code": "other"]).status == 404)
    let services = try await server.anonymous.get("services.json").objects
    #expect(!services.contains { $0["service_code"] as? String == "other" })
    #expect(try await server.anonymous.get("services/other.json").status == 404)
  }

  @Test(
    "A zero byte is refused wherever it stands, also in a field that nobody reads",
    arguments: ["description", "address_string", "first_name", "api_key", "jurisdiction_id", "media_url"])
  func zeroByte(field: String) async throws {
    let server = try TestOpen311()
    let program = try server.program()
    let form = try await program.report([field: "a\0b"])
    let members = ["service_code": "theft.motorcycle", "description": "موتور را بردند", "address_string": "گلسار"]
      .merging([field: "a\\u0000b"]) { $1 }
    let json = try await program.post(
      body: "{" + members.map { "\"\($0.key)\": \"\($0.value)\"" }.joined(separator: ", ") + "}")
    #expect([form.status, json.status] == [400, 400])
    #expect(try server.temporary?.count("select count(*) from report") == 0)
  }
}
