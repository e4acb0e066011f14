import TestSupport
import Testing
import TipsCalendar
import TipsDomain

@testable import TipsOpen311
@testable import TipsStore

@Suite("Open311: which reports a program asks for")
struct QueryTests {
  /// Four reports, an hour between each: 13, 26, 39 and 42.
  private func server() throws -> TestOpen311 {
    let server = try TestOpen311()
    for hour in 0..<4 {
      try server.log(at: TemporaryStore.now.adding(seconds: (hour - 4) * 3_600)) {
        $0.category = hour.isMultiple(of: 2) ? "theft.motorcycle" : "other"
      }
    }
    return server
  }

  private func numbers(_ server: TestOpen311, _ query: String) async throws -> [String] {
    let answer = try await server.program().get("requests.json" + (query.isEmpty ? "" : "?" + query))
    #expect(answer.status == 200, "\(query): \(answer.text)")
    return try answer.numbers
  }

  private static let all = (1...4).reversed().map { ReportNumber(id: $0).description }

  @Test("Newest first")
  func newest() async throws { #expect(try await numbers(server(), "") == Self.all) }

  @Test(
    "Times in every form that ISO 8601 has, with both ends in the span",
    arguments: [
      ("start_date=2025-10-04T07:00:00%2B03:30", 2), ("start_date=2025-10-04T07:00:00+03:30", 2),
      ("start_date=2025-10-04T03:30:00Z", 2), ("start_date=2025-10-04T07:00:00.000%2B03:30", 2),
      ("start_date=2025-10-04T07:00:00.001%2B03:30", 1), ("start_date=2025-10-04T06:59:59.999%2B0330", 2),
      ("end_date=2025-10-04T06:00:00%2B03:30", 2), ("end_date=2025-10-04T06:00:00.5%2B03:30", 2),
      ("end_date=2025-10-04T05:59:59.999%2B03:30", 1), ("end_date=2025-10-03T22:30:00-04:00", 2),
    ])
  func times(query: String, count: Int) async throws {
    #expect(try await numbers(server(), query).count == count)
  }

  @Test("Beginning and end hold both")
  func both() async throws {
    let found = try await numbers(
      server(), "start_date=2025-10-04T06:00:00%2B03:30&end_date=2025-10-04T07:00:00%2B03:30")
    #expect(found == [ReportNumber(id: 3).description, ReportNumber(id: 2).description])
  }

  @Test("Without times the last 90 days are meant; with a beginning, all since then")
  func usualSpan() async throws {
    let server = try server()
    let old = try server.log(at: TemporaryStore.now.adding(seconds: -91 * 86_400))
    #expect(try await !numbers(server, "").contains(old.description))
    #expect(try await numbers(server, "start_date=2025-01-01T00:00:00Z").contains(old.description))
    #expect(try await numbers(server, "end_date=2025-08-01T00:00:00Z") == [old.description])
  }

  @Test("Categories, one or several; what is none is nobody's")
  func categories() async throws {
    let server = try server()
    let motorcycles = try await numbers(server, "service_code=theft.motorcycle")
    #expect(motorcycles == [ReportNumber(id: 3), ReportNumber(id: 1)].map(\.description))
    #expect(try await numbers(server, "service_code=theft.motorcycle,other,no-such") == Self.all)
    #expect(try await numbers(server, "service_code=no-such").isEmpty)
  }

  @Test("States: closed is what has an outcome or was closed")
  func states() async throws {
    let server = try server()
    let temporary = try #require(server.temporary)
    try temporary.mark(ReportNumber(id: 2), .settled)
    _ = try server.store.stages.record(
      .closed, of: ReportNumber(id: 3), at: nil, operatorName: "", now: TemporaryStore.now)
    let closed = [ReportNumber(id: 3), ReportNumber(id: 2)].map(\.description)
    #expect(try await numbers(server, "status=closed") == closed)
    #expect(try await numbers(server, "status=open") == Self.all.filter { !closed.contains($0) })
    #expect(try await numbers(server, "status=open,closed") == Self.all)
    #expect(try await numbers(server, "status=open&service_code=other") == [ReportNumber(id: 4).description])
  }

  @Test("Numbers are asked for whatever else is asked; those that are none are passed over")
  func listed() async throws {
    let one = ReportNumber(id: 1).description
    #expect(try await numbers(server(), "service_request_id=\(one),99,x,\(one)&status=closed") == [one])
  }

  @Test("Updates: what something happened to since then, last first, old reports too")
  func updates() async throws {
    let server = try server()
    let temporary = try #require(server.temporary)
    let old = try server.log(at: TemporaryStore.now.adding(seconds: -200 * 86_400))
    try temporary.mark(old, .settled, at: TemporaryStore.now.adding(seconds: -60))
    try temporary.mark(ReportNumber(id: 1), .settled, at: TemporaryStore.now.adding(seconds: -30))
    let first = ReportNumber(id: 1).description
    #expect(try await numbers(server, "updated_after=2025-10-04T08:58:00%2B03:30") == [first, old.description])
    #expect(try await numbers(server, "updated_after=2025-10-04T08:59:30%2B03:30") == [first])
    #expect(
      try await numbers(
        server, "updated_after=2025-10-04T08:58:00%2B03:30&updated_before=2025-10-04T08:59:10%2B03:30")
        == [old.description])
    #expect(
      try await numbers(
        server, "updated_after=2025-10-04T08:58:00%2B03:30&start_date=2025-10-01T00:00:00Z") == [first])
  }

  @Test("Pages by number and by the link to the next one give each report once")
  func pages() async throws {
    let server = try server()
    #expect(try await numbers(server, "page=1&page_size=3") == Array(Self.all.prefix(3)))
    #expect(try await numbers(server, "page=2&page_size=3") == Array(Self.all.suffix(1)))
    #expect(try await numbers(server, "page=3&page_size=3").isEmpty)
    for question in ["page_size=1", "page_size=1&updated_after=2025-01-01T00:00:00Z", "page_size=1&status=open"] {
      var found: [String] = []
      var next: String? = "requests.json?" + question
      while let address = next {
        let answer = try await server.program().get(address)
        found += try answer.numbers
        next = answer.header("link").flatMap { link in
          link.split(separator: ">").first.map { String($0.dropFirst("</open311/v2/".count)) }
        }
        #expect(answer.header("link")?.contains("api_key") != true)
      }
      #expect(found == Self.all, "\(question)")
    }
  }

  @Test("An end before the beginning has nothing between; pages reach 10,000 reports, and no further")
  func nothing() async throws {
    let server = try server()
    #expect(try await numbers(server, "start_date=2025-10-05T00:00:00Z&end_date=2025-10-04T00:00:00Z").isEmpty)
    #expect(
      try await numbers(server, "updated_after=2025-10-05T00:00:00Z&updated_before=2025-10-04T00:00:00Z").isEmpty)
    #expect(try await server.program().get("requests.json?page=11&page_size=1000").status == 200)
    #expect(try await server.program().get("requests.json?page=12&page_size=1000").status == 404)
  }

  @Test(
    "A parameter that can't be is refused in the standard's form",
    arguments: [
      "start_date=2025-10-04", "start_date=yesterday", "end_date=2025-10-04T10:00:00", "start_date=", "status=maybe",
      "status=", "page=0", "page=x", "page_size=0", "page_size=1001", "page=-1", "updated_after=1", "updated_before=x",
      "service_code=", "service_request_id=", "status=open&status=closed", "page_size=1.5",
    ])
  func refused(query: String) async throws {
    let program = try server().program()
    let json = try await program.get("requests.json?" + query)
    #expect(json.status == 400)
    #expect(try json.object["code"] as? Int == 400 && json.object["description"] is String)
    let xml = try await program.get("requests.xml?" + query)
    #expect(xml.status == 400 && xml.elements == ["errors", "error", "code", "description"])
  }

  @Test("Each way of asking goes along an index, and none looks at all reports or sorts them")
  func plans() throws {
    let server = try TestOpen311()
    for way in ServiceRequestSearch.Way.allCases {
      for hasMore in [false, true] {
        var query = ServiceRequestQuery(limit: 10)
        if hasMore {
          query.after = ReportNumber(id: 5)
          query.isClosed = true
          query.categories = [1]
          query.places = [1]
        }
        var plan: [String] = []
        try server.store.connection.prepare("explain query plan " + ServiceRequestSearch.sql(way, query)).each {
          plan.append($0.text(3))
        }
        #expect(plan.first?.hasPrefix("SEARCH report USING") == true, "\(way): \(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(way): \(plan)")
      }
    }
  }
}
