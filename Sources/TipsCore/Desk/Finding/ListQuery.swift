import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsReading
import TipsStore
import TipsText

/// Which reports a list shows: all of it stands in the address, so that a list can be kept and sent.
struct ListQuery: Sendable {
  /// The fields of an address that say which reports are meant.
  private static let names = [
    "q", "period", "line", "kind", "category", "place", "outcome", "priority", "stage", "open", "operation", "taken_by",
    "reporter",
  ]

  /// What was typed, without what is empty.
  let fields: FormFields
  /// Only reports behind this one.
  let after: String?

  init(_ query: FormFields) {
    fields = FormFields(query.fields.filter { Self.names.contains($0.name) && !$0.value.isEmpty })
    after = query.text("after")
  }

  /// What is searched for, as typed.
  var words: String? { fields.text("q") }

  /// Whether anything but words and a period is asked for.
  var hasFurther: Bool { fields.fields.contains { $0.name != "q" && $0.name != "period" } }

  /// The address of the same list, with some fields in place of those that it has.
  func link(_ path: String = "reports", with changes: [(String, String?)] = []) -> Link {
    let changed = Set(changes.map(\.0))
    let kept: [(String, String?)] = fields.fields.filter { !changed.contains($0.name) }.map { ($0.name, $0.value) }
    return Link([path], query: kept + changes)
  }

  /// The filter that is meant, within what somebody may see.
  ///
  /// - Throws: an error that says what was typed wrongly.
  func filter(in store: Store, within scope: ReportScope, now: Instant) throws -> ReportFilter {
    var typed = TypedFilter()
    typed.period = fields.text("period")
    typed.line = fields.text("line")
    typed.kind = fields.text("kind")
    typed.category = fields.text("category")
    typed.place = fields.text("place")
    typed.dispositions = fields.all("outcome")
    typed.priorities = fields.all("priority")
    typed.stage = fields.text("stage")
    typed.takenBy = fields.text("taken_by")
    typed.reporter = fields.text("reporter")
    var filter = try typed.filter(in: store, now: now)
    filter.query = try words.map { try SearchQuery($0) }
    filter.isOpen = fields.isSet("open")
    filter.operationID = try fields.text("operation").map { try store.operations.operation($0).id }
    filter = try scope.limited(filter, in: store)
    filter.after = try after.map { try ReportNumber($0) }
    return filter
  }
}
