import Testing

@testable import TipsCommands
@testable import TipsCore

@Suite("A line of progress")
struct ProgressLineTests {
  private static let copying = Message(en: "copying", fa: "رونوشت‌برداری")
  private static let nameless = Message(en: "", fa: "")

  private func line(_ progress: WorkProgress, _ seconds: Double, before: Int = 0, columns: Int = 100) -> String {
    ProgressLine(progress, seconds: seconds, before: before, columns: columns).text
  }

  @Test("Where the end is known it has a share, a rate and the time left")
  func whole() {
    #expect(
      line(WorkProgress(Self.copying, 30_000_000, of: 120_000_000, .bytes), 3, columns: 80)
        == "[#######·······················]  copying  25 %  30.0 MB  10.0 MB/s  9 s left")
    #expect(
      line(WorkProgress(Self.nameless, 1_000, of: 4_000, .reports), 2)
        == "[#######·······················]  25 %  1,000 reports  500 reports/s  6 s left")
  }

  @Test("Where it is not, a count and a rate")
  func endless() {
    #expect(line(WorkProgress(Self.copying, 30_000_000, .bytes), 3) == "copying  30.0 MB  10.0 MB/s")
  }

  @Test("Where nothing can be counted it says so, and after a while how long it has taken")
  func uncounted() {
    #expect(line(WorkProgress(Self.copying), 1) == "copying …")
    #expect(line(WorkProgress(Self.copying), 7.5) == "copying … 7 s")
  }

  @Test("A phase that begins in the middle is as fast as it is, not as all before it")
  func rateOfThePhase() {
    #expect(line(WorkProgress(Self.copying, 900, of: 1_000, .rows), 1, before: 800).hasSuffix("100 rows/s  1 s left"))
  }

  @Test("It never says that all is done, nor a time below nothing", arguments: [100, 120])
  func theEnd(_ done: Int) {
    #expect(line(WorkProgress(Self.copying, done, of: 100, .rows), 1).contains("99 %"))
    #expect(line(WorkProgress(Self.copying, done, of: 100, .rows), 1).hasSuffix("  0 s left"))
  }

  @Test(
    "Long times are told in larger units",
    arguments: [(119, "119 s left"), (120, "2 min left"), (3_601, "61 min left"), (7_201, "3 h left")])
  func timeLeft(_ seconds: Int, _ words: String) {
    #expect(line(WorkProgress(Self.copying, 1, of: seconds + 1, .rows), 1).hasSuffix(words))
  }

  @Test(
    "It fits its terminal, which may be small",
    arguments: [
      (100, "[#############··············]  copying  50 %  1,000,000 identities  100,000 identities/s  10 s left"),
      (80, "copying  50 %  1,000,000 identities  100,000 identities/s  10 s left"),
      (60, "50 %  1,000,000 identities  100,000 identities/s  10 s left"),
      (40, "[##########··········]  50 %  10 s left"),
    ])
  func fits(_ columns: Int, _ words: String) {
    let progress = WorkProgress(Self.copying, 1_000_000, of: 2_000_000, .identities)
    #expect(line(progress, 10, columns: columns) == words)
    #expect(DisplayWidth.columns(of: words) < columns)
  }

  @Test("Before the first is done nobody knows how fast it goes")
  func empty() {
    #expect(line(WorkProgress(Self.copying, 0, of: 0, .rows), 0) == "copying  0 rows")
  }
}
