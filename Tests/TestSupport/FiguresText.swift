import TipsCalendar
import TipsStore

/// All figures of a period, to be compared.
package enum FiguresText {
  package static func of(_ period: Period, _ store: Store) throws -> String {
    let figures = try store.figures.figures(of: period, now: TemporaryStore.now)
    let dispositions = figures.dispositions.map { "\($0.key) \($0.value)" }.sorted()
    let peak = figures.peak.map { "\($0.day.number) \($0.reports)" } ?? ""
    return "\(figures.reports) \(figures.counts) \(figures.tips) \(figures.ledToOperation) \(dispositions) \(peak)"
  }
}
