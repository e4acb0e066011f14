import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsStatistics

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
      let share = try SummaryReader(connection: connection, span: span).share(of: resolved)
      let tally = try tally(of: span, resolved, share: share, connection)
      var records = PeriodFigures.Records()
      records.population = resolved.population
      let reader = PeriodRecordsReader(connection: connection, span: span, from: from, to: to)
      if filter.isPlaceAlone {
        records.operations = try reader.operations(resolved, share: share)
        records.activities = try reader.activities(places: resolved.places)
      }
      if filter.isEmpty { (records.thanked, records.thankedAtCeremony) = try reader.thanked() }
      return PeriodFigures(
        span: span, fromInstant: from, toInstant: to, asOf: now, today: store.zone.day(of: now), tally: tally,
        references: FigureReferences(
          lines: try references.lines(), categories: try references.categories(), places: try references.places()),
        records: records, targets: targets)
    }
  }

  /// Counts the reports of a span that a filter lets through.
  ///
  /// - Parameter share: at most how many of the reports these are, 0 to 1.
  func tally(
    of span: ComparedSpan, _ filter: ResolvedFilter, share: Double, _ connection: Connection
  ) throws -> Tally {
    var tally = Tally(from: span.from, to: span.to)
    if let places = filter.placesAlone, try PlaceDayReader.isPossible(connection) {
      try PlaceDayReader(connection: connection, span: span, places: places).read(into: &tally)
      return tally
    }
    guard share > 0.5 else {
      try indexReader(of: span, filter, connection).read(into: &tally)
      return tally
    }
    try SummaryReader(connection: connection, span: span).read(into: &tally)
    guard !filter.isEmpty else { return tally }
    var others = Tally(from: span.from, to: span.to)
    try indexReader(of: span, filter.complement, connection).read(into: &others)
    tally.add(others, times: -1)
    return tally
  }

  func indexReader(of span: ComparedSpan, _ filter: ResolvedFilter, _ connection: Connection) -> ReportIndexReader {
    ReportIndexReader(
      connection: connection, zone: store.zone, from: store.zone.startOfDay(span.from),
      to: store.zone.startOfDay(span.to), filter: filter)
  }
}

extension Store {
  /// Figures of periods.
  public var figures: FiguresStore { FiguresStore(store: self) }
}
