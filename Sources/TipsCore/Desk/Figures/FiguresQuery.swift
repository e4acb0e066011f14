import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStatistics
import TipsStore
import TipsText
import TipsWords

/// What figures are asked for, as the fields of the form have it. A link with the same fields leads to the same figures.
struct FiguresQuery {
  /// The period as `tips stats` takes it.
  let period: String
  /// With what it is compared; nil for nothing.
  let compare: String?
  let by: BreakdownDimension?
  let top: String?
  let target: String?
  let isPublished: Bool
  let line: String?
  let kind: String?
  let category: String?
  let place: String?
  let disposition: String?

  /// The usual targets in minutes.
  static let usualTarget = "5,15,1440"

  /// - Parameter publishesUnlessTold: whether figures are as they may be published where nothing is said.
  init(_ fields: FormFields, publishesUnlessTold: Bool = false) {
    period = Self.period(fields)
    compare = fields.text("with") ?? fields.text("compare")
    by = fields.text("by").flatMap(BreakdownDimension.init(rawValue:))
    top = fields.text("top")
    target = fields.text("target")
    isPublished = publishesUnlessTold ? fields["publish"] != "no" : fields["publish"] == "yes"
    line = fields.text("line")
    kind = fields.text("kind")
    category = fields.text("category")
    place = fields.text("place")
    disposition = fields.text("disposition")
  }

  /// A typed period, or the year with one of its parts, or else the last month.
  private static func period(_ fields: FormFields) -> String {
    if let typed = fields.text("period") { return typed }
    guard let year = fields.text("year") else { return "last-month" }
    return fields.text("part").map { year + "-" + $0 } ?? year
  }

  /// How many rows a table has at most; nil for all.
  ///
  /// - Throws: ``DeskError/field(_:_:)``.
  func checkedTop() throws -> Int? {
    guard let top else { return nil }
    guard let count = Int(PersianText.asciiDigits(top)), (1...100_000).contains(count) else {
      throw DeskError.field("top", FigureDeskWords.badTop)
    }
    return count
  }

  /// Within which time reports should reach their stages.
  ///
  /// - Throws: ``DeskError/field(_:_:)``.
  func checkedTargets() throws -> FigureTargets {
    guard let targets = FigureTargets(minutes: target ?? Self.usualTarget) else {
      throw DeskError.field("target", FigureDeskWords.badTargets)
    }
    return targets
  }

  /// Which reports count.
  ///
  /// - Throws: ``ChoiceError``.
  func filter() throws -> FigureFilter {
    var filter = FigureFilter()
    filter.line = line
    filter.category = category
    filter.place = place
    filter.kind = try kind.map { try ReportKind(typed: $0) }
    filter.disposition = try disposition.map { try Disposition(typed: $0) }
    return filter
  }

  /// The filters as typed.
  var named: [(name: String, value: String)] {
    [("line", line), ("kind", kind), ("category", category), ("place", place), ("disposition", disposition)]
      .compactMap { name, value in value.map { (name, $0) } }
  }

  /// The fields with some of them changed; nil takes one out.
  func fields(_ changes: [(String, String?)] = []) -> [(String, String?)] {
    let own: [(String, String?)] = [
      ("period", period), ("compare", compare), ("by", by?.rawValue), ("top", top), ("target", target),
      ("publish", isPublished ? "yes" : nil), ("line", line), ("kind", kind), ("category", category), ("place", place),
      ("disposition", disposition),
    ]
    let changed = Set(changes.map(\.0))
    return own.filter { !changed.contains($0.0) } + changes
  }
}
