import TipsCalendar
import TipsRecognition
import TipsSQLite
import TipsText

/// Reads the texts in which reports are usually written down.
struct UsualTexts {
  /// How many are read at most: enough to meet a turn of phrase twice that stands in one of a thousand reports.
  static let limit: Int64 = 10_000

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Calls the body with the folded texts of reports at even distances between the first and the last of some days.
  func forEach(of days: Range<LocalDay>, without reports: Set<Int64>, _ body: (String) -> Void) throws {
    let ids = try connection.first(
      "select min(first_id), max(last_id) from received_day where day >= $1 and day < $2", days.lowerBound,
      days.upperBound
    ) { (first: Int64?, last: Int64?) in (first: first, last: last) }
    guard let first = ids?.first, let last = ids?.last, first <= last else { return }
    let step = (last - first) / Self.limit + 1
    // The next report from there on, for numbers may be missing; of another station's many.
    let next = try connection.prepare("select id, text from report where id >= $1 and id <= $2 order by id limit 1")
    var from = first
    while from <= last,
      let found = try next.first(from, last, row: { (id: Int64, text: String) in (id: id, text: text) })
    {
      if !reports.contains(found.id) { body(PersianText.folded(found.text)) }
      from = max(from + step, found.id + 1)
    }
  }
}
