import TestSupport
import Testing
import TipsDomain
import TipsFeed

@testable import TipsCare
@testable import TipsStore

/// Writes and syncs in the order that a seed gives, over a line that is cut now and then.
@Suite("Whatever happens between a station and its centre")
struct SyncPropertyTests {
  @Test("The centre has what the station has in the end", arguments: 1...12 as ClosedRange<UInt64>)
  func equalAtTheEnd(seed: UInt64) throws {
    var random = Numbers(seed: seed)
    let scene = try SyncScene(joins: false)
    var reports: [ReportNumber] = []
    for step in 0..<60 {
      if step == 7 { try scene.join() }
      switch random.below(10) {
      case 0..<4:
        let phone = random.below(2) == 0 ? "0911000000\(random.below(5))" : nil
        reports.append(try scene.temporary.log("گزارش \(step)", phone: phone, name: phone == nil ? nil : "ن"))
      case 4..<6:
        guard !reports.isEmpty else { continue }
        _ = try? scene.temporary.mark(reports[random.below(reports.count)], .assisted)
      case 6: _ = try scene.temporary.settle()
      case 7:
        guard !reports.isEmpty else { continue }
        let number = reports[random.below(reports.count)]
        try scene.store.write { try $0.run("delete from sealed_identity where report_id = $1", number) }
      case 8:
        try scene.store.writeTogether { for _ in 0..<3 { reports.append(try scene.temporary.log("دسته")) } }
      default:
        guard step > 7 else { continue }
        let cut = CutCentre(scene.host, at: 1 + random.below(4), isHeard: random.below(2) == 0)
        _ = try? scene.sync(by: cut)
      }
    }
    try scene.sync()
    #expect(try scene.differences() == [])
    #expect(try scene.store.outbox.backlog().isEmpty)
  }

  /// Numbers from a seed.
  private struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
