import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics

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

/// Figures of periods, from the summaries or, through other filters than a place, from a covering index.
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
      let share = try SummaryReading(connection: connection, span: span).share(of: resolved)
      let tally = try tally(of: span, resolved, share: share, connection)
      var records = PeriodFigures.Records()
      records.population = resolved.population
      let reading = RecordReading(connection: connection, span: span, from: from, to: to)
      if filter.isPlaceAlone {
        records.operations = try reading.operations(resolved, share: share)
        records.activities = try reading.activities(places: resolved.places)
      }
      if filter.isEmpty { (records.thanked, records.thankedAtCeremony) = try reading.thanked() }
      return PeriodFigures(
        span: span, fromInstant: from, toInstant: to, asOf: now, today: store.zone.day(of: now), tally: tally,
        references: FigureReferences(
          lines: try references.lines(), categories: try references.categories(), places: try references.places()),
        records: records, targets: targets)
    }
  }

  /// Counts the reports of a span that a filter lets through: a share of them that is known beforehand, 0 to 1.
  func tally(
    of span: ComparedSpan, _ filter: ResolvedFilter, share: Double, _ connection: Connection
  ) throws -> Tally {
    var tally = Tally(from: span.from, to: span.to)
    if let places = filter.placesAlone, try PlaceReading.isPossible(connection) {
      try PlaceReading(connection: connection, span: span, places: places).read(into: &tally)
      return tally
    }
    guard share > 0.5 else {
      try reading(of: span, filter, connection).read(into: &tally)
      return tally
    }
    try SummaryReading(connection: connection, span: span).read(into: &tally)
    guard !filter.isEmpty else { return tally }
    var others = Tally(from: span.from, to: span.to)
    try reading(of: span, filter.complement, connection).read(into: &others)
    tally.add(others, times: -1)
    return tally
  }

  func reading(of span: ComparedSpan, _ filter: ResolvedFilter, _ connection: Connection) -> IndexReading {
    IndexReading(
      connection: connection, zone: store.zone, from: store.zone.startOfDay(span.from),
      to: store.zone.startOfDay(span.to), filter: filter)
  }
}

extension Store {
  /// Figures of periods.
  public var figures: FiguresStore { FiguresStore(store: self) }
}
