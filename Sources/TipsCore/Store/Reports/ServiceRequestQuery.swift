import TipsCalendar
import TipsDomain
import TipsSQLite

/// Which reports a program asks for, as Open311 has it. All that is given holds at once; nil lets everything through.
package struct ServiceRequestQuery: Sendable {
  /// Rows of categories, one of which it has.
  package var categories: [Int64]?
  package var isClosed: Bool?
  /// Received then or later, then or before.
  package var receivedFrom: Instant?
  package var receivedTo: Instant?
  /// Something last happened to it, or it was received where nothing did, then or later, then or before.
  package var updatedFrom: Instant?
  package var updatedTo: Instant?
  /// Rows of places, in one of which it is.
  package var places: [Int64]?
  /// Only those that come behind this report.
  package var after: ReportNumber?
  /// How many of those found are passed over.
  package var offset = 0
  package var limit: Int

  package init(limit: Int) { self.limit = limit }

  /// Whether it asks when something happened; the last updated comes first then.
  package var asksForUpdates: Bool { updatedFrom != nil || updatedTo != nil }
}

extension ReportStore {
  /// The reports that a program asks for: newest number first, or last updated first where it asks for updates.
  ///
  /// What it costs grows with what is passed over and found: each way goes along an index that gives the order. Where one
  /// key of several must fit, each key is followed as far, and what they give is merged.
  package func serviceRequests(_ query: ServiceRequestQuery) throws -> [ReportRecord] {
    try store.read { connection in
      try ServiceRequestSearch(query, zone: store.zone, connection).ids().compactMap { id in
        try report(ReportNumber(id: id))
      }
    }
  }
}

/// One query on its way along an index.
struct ServiceRequestSearch {
  /// The index that is followed, and what it is asked.
  enum Way: String, CaseIterable {
    /// The rows themselves, which are in the order of their numbers.
    case rows = "report"
    case category = "report indexed by report_category"
    case place = "report indexed by report_place"
    case pending = "report indexed by report_disposition"
    case updated = "report indexed by report_updated"
  }

  /// With more keys than these, rows are looked at one by one.
  private static let mostKeys = 64
  /// As the index `report_updated` has it, word by word: SQLite compares the expressions.
  private static let updatedAt =
    "coalesce(outcome_at, closed_at, max(coalesce(dispatched_at, received_at), coalesce(arrived_at, received_at)))"
  /// The first and the last second of years that are dates here.
  private static let earliest = Instant(epochSeconds: -8_520_336_000)
  private static let latest = Instant(epochSeconds: 253_402_300_799)

  private let query: ServiceRequestQuery
  private let connection: Connection
  private let zone: StationZone

  init(_ query: ServiceRequestQuery, zone: StationZone, _ connection: Connection) {
    self.query = query
    self.zone = zone
    self.connection = connection
  }

  /// The rows found, in order.
  func ids() throws -> [Int64] {
    let (way, keys) = self.way
    guard keys.count != 1 else { return try ids(way, key: keys[0], limit: query.limit, offset: query.offset) }
    let found = try keys.flatMap { try ids(way, key: $0, limit: query.offset + query.limit, offset: 0) }
    return Array(found.sorted(by: >).dropFirst(query.offset).prefix(query.limit))
  }

  private var way: (Way, keys: [Int64]) {
    if query.asksForUpdates { return (.updated, [0]) }
    if query.isClosed == false { return (.pending, [0]) }
    if let categories = query.categories, categories.count <= Self.mostKeys { return (.category, categories) }
    if let places = query.places, places.count <= Self.mostKeys { return (.place, places) }
    return (.rows, [0])
  }

  private func ids(_ way: Way, key: Int64, limit: Int, offset: Int) throws -> [Int64] {
    guard let span = try span() else { return [] }
    let statement = try connection.prepare(Self.sql(way, query))
    let after = try updateOfLast()
    statement.bind(1, key)
    statement.bind(2, span.lowerBound)
    statement.bind(3, span.upperBound)
    statement.bind(4, query.receivedFrom ?? Self.earliest)
    statement.bind(5, query.receivedTo ?? Self.latest)
    statement.bind(6, query.updatedFrom ?? Self.earliest)
    statement.bind(7, min(query.updatedTo ?? Self.latest, after ?? Self.latest))
    statement.bind(8, query.after?.id ?? Int64.max)
    statement.bind(9, after ?? Self.latest)
    statement.bind(10, Self.list(query.categories))
    statement.bind(11, Self.list(query.places))
    statement.bind(12, limit)
    statement.bind(13, offset)
    var ids: [Int64] = []
    try statement.each { ids.append($0.int64(0)) }
    return ids
  }

  /// The statement; its text has no values, so that there are few of them.
  static func sql(_ way: Way, _ query: ServiceRequestQuery) -> String {
    var clauses = way == .updated ? ["\(updatedAt) between $6 and $7"] : ["report.id between $2 and $3"]
    switch way {
    case .category: clauses.append("report.category_id = $1")
    case .place: clauses.append("report.place_id = $1")
    case .pending: clauses.append("report.disposition = 0")
    case .rows, .updated: break
    }
    clauses.append("+report.received_at between $4 and $5")
    if let isClosed = query.isClosed {
      clauses.append(
        isClosed
          ? "(+report.disposition <> 0 or report.closed_at is not null)"
          : "+report.disposition = 0 and report.closed_at is null")
    }
    if query.categories != nil, way != .category {
      clauses.append("+report.category_id in (select value from json_each($10))")
    }
    if query.places != nil, way != .place {
      clauses.append("+report.place_id in (select value from json_each($11))")
    }
    if query.after != nil {
      clauses.append(
        way == .updated ? "(\(updatedAt) < $9 or +report.id < $8)" : "report.id < $8")
    }
    let order = way == .updated ? "\(updatedAt) desc, report.id desc" : "report.id desc"
    return """
      select report.id from \(way.rawValue)
      where \(clauses.joined(separator: " and "))
      order by \(order)
      limit $12 offset $13
      """
  }

  /// When something last happened to the report that the page before ended with.
  private func updateOfLast() throws -> Instant? {
    guard query.asksForUpdates, let after = query.after else { return nil }
    return try connection.value("select \(Self.updatedAt) from report where id = $1", after.id)
  }

  /// The rows that were received on the days asked for lie between these.
  private func span() throws -> ClosedRange<Int64>? {
    guard query.receivedFrom != nil || query.receivedTo != nil else { return 0...Int64.max }
    let from = zone.day(of: query.receivedFrom ?? Self.earliest)
    let to = zone.day(of: query.receivedTo ?? Self.latest).advanced(by: 1)
    guard from < to, let span = try ReportConditions.span(of: from..<to, connection) else { return nil }
    return span.first...span.last
  }

  private static func list(_ ids: [Int64]?) -> String {
    "[" + (ids ?? []).map(String.init).joined(separator: ",") + "]"
  }
}
