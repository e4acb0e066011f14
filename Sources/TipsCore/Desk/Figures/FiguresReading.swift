import TipsCalendar
import TipsDomain
import TipsStatistics
import TipsStore
import TipsText

/// Reads figures, with what the form offers.
enum FiguresReading {
  /// What the form offers to choose from.
  struct Choices: Sendable {
    let lines: [Line]
    let categories: [TipsDomain.Category]
    let today: LocalDay
    /// The place to which the visitor is limited.
    let limit: Place?
  }

  static func choices(_ visit: Visit) async throws -> Choices {
    let (limit, now) = (visit.user?.placeID, visit.now)
    return try await visit.read { store in
      Choices(
        lines: try store.references.lines(), categories: try store.references.categories(),
        today: store.zone.day(of: now), limit: try limit.flatMap { try store.references.place(id: $0) })
    }
  }

  /// The figures that are asked for. Whoever is limited to a place gets those of the place, or of one inside it.
  ///
  /// - Throws: What says which field can't be.
  static func answer(_ visit: Visit, _ query: FiguresQuery) async throws -> FiguresAnswer {
    let targets = try query.checkedTargets()
    let top = try query.checkedTop()
    let filter = try query.filter()
    do {
      return try await read(visit, query, filter, targets, top)
    } catch let error as any UserFacingError where error.category == .usage {
      throw DeskError.field("period", error.message)
    }
  }

  private static func read(
    _ visit: Visit, _ query: FiguresQuery, _ filter: FigureFilter, _ targets: FigureTargets, _ top: Int?
  ) async throws -> FiguresAnswer {
    let (limit, now) = (visit.user?.placeID, visit.now)
    return try await visit.read { store in
      let today = store.zone.day(of: now)
      let period = try Period(query.period, today: today)
      let span = try ComparedSpan.typed(
        query.compare, with: period, today: today, isPublished: query.isPublished)
      var filter = filter
      var named = query.named
      if let limit {
        filter.place = try place(query.place, within: limit, store.references)
        named = named.filter { $0.name != "place" } + [("place", filter.place ?? "")]
      }
      let figures = try store.figures.figures(of: ComparedSpan(period), filter: filter, targets: targets, now: now)
      let then = try span.map { try store.figures.figures(of: $0, filter: filter, targets: targets, now: now) }
      return FiguresAnswer(
        figures: figures, then: then, breakdown: query.by.map { figures.breakdown(by: $0, top: top, then: then) },
        zone: store.zone, isPublished: query.isPublished, filter: named)
    }
  }

  /// The code of a place inside the one that somebody is limited to; of that one where none is typed.
  private static func place(_ typed: String?, within limit: Int64, _ references: ReferenceStore) throws -> String {
    guard let own = try references.place(id: limit) else { throw DeskError.notYours }
    guard let typed else { return own.code }
    let found = try references.place(named: typed, forNew: false)
    guard try references.subtree(of: limit).contains(found.id) else { throw DeskError.notYours }
    return found.code
  }
}
