import Foundation
import TestSupport
import Testing

@testable import TipsDomain
@testable import TipsIdentity
@testable import TipsStore

@Suite("Settlement")
struct SettlementTests {
  @Test("One person has one pseudonym, however the number is spelled")
  func linking() throws {
    let temporary = try TemporaryStore()
    var numbers: [ReportNumber] = []
    for phone in ["09001112233", "+98 900 111 2233", "۰۹۰۰۱۱۱۲۲۳۳"] { numbers.append(try temporary.log(phone: phone)) }
    let other = try temporary.log(phone: "09001112234")
    let result = try temporary.settle()
    let reporters = try numbers.map { try temporary.store.reports.existing($0).reporterID }
    #expect(Set(reporters).count == 1)
    #expect(try temporary.store.reports.existing(other).reporterID != reporters[0])
    #expect(result == SettlementResult(opened: 4, unlinkable: 0, unopenable: 0, newReporters: 2))
  }

  @Test("A number that can't be made canonical is kept and never linked")
  func unlinkable() throws {
    let temporary = try TemporaryStore()
    let number = try temporary.log(phone: "33333333")
    #expect(try temporary.settle().unlinkable == 1)
    #expect(try temporary.store.reports.existing(number).reporterID == nil)
    #expect(try temporary.store.reports.hasSealedIdentity(number))
  }

  @Test("Settling again does nothing")
  func again() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09001112233")
    _ = try temporary.settle()
    #expect(try temporary.settle() == SettlementResult())
    #expect(try !Settlement.isNeeded(temporary.store))
  }

  @Test("The newest word on consent holds")
  func consent() throws {
    let temporary = try TemporaryStore()
    let day = TemporaryStore.now
    let number = try temporary.log(phone: "09001112233", consent: .name, at: day.adding(seconds: -500))
    try temporary.log(phone: "09001112233", consent: Consent.none, at: day.adding(seconds: -100))
    try temporary.log(phone: "09001112233", consent: .initials, at: day.adding(seconds: -300))
    _ = try temporary.settle()
    let id = try #require(try temporary.store.reports.existing(number).reporterID)
    #expect(try temporary.store.reporters.reporter(id: id)?.consent == Consent.none)
  }

  @Test("No name and no number is in any file of the store")
  func canaries() throws {
    let temporary = try TemporaryStore()
    for index in 0..<20 { try temporary.log(phone: "09004445566", name: "CANARYNAME قناری \(index)") }
    _ = try temporary.settle()
    for file in try FileManager.default.contentsOfDirectory(atPath: temporary.folder) where file != "keys" {
      let data = try Data(contentsOf: URL(fileURLWithPath: temporary.folder + "/" + file))
      for canary in ["9004445566", "CANARYNAME", "قناری"] {
        #expect(data.range(of: Data(canary.utf8)) == nil, "\(canary) in \(file)")
      }
    }
  }

  @Test("Without the key file everything but recognition works")
  func withoutKey() throws {
    let temporary = try TemporaryStore()
    try FileManager.default.removeItem(atPath: temporary.keys.path)
    let number = try temporary.log(phone: "09001112233")
    try temporary.mark(number, .operation)
    #expect(throws: KeyError.missing(path: temporary.keys.path)) { _ = try temporary.settle() }
  }

  @Test("Another store's key is refused")
  func otherKey() throws {
    let temporary = try TemporaryStore()
    let other = try TemporaryStore()
    #expect(throws: KeyError.otherStore(path: other.keys.path)) {
      _ = try other.keys.load(for: temporary.store.settings)
    }
  }

  @Test("An envelope moved to another row does not open")
  func boundToRow() throws {
    let temporary = try TemporaryStore()
    try temporary.log(phone: "09001112233")
    try temporary.log(phone: "09001112244")
    try temporary.store.connection.execute(
      "update sealed_identity set sealed = (select sealed from sealed_identity where report_id = 1) where report_id = 2"
    )
    #expect(try temporary.settle().unopenable == 1)
  }
}
