import TipsStorage
import TipsText

/// An index of words, and how an engine is asked for what it finds; `$1` is the ``expression(_:)`` of a search.
enum TextIndex: String {
  case reports = "report_search"
  case notes = "note_search"

  /// The search as the engine reads it.
  static func expression(_ expression: SearchExpression, _ dialect: Dialect) -> String {
    switch dialect {
    case .sqlite: expression.fts5
    case .postgreSQL: expression.tsquery
    }
  }

  /// The rows that the index leads to, with those of `report`.
  func rows(_ dialect: Dialect) -> String {
    switch (self, dialect) {
    case (.reports, .sqlite): "report_search join report on report.id = report_search.rowid"
    case (.notes, .sqlite): "note_search join report on report.id = note_search.rowid / 1000"
    case (.reports, .postgreSQL): "report"
    case (.notes, .postgreSQL): "note join report on report.id = note.report_id"
    }
  }

  /// The report's id in those rows: in SQLite the index of reports gives it, in the order of ids.
  func id(_ dialect: Dialect) -> String {
    self == .reports && dialect == .sqlite ? "report_search.rowid" : "report.id"
  }

  /// The condition that a row is found.
  func condition(_ dialect: Dialect) -> String {
    switch dialect {
    case .sqlite: "\(rawValue) match $1"
    case .postgreSQL: self == .reports ? "report.search @@ $1::tsquery" : "note.search @@ $1::tsquery"
    }
  }

  /// Whether anything is found at all.
  func occurs(_ dialect: Dialect) -> String {
    let table = dialect == .sqlite ? rawValue : self == .reports ? "report" : "note"
    return "select 1 from \(table) where \(condition(dialect)) limit 1"
  }

  /// The condition that either index finds a report.
  static func inEither(_ dialect: Dialect) -> String {
    switch dialect {
    case .sqlite:
      """
      report.id in (
        select rowid from report_search where report_search match $1
        union
        select rowid / 1000 from note_search where note_search match $1
      )
      """
    case .postgreSQL:
      """
      (
        report.search @@ $1::tsquery
        or report.id = any(array(select report_id from note where note.search @@ $1::tsquery))
      )
      """
    }
  }
}
