import TipsCalendar
import TipsRecognition
import TipsStatistics
import TipsStore
import TipsText
import TipsWords

/// How seats fell over counties and people, beside the reports, as a table.
package struct SeatSharesTable: Sendable {
  /// A county with its reports and its seats.
  package struct Row: Sendable {
    /// The county's code; nil for what has no county.
    package let code: String?
    /// What the county is called.
    package let name: Message
    /// Its reports.
    package let measures: Measures
    /// Their share of all reports, in thousandths.
    package let reportsPerMille: Int
    /// Its seats.
    package let count: SeatShares.Count
    /// Their share of all seats, in thousandths; nil where there are none.
    package fileprivate(set) var seatsPerMille: Int?
  }

  /// The figures.
  package let shares: SeatShares
  /// The counties with reports, the most first; then those that have seats alone.
  package let rows: [Row]

  /// - Parameter reports: The reports of the period by county.
  package init(_ shares: SeatShares, reports: Breakdown, store: Store) throws {
    self.shares = shares
    let places = try shares.counties.keys.compactMap { try $0.flatMap(store.references.place(id:)) }
    let codes = Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seats: [String: (name: Message, count: SeatShares.Count)] = [:]
    for (county, count) in shares.counties {
      let place = county.flatMap { codes[$0] }
      seats[place?.code ?? "", default: (place?.label.message ?? RoundWords.noCounty, SeatShares.Count())].count = count
    }
    var groups = reports.rows.map { row in
      Row(
        code: row.key, name: row.name, measures: row.measures, reportsPerMille: row.perMille,
        count: seats.removeValue(forKey: row.key ?? "")?.count ?? SeatShares.Count())
    }
    groups += seats.sorted { $0.key < $1.key }.map { code, entry in
      Row(
        code: code.isEmpty ? nil : code, name: entry.name, measures: Measures(), reportsPerMille: 0, count: entry.count)
    }
    for index in groups.indices {
      groups[index].seatsPerMille = Proportion(groups[index].count.seats, of: shares.total.seats).perMille
    }
    rows = groups
  }

  /// Which part of all known reporters was ever on a list, in thousandths.
  package var everListedPerMille: Int? { Proportion(shares.everListed, of: shares.reporters).perMille }

  /// How many seats went to how many people, and to whom for the first time.
  package var seats: Message {
    RoundWords.seats(
      shares.total.seats.grouped, people: shares.people.grouped, first: shares.total.first.grouped,
      again: shares.total.returning.grouped)
  }

  /// Which part of all known reporters was ever on a list.
  package var everListed: Message {
    RoundWords.everListed(
      shares.everListed.grouped, of: shares.reporters.grouped, share: everListedPerMille.map(Self.percent))
  }

  /// Thousandths as per cent with one decimal: `19.2 %`.
  package static func percent(_ perMille: Int) -> String { "\((perMille / 10).grouped).\(perMille % 10) %" }
}
