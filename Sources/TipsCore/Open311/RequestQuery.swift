import TipsCalendar
import TipsDomain
import TipsStore

/// What a program asks for by the parameters of `GET requests`. All of them hold at once.
struct RequestQuery {
  /// How far back it is looked where no time is given, as the standard has it.
  static let usualDays = 90
  /// How many reports one answer has at most, as the standard has it.
  static let mostReports = 1_000
  /// How many a page has where a page is asked for.
  private static let usualPage = 50
  /// How many numbers or codes a list has at most.
  private static let mostValues = 200
  /// How many reports pages may pass over; who goes on behind the last one passes over none.
  private static let mostPassedOver = 10_000

  /// Reports by their numbers, whatever else is asked for; those that are none are nobody's.
  let numbers: [ReportNumber]?
  private(set) var found: ServiceRequestQuery
  private let codes: [String]?

  init(_ parameters: Parameters, now: Instant) throws {
    numbers = try parameters.list("service_request_id", atMost: Self.mostValues)?.compactMap { try? ReportNumber($0) }
    codes = try parameters.list("service_code", atMost: Self.mostValues)
    found = try Self.page(parameters)
    found.isClosed = try Self.isClosed(parameters)
    try Self.setSpan(of: &found, parameters, now: now)
  }

  /// The query with the rows of the codes; nil where none of them is a category.
  func resolved(_ categories: [Category]) -> ServiceRequestQuery? {
    guard let codes else { return found }
    var query = found
    let rows = categories.filter { codes.contains($0.code) }.map(\.id)
    guard !rows.isEmpty else { return nil }
    query.categories = rows
    return query
  }

  private static func page(_ parameters: Parameters) throws -> ServiceRequestQuery {
    let page = try parameters.number("page", in: 1...mostPassedOver)
    let size = try parameters.number("page_size", in: 1...mostReports)
    let limit = size ?? (page == nil ? mostReports : usualPage)
    var query = ServiceRequestQuery(limit: limit)
    query.offset = ((page ?? 1) - 1) * limit
    guard query.offset <= mostPassedOver else { throw Open311Error.noSuchPage }
    if let after = try parameters.asked("after") {
      guard let number = try? ReportNumber(after) else { throw Open311Error.noSuchRequest }
      query.after = number
    }
    return query
  }

  private static func isClosed(_ parameters: Parameters) throws -> Bool? {
    guard let states = try parameters.list("status", atMost: 2) else { return nil }
    let known = Set(states)
    guard known.isSubset(of: ["open", "closed"]) else { throw Open311Error.bad("status", .status) }
    return known.count == 2 ? nil : known.contains("closed")
  }

  /// Where no beginning is given it lies 90 days before the end, unless updates are asked for: those of old reports count.
  private static func setSpan(of query: inout ServiceRequestQuery, _ parameters: Parameters, now: Instant) throws {
    query.updatedFrom = try parameters.time("updated_after").map(beginning)
    query.updatedTo = try parameters.time("updated_before")?.at
    query.receivedFrom = try parameters.time("start_date").map(beginning)
    query.receivedTo = try parameters.time("end_date")?.at
    if query.receivedFrom == nil, !query.asksForUpdates {
      query.receivedFrom = (query.receivedTo ?? now).adding(seconds: -usualDays * 86_400)
    }
  }

  /// The first whole second that is not before a time.
  private static func beginning(_ time: (at: Instant, hasFraction: Bool)) -> Instant {
    time.hasFraction ? time.at.adding(seconds: 1) : time.at
  }
}
