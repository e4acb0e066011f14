import TipsSQLite
import TipsText

extension ReportStore {
  /// What a search that finds nothing may have meant: the filter with words of near spellings in place of those that were
  /// typed, which lets at least one report through. Nil where there is none.
  ///
  /// It asks the index for a bounded number of words, some thousands for a search of twelve. Figures and lists never
  /// search so: they count what was asked for.
  package func nearest(to filter: ReportFilter) throws -> ReportFilter? {
    guard let query = filter.query else { return nil }
    let dialect = store.connection.dialect
    let indices = try [TextIndex.reports, .notes].map { try store.connection.prepare($0.occurs(dialect)) }
    let near = try query.near { expression in
      try indices.contains { index in
        let found = try index.first(TextIndex.expression(expression, dialect)) { (_: Int) in true }
        return found != nil
      }
    }
    for query in near {
      var other = filter
      other.query = query
      if try !list(other, limit: 1).isEmpty { return other }
    }
    return nil
  }
}
