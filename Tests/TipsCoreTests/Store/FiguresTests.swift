import CentreSupport
import TestSupport
import Testing

@testable import TipsStatistics
@testable import TipsStore

@Suite("Figures of a period")
struct FiguresTests {
  @Test("Percentiles are exact, by nearest rank", arguments: [1, 2, 9, 10, 100, 101])
  func percentiles(count: Int) {
    var durations = Durations()
    let values = (1...count).map { $0 * 1_000 }
    for value in values.shuffled() { durations.add(value) }
    #expect(durations.percentile(50) == values[(count + 1) / 2 - 1])
    #expect(durations.percentile(90) == values[(count * 9 + 9) / 10 - 1])
  }

  @Test("Tips that led to an operation are a share of the tips, not of all reports")
  func share() throws {
    let temporary = try TemporaryStore()
    let tips = try (0..<4).map { _ in try temporary.log() }
    try temporary.log { $0.kind = "appreciation" }
    try temporary.mark(tips[0], .operation)
    try temporary.onBothEngines { (store) throws in
      let figures = try store.figures.figures(of: try temporary.period("1404-07"), now: TemporaryStore.now)
      #expect(figures.reports == 5 && figures.tips == 4 && figures.ledToOperation == 1)
      #expect(figures.operationShare == 250)
      #expect(figures.pending == 4)
      #expect(figures.peak?.reports == 5)
    }
  }
}
