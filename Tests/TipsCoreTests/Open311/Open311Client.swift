import Foundation
import FoundationXML
import TestSupport
import Testing
import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsText

@testable import TipsOpen311
@testable import TipsStore

/// A server of Open311 over a store of its own, and programs that ask it.
final class TestOpen311 {
  let temporary = try? TemporaryStore()
  let store: Store
  let face: Open311
  private let served: ServedStore
  /// Keys by the names of accounts.
  private var keys: [String: String] = [:]

  init(takesAnonymous: Bool = true, now: Instant = TemporaryStore.now) throws {
    store = try #require(temporary).store
    served = try ServedStore(at: store.path, readers: 2, now: { now })
    face = Open311(
      served, settings: Open311.Settings(jurisdiction: "gilan.example", takesAnonymous: takesAnonymous))
  }

  deinit { served.close() }

  /// A program with a key.
  func program(
    _ name: String = "dispatch", reads: Set<ReadablePart> = [], place: String? = nil
  ) throws -> Open311Client {
    if keys[name] == nil {
      keys[name] =
        try store.users.addService(
          name, reads: reads, place: place, operatorName: "chief", now: TemporaryStore.now
        ).key.text
    }
    return Open311Client(server: self, key: keys[name])
  }

  /// Somebody without a key.
  var anonymous: Open311Client { Open311Client(server: self, key: nil) }

  /// Records a report.
  @discardableResult
  func log(
    _ text: String = "سرقت موتورسیکلت", at: Instant = TemporaryStore.now, change: (inout ReportDraft) -> Void = { _ in }
  ) throws -> ReportNumber { try #require(temporary).log(text, at: at, change: change) }
}

/// A program that asks a server.
struct Open311Client {
  let server: TestOpen311
  let key: String?
  var peer = "192.0.2.1"

  /// The same program at another address.
  func from(_ peer: String) -> Open311Client { Open311Client(server: server, key: key, peer: peer) }

  /// Asks for an address behind `/open311/v2/`.
  func get(_ address: String, headers: [String: String] = [:]) async throws -> Open311Answer {
    let target = try #require(WebRequest.target("/open311/v2/" + address))
    return try await send(WebRequest(path: target.path, query: target.query, headers: headers))
  }

  /// Sends a form, or a body of another kind.
  func post(
    _ address: String = "requests.json", _ fields: [String: String] = [:], body: String? = nil,
    type: String = "application/json", headers: [String: String] = [:]
  ) async throws -> Open311Answer {
    let target = try #require(WebRequest.target("/open311/v2/" + address))
    var request = WebRequest(.post, path: target.path, query: target.query, headers: headers)
    request.form = FormFields(fields.map { (name: $0.key, value: $0.value) })
    if let body {
      request.body = Array(body.utf8)
      request.headers["content-type"] = type
    }
    return try await send(request)
  }

  /// Sends a report of a stolen motorcycle.
  func report(_ changes: [String: String] = [:], key: String? = nil) async throws -> Open311Answer {
    let fields = ["service_code": "theft.motorcycle", "description": "موتور را بردند", "address_string": "گلسار"]
    return try await post(
      "requests.json", fields.merging(changes) { $1 }, headers: key.map { ["idempotency-key": $0] } ?? [:])
  }

  private func send(_ request: WebRequest) async throws -> Open311Answer {
    var request = request
    request.peer = peer
    if let key { request.headers["authorization"] = "Bearer " + key }
    let response = await server.face.answer(request)
    guard case .bytes(let bytes) = response.body else { throw Open311Answer.NoBytes() }
    return Open311Answer(
      status: response.status, headers: response.headers, bytes: bytes)
  }
}

/// What a server answered.
struct Open311Answer {
  struct NoBytes: Error {}

  let status: Int
  let headers: [(name: String, value: String)]
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The objects of a list.
  var objects: [[String: Any]] {
    get throws { try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]]) }
  }

  /// The first object of a list, or the only one.
  var object: [String: Any] {
    get throws {
      let value = try JSONSerialization.jsonObject(with: Data(bytes))
      return try #require((value as? [[String: Any]])?.first ?? value as? [String: Any])
    }
  }

  /// The numbers of service requests, as they come.
  var numbers: [String] { get throws { try objects.compactMap { $0["service_request_id"] as? String } } }

  /// The names of elements, in their order, or nil where it is no well-formed XML.
  var elements: [String]? {
    let reader = ElementNames()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    return parser.parse() ? reader.names : nil
  }
}

private final class ElementNames: NSObject, XMLParserDelegate {
  var names: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) { names.append(name) }
}
