import TipsHTTP
import TipsStore

/// What of the board is shown, as the address says it.
struct BoardFilter: Sendable, Hashable {
  var line: String?
  var category: String?
  var place: String?
  var isOverTarget = false
  /// Only what comes behind this report; for the pile of the web, which is read page by page.
  var after: String?

  /// Shows everything.
  init() {}

  init(_ fields: FormFields) {
    line = fields.text("line")
    category = fields.text("category")
    place = fields.text("place")
    isOverTarget = fields.isSet("late")
    after = fields.text("after")
  }

  /// The filter as part of an address.
  var query: [(String, String?)] {
    [("line", line), ("category", category), ("place", place), ("late", isOverTarget ? "1" : nil), ("after", after)]
  }

  /// Whether anything is left out.
  var isActive: Bool { self != BoardFilter() }

  /// The filter as the store has it.
  ///
  /// - Parameter limit: the place outside which nothing is shown.
  func open(within limit: PlaceLimit) -> OpenReportFilter {
    var filter = OpenReportFilter()
    filter.line = line
    filter.category = category
    filter.place = place
    filter.isOverTarget = isOverTarget
    filter.within = limit.placeID
    return filter
  }
}
