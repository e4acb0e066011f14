import TipsCore

/// A list of reports, written as it is read.
struct ReportListing {
  let filters: FilterOptions
  let listing: ListingOptions
  let paging: PagingOptions
  let global: GlobalOptions
  /// The words that are searched for, as typed.
  var words: String?

  func write() throws {
    let invocation = try Invocation(global)
    let limit = try paging.size.checked()
    let further = try listing.columns()
    let query = try words.map { try SearchQuery($0) }
    let store = try invocation.open(.reading)
    var filter = try filters.filter(invocation, store)
    filter.query = query
    filter.order = listing.sort ?? .number
    filter.isReversed = listing.reverse
    filter.after = try paging.after.map(store.number(typed:))
    let span = filter.span(in: store.zone)
    invocation.echo(span: span)
    let writer = invocation.style.rows(of: ReportRow.columns(with: further))
    var shown = try write(filter, limit: limit, store, further, to: writer)
    if shown.last == nil, filter.after == nil, let near = try store.reports.nearest(to: filter), let query = near.query
    {
      ErrorReport.say(ReportWords.searchedInstead(SafeText.line(words ?? ""), SafeText.line(query.words)))
      shown = try write(near, limit: limit, store, further, to: writer, searchedFor: query.words)
    }
    guard let last = shown.last else { return try invocation.nothingFound(ListedThing.report, inSpan: span) }
    try writer.end()
    if shown.hasMore { try invocation.tellMore(after: last.description, paging.size) }
  }

  /// Writes the reports that pass the filter, and tells which was the last and whether there are more.
  private func write(
    _ filter: ReportFilter, limit: Int, _ store: Store, _ further: [ReportColumn], to writer: any RowWriter,
    searchedFor: String? = nil
  ) throws -> (last: ReportNumber?, hasMore: Bool) {
    let names = try ReferenceNames(store)
    let excerpt = filter.query.map { SearchExcerpt(query: $0, store: store) }
    var last: ReportNumber?
    var written = 0
    var hasMore = false
    // One more than is shown tells whether there are more.
    try store.reports.each(filter, limit: limit + 1) { report in
      guard written < limit else {
        hasMore = true
        return
      }
      written += 1
      last = report.number
      try writer.write(
        try ReportRow(
          report, names: names, zone: store.zone, search: excerpt, searchedFor: searchedFor, further: further))
    }
    return (last, hasMore)
  }
}
