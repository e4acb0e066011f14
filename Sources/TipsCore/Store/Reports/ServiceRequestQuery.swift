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
    /// Reports to which something happened after they were recorded.
    case updated = "report indexed by report_updated"
    /// Reports to which nothing did: what happened last is that they were received.
    case untouched = "report indexed by report_received"
  }

  /// With more keys than these, rows are looked at one by one.
  private static let mostKeys = 64
  /// As the index `report_updated` has them, word by word: SQLite compares the expressions.
  private static let updatedAt =
    "coalesce(outcome_at, closed_at, max(coalesce(dispatched_at, received_at), coalesce(arrived_at, received_at)))"
  private static let isTouched =
    "(disposition <> 0 or closed_at is not null or dispatched_at is not null or arrived_at is not null)"
  private static let isUntouched =
    "disposition = 0 and closed_at is null and dispatched_at is null and arrived_at is null"
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
    if query.asksForUpdates { return try idsByUpdate() }
    let (way, keys) = self.way
    guard keys.count != 1 else { return try ids(way, key: keys[0], limit: query.limit, offset: query.offset) }
    let found = try keys.flatMap { try ids(way, key: $0, limit: query.offset + query.limit, offset: 0) }
    return Array(found.sorted(by: >).dropFirst(query.offset).prefix(query.limit))
  }

  private var way: (Way, keys: [Int64]) {
    if query.isClosed == false { return (.pending, [0]) }
    if let categories = query.categories, categories.count <= Self.mostKeys { return (.category, categories) }
    if let places = query.places, places.count <= Self.mostKeys { return (.place, places) }
    return (.rows, [0])
  }

  private func ids(_ way: Way, key: Int64, limit: Int, offset: Int) throws -> [Int64] {
    guard let span = try span() else { return [] }
    let statement = try connection.prepare(Self.sql(way, query))
    bindQuestion(statement)
    statement.bind(1, key)
    statement.bind(2, span.lowerBound)
    statement.bind(3, span.upperBound)
    statement.bind(12, limit)
    statement.bind(13, offset)
    var ids: [Int64] = []
    try statement.each { ids.append($0.int64(0)) }
    return ids
  }

  /// What every way is asked.
  private func bindQuestion(_ statement: Statement) {
    statement.bind(4, query.receivedFrom ?? Self.earliest)
    statement.bind(5, query.receivedTo ?? Self.latest)
    statement.bind(8, query.after?.id ?? Int64.max)
    statement.bind(10, Self.list(query.categories))
    statement.bind(11, Self.list(query.places))
  }

  // MARK: By what happened last

  /// The last updated first: those to which something happened and those to which nothing did, each in the order of its
  /// index, are merged.
  private func idsByUpdate() throws -> [Int64] {
    let after = try updateOfLast()
    let touched = try updates(.updated, after: after)
    let untouched = try updates(.untouched, after: after)
    return (touched + untouched).sorted { ($0.at, $0.id) > ($1.at, $1.id) }
      .dropFirst(query.offset).prefix(query.limit).map(\.id)
  }

  /// As many of one kind as the answer may have. The index of receiving has those of one second in another order than that
  /// of their numbers: all of the last one's second come along.
  private func updates(_ way: Way, after: Instant?) throws -> [(at: Int64, id: Int64)] {
    let statement = try connection.prepare(Self.sql(way, query))
    bindQuestion(statement)
    statement.bind(6, query.updatedFrom ?? Self.earliest)
    statement.bind(7, min(query.updatedTo ?? Self.latest, after ?? Self.latest))
    statement.bind(9, after ?? Self.latest)
    let wanted = query.offset + query.limit
    var found: [(at: Int64, id: Int64)] = []
    defer { statement.reset() }
    while try statement.step() {
      let (at, id) = (statement.int64(1), statement.int64(0))
      if found.count >= wanted, found.last?.at != at { break }
      found.append((at, id))
    }
    return found
  }

  /// The statement; its text has no values, so that there are few of them.
  static func sql(_ way: Way, _ query: ServiceRequestQuery) -> String {
    let clauses = (clauses(of: way, query) + filters(way, query)).joined(separator: " and ")
    return switch way {
    case .updated:
      """
      select report.id, \(updatedAt) from \(way.rawValue) where \(clauses) order by \(updatedAt) desc, report.id desc
      """
    case .untouched:
      "select report.id, received_at from \(way.rawValue) where \(clauses) order by received_at desc"
    case .rows, .category, .place, .pending:
      "select report.id from \(way.rawValue) where \(clauses) order by report.id desc limit $12 offset $13"
    }
  }

  /// What leads along the way's index.
  private static func clauses(of way: Way, _ query: ServiceRequestQuery) -> [String] {
    let isBehind = query.after == nil ? [] : ["report.id < $8"]
    switch way {
    case .rows: return ["report.id between $2 and $3"] + isBehind
    case .category: return ["report.id between $2 and $3", "report.category_id = $1"] + isBehind
    case .place: return ["report.id between $2 and $3", "report.place_id = $1"] + isBehind
    case .pending: return ["report.id between $2 and $3", "report.disposition = 0"] + isBehind
    case .updated:
      let isBehind = query.after == nil ? [] : ["(\(updatedAt) < $9 or +report.id < $8)"]
      return [isTouched, "\(updatedAt) between $6 and $7"] + isBehind
    case .untouched:
      let isBehind = query.after == nil ? [] : ["(+received_at < $9 or +report.id < $8)"]
      return ["received_at between $6 and $7", isUntouched] + isBehind
    }
  }

  /// What is looked at row by row.
  private static func filters(_ way: Way, _ query: ServiceRequestQuery) -> [String] {
    var filters = ["+report.received_at between $4 and $5"]
    if let isClosed = query.isClosed {
      filters.append(
        isClosed
          ? "(+report.disposition <> 0 or report.closed_at is not null)"
          : "+report.disposition = 0 and report.closed_at is null")
    }
    if query.categories != nil, way != .category {
      filters.append("+report.category_id in (select value from json_each($10))")
    }
    if query.places != nil, way != .place {
      filters.append("+report.place_id in (select value from json_each($11))")
    }
    return filters
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
