import CentreSupport
import TestSupport
import TipsDemo
import TipsFeed
import TipsIdentity
import TipsPostgreSQL

@testable import TipsCalendar
@testable import TipsCentre
@testable import TipsDomain
@testable import TipsStore

/// A province with its office, its centre and its stations.
final class Province {
  static let office = 900

  let key: RecognitionKey
  let centre: TemporaryCentre
  let receiver: BatchReceiver
  let office: Store
  private(set) var stations: [TemporaryStore] = []
  private var senders: [StationSender] = []
  private var random = SeededGenerator(seed: 19)

  init(stations numbers: [Int], on server: TemporaryPostgreSQL? = TemporaryPostgreSQL.shared) throws {
    key = try DemoFill.key(seed: 19)
    centre = try TemporaryCentre(stations: numbers, on: server)
    receiver = try centre.receiver()
    try ProvinceOffices(centre.session).add(
      Self.office, province: "gilan", name: "office", key: (key.publicKey, String(repeating: "9", count: 32)),
      zone: .tehran, now: TemporaryStore.now)
    office = try Store.open(officeOf: "gilan", at: centre.address)
    try office.beginOfficeTrail(operatorName: "admin", now: TemporaryStore.now)
    for number in numbers {
      let station = try TemporaryStore(station: number, privateKey: key)
      stations.append(station)
      senders.append(StationSender(station.store))
    }
  }

  /// Another session of somebody at the office.
  func anotherOffice(account: String) throws -> Store {
    let store = try Store.open(officeOf: "gilan", at: centre.address)
    store.account = account
    return store
  }

  /// Sends what waits at all stations, or at some.
  func send(_ indices: [Int]? = nil) throws {
    for index in indices ?? Array(stations.indices) {
      while let bytes = try senders[index].next(random: &random) {
        let batch = try FeedBatch(bytes: bytes)
        let state = try receiver.take(batch, from: batch.station)
        precondition(state.refusal == nil)
      }
    }
  }

  /// Settles at the office.
  @discardableResult
  func settle() throws -> SettlementResult {
    try Settlement(store: office, key: key, operatorName: "officer", now: TemporaryStore.now).run()
  }

  /// A tip of somebody at a station that led to an operation.
  @discardableResult
  func tip(
    at index: Int, phone: String, name: String? = "نام", consent: Consent? = .name, day: Int = 10,
    _ disposition: Disposition = .operation
  ) throws -> ReportNumber {
    let at = TemporaryStore.now.adding(seconds: -day * 86_400)
    let number = try stations[index].log(phone: phone, name: name, consent: consent, at: at)
    try stations[index].mark(number, disposition, at: at.adding(seconds: 3_600))
    return number
  }

  func period(_ text: String) throws -> Period { try stations[0].period(text) }
}
