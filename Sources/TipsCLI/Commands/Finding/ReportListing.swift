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
    let names = try ReferenceNames(store)
    let excerpt = words.map(SearchExcerpt.init(query:))
    let writer = invocation.style.rows(of: ReportRow.columns(with: further))
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
      try writer.write(try ReportRow(report, names: names, zone: store.zone, search: excerpt, further: further))
    }
    guard let last else { return try invocation.nothingFound("report", inSpan: span) }
    try writer.end()
    if hasMore { try invocation.tellMore(after: last.description, paging.size) }
  }
}
