import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsStore

/// Reports as a program with a key reads them: what it may not read is not there, and so are reports of other places.
struct RequestReading {
  let call: Call
  let reader: UserAccount

  func list() async throws -> WebResponse {
    let asked = try RequestQuery(call.parameters, now: call.now)
    let reader = reader
    let (reports, categories) = try await call.served.readers.read { store in
      let categories = try store.references.categories()
      let places = try reader.placeID.map { try store.references.subtree(of: $0) }
      if let numbers = asked.numbers {
        let reports = try store.reports.reports(Array(Set(numbers)))
        return (reports.filter { Self.isIn(places, $0) }, categories)
      }
      guard var query = asked.resolved(categories) else { return ([], categories) }
      query.places = places
      return (try store.reports.serviceRequests(query), categories)
    }
    let response = response(reports, categories)
    guard asked.numbers == nil, reports.count == asked.found.limit, let last = reports.last else { return response }
    return response.with("link", "<\(NextPage(call: call).address(after: last.number))>; rel=\"next\"")
  }

  func one(_ typed: String) async throws -> WebResponse {
    guard let number = try? ReportNumber(typed) else { throw Open311Error.noSuchRequest }
    let reader = reader
    let (found, categories) = try await call.served.readers.read { store in
      let places = try reader.placeID.map { try store.references.subtree(of: $0) }
      let report = try store.reports.report(number)
      return (report.flatMap { Self.isIn(places, $0) ? $0 : nil }, try store.references.categories())
    }
    guard let found else { throw Open311Error.noSuchRequest }
    return response([found], categories)
  }

  private static func isIn(_ places: [Int64]?, _ report: ReportRecord) -> Bool {
    guard let places else { return true }
    return report.placeID.map(places.contains) ?? false
  }

  private func response(_ reports: [ReportRecord], _ categories: [Category]) -> WebResponse {
    let byRow = Dictionary(categories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return call.response(
      "service_requests",
      .list(
        item: "request",
        reports.map { report in
          let request = ServiceRequest(report, category: byRow[report.categoryID], zone: call.served.zone)
          return .object(request.members.map { ($0.name, node($0.name, $0.value)) })
        }))
  }

  /// The value of a field; none where the key is not for it.
  private func node(_ name: String, _ value: String?) -> Node {
    switch name {
    case "description": .text(reader.reads.contains(.text) ? value : nil)
    case "address": .text(reader.reads.contains(.address) ? value : nil)
    case "lat", "long": .number(reader.reads.contains(.position) ? value : nil)
    default: .text(value)
    }
  }
}

/// The address of the page behind one: the same question, going on behind the last report. No key is in it.
struct NextPage {
  let call: Call

  private static let kept = [
    "jurisdiction_id", "service_code", "status", "start_date", "end_date", "updated_after", "updated_before",
    "page_size",
  ]

  func address(after number: ReportNumber) -> String {
    let kept = Self.kept.compactMap { name in
      call.parameters.text(name).map { "\(name)=\(Self.encoded($0))" }
    }
    return "/\(call.request.path.joined(separator: "/"))?" + (kept + ["after=\(number)"]).joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    return text.utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + String(Int(byte) + 256, radix: 16).dropFirst().uppercased()
    }.joined()
  }
}
