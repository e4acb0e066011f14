import TipsCore

/// How seats fell over counties and people, against the reports.
struct SharesListing: Listing {
  private let table: SeatSharesTable
  private let period: Period
  private let asOf: Instant
  private let zone: StationZone
  let rows: [ShareRow]

  /// - Parameter reports: The reports of the period by county.
  init(_ shares: SeatShares, reports: Breakdown, period: Period, now: Instant, store: Store) throws {
    table = try SeatSharesTable(shares, reports: reports, store: store)
    self.period = period
    asOf = now
    zone = store.zone
    rows = table.rows.map(ShareRow.init)
  }

  func writePage(_ style: TableStyle) throws {
    try Console.line(
      RoundWords.shares(rounds: table.shares.rounds, span: period.spanWords, asOf: zone.solarHijri(asOf)))
    try style.write(list: rows)
    try Console.line(table.seats)
    try Console.line(table.everListed)
  }

  var json: JSONOutput {
    let shares = table.shares
    return .object([
      "period": .string(period.label), "as_of": .string(zone.iso8601(asOf)), "rounds": .number(shares.rounds),
      "seats": .number(shares.total.seats), "first_time": .number(shares.total.first),
      "returning": .number(shares.total.returning), "people": .number(shares.people),
      "ever_listed": .number(shares.everListed), "reporters": .number(shares.reporters),
      "ever_listed_per_mille": .number(table.everListedPerMille), "counties": .array(rows.map(\.json)),
    ])
  }
}

/// A county with its reports and its seats.
struct ShareRow: FieldRow {
  static let fields: [Field<Self>] = [
    .text(.county, for: .programs) { $0.row.code }, .number(.reports) { $0.row.measures.reports },
    .both(.reportsPerMille, isNumeric: true, for: .programs) {
      (Cell($0.row.reportsPerMille), .number($0.row.reportsPerMille))
    },
    .column(.share, isNumeric: true, for: .people) { Cell(FigureText.percent($0.row.reportsPerMille)) },
    .number(.led) { $0.row.measures.led }, .number(.seats) { $0.row.count.seats },
    .both(.seatsPerMille, isNumeric: true, for: .programs) {
      (Cell($0.row.seatsPerMille), .number($0.row.seatsPerMille))
    },
    .column(.ofSeats, isNumeric: true, for: .people) { Cell(FigureText.percent($0.row.seatsPerMille)) },
    .number(.firstTime) { $0.row.count.first }, .number(.returning) { $0.row.count.returning },
    .text(.name, for: .programs) { $0.row.name.en },
    .column(.county, isWord: true, for: .people) { Cell($0.row.name.spoken) },
  ]

  private let row: SeatSharesTable.Row

  init(_ row: SeatSharesTable.Row) { self.row = row }
}
