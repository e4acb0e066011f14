/// Which reports figures are about; nil lets everything through.
public struct FigureFilter: Sendable {
  /// The line's code or name.
  public var line: String?
  /// The kind.
  public var kind: ReportKind?
  /// The category's code or name.
  public var category: String?
  /// The place's code or name; reports of places inside it count too.
  public var place: String?
  /// The current disposition.
  public var disposition: Disposition?

  /// Lets everything through.
  public init() {}

  /// Whether everything passes.
  public var isEmpty: Bool { place == nil && isPlaceAlone }

  /// Whether nothing but a place is asked for.
  var isPlaceAlone: Bool { line == nil && kind == nil && category == nil && disposition == nil }
}

/// Figures of periods, from the summaries or, through a filter, from a covering index.
public struct FiguresStore {
  let store: Store

  /// The figures for the reports received in a period.
  public func figures(of period: Period, now: Instant) throws -> PeriodFigures {
    try figures(of: ComparedSpan(period), now: now)
  }

  /// The figures for the reports received in a span of days.
  ///
  /// - Throws: ``ReferenceError`` for a filter that names nothing.
  public func figures(
    of span: ComparedSpan, filter: FigureFilter = FigureFilter(), targets: FigureTargets = .standard, now: Instant
  ) throws -> PeriodFigures {
    try store.read { connection in
      let references = ReferenceStore(connection: connection)
      let resolved = try ResolvedFilter(filter, references)
      let from = store.zone.startOfDay(span.from)
      let to = store.zone.startOfDay(span.to)
      var tally = Tally(from: span.from, to: span.to)
      if filter.isEmpty {
        try SummaryReading(connection: connection, span: span).read(into: &tally)
      } else {
        try IndexReading(connection: connection, zone: store.zone, from: from, to: to, filter: resolved)
          .read(into: &tally)
      }
      var records = PeriodFigures.Records()
      records.population = resolved.population
      let reading = RecordReading(connection: connection, span: span, from: from, to: to)
      if filter.isEmpty {
        records.operations = try reading.operations()
        (records.thanked, records.thankedAtCeremony) = try reading.thanked()
        records.activities = try reading.activities(places: nil)
      } else if filter.isPlaceAlone, let places = resolved.places {
        records.operations = try reading.operations(places: places)
        records.activities = try reading.activities(places: places)
      }
      return PeriodFigures(
        span: span, fromInstant: from, toInstant: to, asOf: now, today: store.zone.day(of: now), tally: tally,
        references: FigureReferences(
          lines: try references.lines(), categories: try references.categories(), places: try references.places()),
        records: records, targets: targets)
    }
  }
}

/// A filter with everything looked up.
struct ResolvedFilter {
  var conditions: [(column: String, value: Int64)] = []
  /// The place and all places inside it; nil where the filter names none.
  var places: [Int64]?
  var population: Int64?

  init(_ filter: FigureFilter, _ references: ReferenceStore) throws {
    let resolver = ReferenceResolver(references)
    if let line = filter.line { conditions.append(("line_id", try resolver.line(line, forNew: false).id)) }
    if let kind = filter.kind { conditions.append(("kind", Int64(kind.rawValue))) }
    if let category = filter.category {
      conditions.append(("category_id", try resolver.category(category, forNew: false).id))
    }
    if let disposition = filter.disposition { conditions.append(("disposition", Int64(disposition.rawValue))) }
    if let place = filter.place {
      let found = try resolver.place(place, forNew: false)
      places = try references.subtree(of: found.id)
      population = found.population
    }
  }

  /// The conditions as SQL on the table `report`; the values are numbers of rows.
  var sql: String { sql(column: "report.") }

  /// The same where another table leads to the reports: the unary plus keeps the planner from other indices.
  var pinnedSQL: String { sql(column: "+report.") }

  private func sql(column: String) -> String {
    var clauses = conditions.map { "\(column)\($0.column) = \($0.value)" }
    if let places { clauses.append("\(column)place_id in (\(places.map(String.init).joined(separator: ", ")))") }
    return clauses.map { " and " + $0 }.joined()
  }
}

extension Store {
  /// Figures of periods.
  public var figures: FiguresStore { FiguresStore(store: self) }
}
