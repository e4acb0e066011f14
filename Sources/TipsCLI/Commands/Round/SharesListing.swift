import TipsCore

/// How seats fell over counties and people, against the reports.
struct SharesListing: Listing {
  private let shares: SeatShares
  private let period: Period
  private let asOf: Instant
  private let zone: StationZone
  let rows: [ShareRow]

  /// - Parameter reports: The reports of the period by county.
  init(_ shares: SeatShares, reports: Breakdown, period: Period, now: Instant, store: Store) throws {
    self.shares = shares
    self.period = period
    asOf = now
    zone = store.zone
    let places = try shares.counties.keys.compactMap { try $0.flatMap(store.references.place(id:)) }
    let codes = Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seats: [String: (name: Message, count: SeatShares.Count)] = [:]
    for (county, count) in shares.counties {
      let place = county.flatMap { codes[$0] }
      seats[place?.code ?? "", default: (place?.label.message ?? RoundWords.noCounty, SeatShares.Count())].count = count
    }
    var groups = reports.rows.map { row in
      ShareRow(
        code: row.key, name: row.name, measures: row.measures, reportsPerMille: row.perMille,
        count: seats.removeValue(forKey: row.key ?? "")?.count ?? SeatShares.Count())
    }
    groups += seats.sorted { $0.key < $1.key }.map { code, entry in
      ShareRow(
        code: code.isEmpty ? nil : code, name: entry.name, measures: Measures(), reportsPerMille: 0, count: entry.count)
    }
    for index in groups.indices {
      groups[index].seatsPerMille = Proportion(groups[index].count.seats, of: shares.total.seats).perMille
    }
    rows = groups
  }

  func writePage(_ style: TableStyle) throws {
    try Console.line(
      RoundWords.shares(rounds: shares.rounds, span: period.spanWords, asOf: zone.solarHijri(asOf)))
    try style.write(list: rows)
    try Console.line(
      RoundWords.seats(
        shares.total.seats.grouped, people: shares.people.grouped, first: shares.total.first.grouped,
        again: shares.total.returning.grouped))
    try Console.line(
      RoundWords.everListed(
        shares.everListed.grouped, of: shares.reporters.grouped,
        share: everListedPerMille.map { FigureText.percent($0) }))
  }

  private var everListedPerMille: Int? { Proportion(shares.everListed, of: shares.reporters).perMille }

  var json: JSONOutput {
    .object([
      "period": .string(period.label), "as_of": .string(zone.iso8601(asOf)), "rounds": .number(shares.rounds),
      "seats": .number(shares.total.seats), "first_time": .number(shares.total.first),
      "returning": .number(shares.total.returning), "people": .number(shares.people),
      "ever_listed": .number(shares.everListed), "reporters": .number(shares.reporters),
      "ever_listed_per_mille": .number(everListedPerMille), "counties": .array(rows.map(\.json)),
    ])
  }
}

/// A county with its reports and its seats.
struct ShareRow: FieldRow {
  static let fields: [Field<Self>] = [
    .text(.county, for: .programs) { $0.code }, .number(.reports) { $0.measures.reports },
    .both(.reportsPerMille, isNumeric: true, for: .programs) {
      (Cell($0.reportsPerMille), .number($0.reportsPerMille))
    },
    .column(.share, isNumeric: true, for: .people) { Cell(FigureText.percent($0.reportsPerMille)) },
    .number(.led) { $0.measures.led }, .number(.seats) { $0.count.seats },
    .both(.seatsPerMille, isNumeric: true, for: .programs) {
      (Cell($0.seatsPerMille), .number($0.seatsPerMille))
    },
    .column(.ofSeats, isNumeric: true, for: .people) { Cell(FigureText.percent($0.seatsPerMille)) },
    .number(.firstTime) { $0.count.first }, .number(.returning) { $0.count.returning },
    .text(.name, for: .programs) { $0.name.en },
    .column(.county, isWord: true, for: .people) { Cell($0.name.spoken) },
  ]

  let code: String?
  let name: Message
  let measures: Measures
  let reportsPerMille: Int
  let count: SeatShares.Count
  var seatsPerMille: Int?
}
