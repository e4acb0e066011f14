import TipsCore

/// A list of reports, written as it is read.
struct ReportListing {
  let invocation: Invocation
  let store: Store
  let filter: ReportFilter
  let size: ListSize
  var excerpt: SearchExcerpt?

  func write() throws {
    let limit = try size.checked()
    invocation.echo(filter.period)
    let names = try ReferenceNames(store)
    let writer = invocation.style.rows(of: ReportRow.columns)
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
      try writer.write(try ReportRow(report, names: names, zone: store.zone, search: excerpt))
    }
    guard let last else { return try invocation.nothingFound("report", in: filter.period) }
    try writer.end()
    if hasMore { try invocation.tellMore(after: last.description, size) }
  }
}
