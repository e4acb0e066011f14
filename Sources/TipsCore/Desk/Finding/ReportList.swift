import TipsCalendar
import TipsDomain
import TipsReading
import TipsStore
import TipsText

/// One page of a list of reports, read from the store at one moment.
struct ReportList: Sendable {
  /// How many reports a page shows.
  static let size = 50
  /// So many characters of a text.
  private static let textLimit = 240

  struct Row: Sendable {
    let number: ReportNumber
    let receivedAt: Instant
    let about: Label
    let place: Label?
    let line: Line?
    let priority: Int
    let disposition: Disposition
    let isOpen: Bool
    /// The text around what was found, cut, with whether each piece of it was searched for.
    let text: [(piece: String, isFound: Bool)]
  }

  private(set) var rows: [Row] = []
  /// Whether there are more behind the last one.
  private(set) var hasMore = false
  /// What was searched for in place of the words typed.
  private(set) var searchedFor: String?
  /// The days or hours that are meant.
  let span: Message?

  init(_ query: ListQuery, _ store: Store, within scope: ReportScope, now: Instant) throws {
    var filter = try query.filter(in: store, within: scope, now: now)
    span = filter.clock?.words(in: store.zone) ?? filter.period.map(\.spanWords)
    try read(filter, store)
    guard rows.isEmpty, filter.query != nil else { return }
    // Further pages of a search for near spellings search for the same.
    let after = filter.after
    filter.after = nil
    if after != nil, try !store.reports.list(filter, limit: 1).isEmpty { return }
    guard var near = try store.reports.nearest(to: filter) else { return }
    searchedFor = near.query?.words
    near.after = after
    try read(near, store)
  }

  private mutating func read(_ filter: ReportFilter, _ store: Store) throws {
    let found = try store.reports.list(filter, limit: Self.size + 1)
    hasMore = found.count > Self.size
    let names = try ReferenceNames(store)
    let lines = try store.references.lines()
    let excerpt = filter.query.map { SearchExcerpt(query: $0, store: store) }
    rows = try found.prefix(Self.size).map { report in
      let text = excerpt?.excerpt(of: report) ?? report.text
      return Row(
        number: report.number, receivedAt: report.receivedAt,
        about: report.kind == .tip
          ? names.category(report.categoryID)?.label ?? report.kind.label : report.kind.label,
        place: try names.placeWord(report.placeID)?.label, line: lines.first { $0.id == report.lineID },
        priority: report.priority, disposition: report.disposition,
        isOpen: report.disposition == .pending && report.closedAt == nil,
        text: Self.pieces(of: Self.cut(text), excerpt?.hits))
    }
  }

  private static func cut(_ text: String) -> String {
    let line = SafeText.line(text)
    guard line.unicodeScalars.count > textLimit else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(textLimit))) + "…"
  }

  private static func pieces(of text: String, _ hits: SearchHits?) -> [(piece: String, isFound: Bool)] {
    guard let hits else { return [(text, false)] }
    var pieces: [(piece: String, isFound: Bool)] = []
    var next = text.startIndex
    for hit in hits.ranges(in: text) {
      if next < hit.lowerBound { pieces.append((String(text[next..<hit.lowerBound]), false)) }
      pieces.append((String(text[hit]), true))
      next = hit.upperBound
    }
    if next < text.endIndex { pieces.append((String(text[next...]), false)) }
    return pieces
  }
}
