import TestSupport
import Testing

@testable import TipsDemo

@Suite("Made-up stores")
struct DemoFillTests {
  private typealias Import = ImportFixtures

  private func filled(_ reports: Int = 1_500, seed: UInt64 = 1) throws -> (
    temporary: TemporaryStore, result: DemoFill.Result
  ) {
    let temporary = try TemporaryStore()
    let result = try DemoFill(store: temporary.store).fill(
      reports: reports, seed: seed, end: TemporaryStore.now, now: TemporaryStore.now)
    return (temporary, result)
  }

  private static let everything = "select * from report order by id"

  @Test("The same seed gives the same reports, another seed others")
  func seeds() throws {
    func dump(_ seed: UInt64) throws -> [String] {
      try Import.dump(Self.everything, try filled(300, seed: seed).temporary.store, columns: 24)
    }
    let one = try dump(1)
    #expect(try dump(1) == one)
    #expect(try dump(2) != one)
  }

  @Test("What it tells is what is there")
  func result() throws {
    let (temporary, result) = try filled()
    #expect(result.reports == 1_500)
    #expect(try temporary.count("select count(*) from report") == 1_500)
    #expect(try temporary.count("select count(*) from report where kind = 0") == result.tips)
    #expect(try temporary.count("select count(*) from report where operation_id is not null") == result.ledToOperation)
    #expect(try temporary.count("select count(*) from operation") == result.operations)
    #expect(try temporary.count("select count(*) from sealed_identity") == result.identified)
  }

  @Test("It is sound: summaries, references, search")
  func sound() throws {
    let temporary = try filled().temporary
    #expect(try Import.summaries(temporary.store) == Import.recounted(temporary.store))
    #expect(try temporary.count("select count(*) from pragma_foreign_key_check") == 0)
    #expect(try temporary.count("select count(*) from report where disposition = 8 and duplicate_of is null") == 0)
    #expect(
      try temporary.count(
        "select count(*) from report r join report l on l.id = r.duplicate_of where l.received_at > r.received_at") == 0
    )
    #expect(try Import.hits("خیابان", temporary.store) > 10)
  }

  @Test("The key follows from the seed and opens the identities")
  func key() throws {
    #expect(try DemoFill.key(seed: 1).publicKey == DemoFill.key(seed: 1).publicKey)
    #expect(try DemoFill.key(seed: 1).publicKey != DemoFill.key(seed: 2).publicKey)
    let (temporary, result) = try filled(400)
    let settled = try temporary.settle()
    #expect(settled.opened == result.identified && settled.unopenable == 0)
  }

  @Test("Reports that are there already are not mixed with made-up ones")
  func notEmpty() throws {
    let temporary = try TemporaryStore()
    try temporary.log()
    #expect(throws: DemoError.notEmpty(path: temporary.path)) {
      _ = try DemoFill(store: temporary.store).fill(
        reports: 10, seed: 1, end: TemporaryStore.now, now: TemporaryStore.now)
    }
    #expect(try temporary.count("select count(*) from report") == 1)
  }
}
