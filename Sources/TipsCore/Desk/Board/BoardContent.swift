import TipsCalendar
import TipsDomain
import TipsStore
import TipsText

/// What waits, as of one entry of the trail, with what people call it.
struct BoardContent: Sendable {
  /// One report that waits.
  struct Row: Sendable {
    let open: OpenReport
    /// What it is about: its category, or the kind of feedback.
    let about: Label
    let place: Label?
  }

  /// So many reports are shown at most; the board is looked at, not searched.
  static let limit = 200

  /// The number of the newest entry of the trail.
  let sequence: Int64
  let asOf: Instant
  let counts: OpenCounts
  /// What came by the web and is not on this board.
  let web: WebWaiting
  let rows: [Row]

  /// Reads it in one state of the store.
  ///
  /// - Throws: ``ReferenceError`` where the filter names nothing.
  init(_ store: Store, _ filter: BoardFilter, within limit: PlaceLimit, now: Instant) throws {
    sequence = try store.auditTrail.head().entries
    asOf = now
    let open = filter.open(within: limit)
    counts = try store.open.counts(open, now: now)
    web = try WebWaiting(store, within: limit)
    let categories = Dictionary(
      try store.references.categories().map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    var places: [Int64: Label] = [:]
    rows = try store.open.list(open, now: now, limit: Self.limit).map { open in
      let report = open.report
      if let id = report.placeID, places[id] == nil { places[id] = try store.references.place(id: id)?.label }
      let about = report.kind == .tip ? categories[report.categoryID] : report.kind.label
      return Row(open: open, about: about ?? report.kind.label, place: report.placeID.flatMap { places[$0] })
    }
  }
}
