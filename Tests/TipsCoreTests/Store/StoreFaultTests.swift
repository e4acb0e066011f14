import Foundation
import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsStore

@Suite("Faults of the store")
struct StoreFaultTests {
  @Test("A full disk refuses the report, loses nothing, and lets work go on when there is space again")
  func fullDisk() throws {
    let temporary = try TemporaryStore()
    let first = try temporary.log()
    let pages = try temporary.count("pragma page_count")
    _ = try temporary.count("pragma max_page_count = \(pages + 2)")
    var recorded = [first]
    #expect(throws: StoreError.diskFull(path: temporary.path)) {
      for _ in 0..<100 { recorded.append(try temporary.log(String(repeating: "متن ", count: 1_000))) }
    }
    #expect(try temporary.count("select count(*) from report") == recorded.count)
    #expect(try temporary.summaryDifferences() == 0)
    _ = try temporary.count("pragma max_page_count = 1000000")
    #expect(throws: Never.self) { try temporary.log() }
  }

  @Test("What was recorded is there for the next process, even when this one never closed the store")
  func durable() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log()
    let other = try Store.open(at: temporary.path, for: .reading)
    #expect(try other.reports.existing(number).number == number)
  }

  @Test("A page that was overwritten is noticed")
  func damage() throws {
    let temporary = try TemporaryStore()
    for _ in 0..<50 { try temporary.log() }
    try temporary.store.connection.execute("pragma wal_checkpoint(truncate)")
    let pages = try temporary.count("pragma page_count")
    try Self.overwrite(temporary.path, from: 4_096, bytes: (pages - 1) * 4_096)
    #expect(throws: StoreError.self) {
      let other = try Store.open(at: temporary.path, for: .reading)
      _ = try other.reports.list(ReportFilter(), limit: 100)
    }
  }

  private static func overwrite(_ path: String, from offset: Int, bytes: Int) throws {
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: Data(repeating: 0xA5, count: bytes))
  }
}
