import TestSupport
import Testing
import TipsDomain

@testable import TipsOpen311
@testable import TipsStore

@Suite("Open311: who may read what")
struct ConfidentialityTests {
  private static let readings = [
    "requests.json", "requests/13.json", "requests.json?service_request_id=13", "requests.xml", "requests/99.json",
  ]

  private func server() throws -> TestOpen311 {
    let server = try TestOpen311()
    try server.log(Canary.text) {
      $0.address = Canary.address
      $0.latitude = 37.28
      $0.longitude = 49.58
      $0.place = "rasht"
    }
    return server
  }

  @Test("Without a key nothing is read, and a number that is there looks like one that isn't", arguments: readings)
  func anonymous(address: String) async throws {
    let answer = try await server().anonymous.get(address)
    #expect(answer.status == 403)
    #expect(answer.text.contains("api_key"))
    for word in Canary.words { #expect(!answer.text.contains(word)) }
  }

  @Test("A wrong key, an empty one and that of a disabled account open nothing", arguments: readings)
  func wrongKey(address: String) async throws {
    let server = try server()
    let program = try server.program()
    for key in [String(repeating: "0", count: 64), "x", String((program.key ?? "").dropLast())] {
      #expect(try await Open311Client(server: server, key: key).get(address).status == 403)
    }
    #expect(try await server.anonymous.get(address + (address.contains("?") ? "&" : "?") + "api_key=x").status == 403)
    try server.store.users.set("dispatch", isDisabled: true, operatorName: "chief", now: TemporaryStore.now)
    #expect(try await program.get(address).status == 403)
  }

  @Test("A password opens nothing, nor does the account of a person")
  func person() async throws {
    let server = try server()
    server.store.passwordCost = 10
    try server.store.users.add(
      "sara", roles: [.administrator], password: "four simple words", mustChange: false, place: nil,
      operatorName: "chief", now: TemporaryStore.now)
    let client = Open311Client(server: server, key: "four simple words")
    #expect(try await client.get("requests.json").status == 403)
  }

  @Test("A key reads number, category, times and state, and nothing that tells of people")
  func plainKey() async throws {
    let answer = try await server().program().get("requests/13.json")
    #expect(answer.status == 200)
    #expect(
      Set(try answer.object.keys) == [
        "service_request_id", "status", "status_notes", "service_name", "service_code", "requested_datetime",
      ])
    for word in Canary.words { #expect(!answer.text.contains(word)) }
  }

  @Test(
    "A key reads the parts that were granted, and no others",
    arguments: [
      (ReadablePart.text, ["description"]), (.address, ["address"]), (.position, ["lat", "long"]),
    ])
  func granted(part: ReadablePart, fields: [String]) async throws {
    let server = try server()
    let program = try server.program("press", reads: [part])
    for address in ["requests/13.json", "requests.json", "requests.json?service_request_id=13"] {
      let object = try await program.get(address).object
      let confidential = ["description", "address", "lat", "long"]
      #expect(confidential.filter { object[$0] != nil } == fields, "\(address)")
    }
    let xml = try await program.get("requests/13.xml")
    #expect(xml.text.contains(Canary.text) == (part == .text))
    #expect(xml.text.contains("<lat>37.28</lat>") == (part == .position))
  }

  @Test("What was granted can be taken back")
  func takenBack() async throws {
    let server = try server()
    let program = try server.program("press", reads: [.text])
    try server.store.users.set("press", reads: [], operatorName: "chief", now: TemporaryStore.now)
    #expect(try await program.get("requests/13.json").object["description"] == nil)
  }

  @Test("A key that is limited to a place sees no report of another, by whatever way")
  func place() async throws {
    let server = try server()
    let other = try server.log { $0.place = "anzali" }
    let nowhere = try server.log()
    let program = try server.program("rasht", place: "rasht")
    #expect(try await program.get("requests.json").numbers == ["13"])
    #expect(try await program.get("requests.json?service_code=theft.motorcycle").numbers == ["13"])
    #expect(try await program.get("requests.json?updated_after=2025-01-01T00:00:00Z").numbers == ["13"])
    #expect(try await program.get("requests.json?status=open").numbers == ["13"])
    for number in [other, nowhere] {
      #expect(try await program.get("requests/\(number).json").status == 404)
      #expect(try await program.get("requests.json?service_request_id=\(number)").numbers.isEmpty)
    }
  }

  @Test("Another key is the only one that opens")
  func changedKey() async throws {
    let server = try server()
    let program = try server.program()
    let account = try #require(try server.store.users.find("dispatch"))
    let key = try server.store.users.changeKey(of: account.id, operatorName: "chief", now: TemporaryStore.now)
    #expect(try await program.get("requests.json").status == 403)
    #expect(try await Open311Client(server: server, key: key.text).get("requests.json").status == 200)
  }

  @Test("The store doesn't hold keys, and the trail doesn't name them")
  func hashed() async throws {
    let server = try server()
    let key = try #require(try server.program().key)
    #expect(try Canary.found([key], in: try #require(server.temporary)).isEmpty)
  }
}
