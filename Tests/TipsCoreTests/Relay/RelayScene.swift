import Foundation
import TestSupport
import TipsCalendar
import TipsCare
import TipsDomain
import TipsHTTP
import TipsIdentity

@testable import TipsPublic
@testable import TipsRelay
@testable import TipsStore

/// A station with its store, and a host's folder that knows it.
final class RelayScene {
  static let now = TemporaryStore.now
  /// log₂ of scrypt's N: quick.
  static let cost = 10

  let temporary: TemporaryStore
  let key = RelayKey()
  let hostFolder: String
  let relayed: RelayedStation
  var store: Store { temporary.store }

  init(limit: Spool.Limit = Spool.Limit()) throws {
    temporary = try TemporaryStore()
    temporary.store.receiptCost = Self.cost
    hostFolder = temporary.folder + "-host"
    try FileManager.default.createDirectory(atPath: hostFolder, withIntermediateDirectories: true)
    let station = RelayStation(
      key, zoneIdentifier: temporary.store.settings.zoneIdentifier, lists: try temporary.store.references.citizenLists()
    )
    try Data(station.text.utf8).write(to: URL(fileURLWithPath: hostFolder + "/" + RelayStation.fileName))
    relayed = try RelayedStation(folder: hostFolder, limit: limit, cost: Self.cost)
  }

  deinit {
    relayed.close()
    try? FileManager.default.removeItem(atPath: hostFolder)
  }

  /// A tip about a stolen motorcycle.
  static func report(
    _ token: String, text: String = "سرقت موتورسیکلت", receipt: Receipt? = nil, caller: CitizenCaller? = nil,
    category: String = "theft.motorcycle", place: String? = "golsar", address: String = ""
  ) -> Submission {
    Submission(
      token: token, takenAt: now,
      content: .report(
        CitizenReport(
          text: text, category: category, place: place, address: address, receipt: receipt?.digits,
          caller: caller)))
  }

  static func word(_ token: String, _ receipt: Receipt, _ text: String) -> Submission {
    Submission(token: token, takenAt: now, content: .word(receipt: receipt.digits, text: text))
  }

  /// The station's way to the host, as it is.
  var host: any RelayHost { FaceHost(face: RelayFace(relayed), bearer: key.bearer) }

  /// Fetches what waits.
  @discardableResult
  func fetch(by host: (any RelayHost)? = nil, retry: Bool = false) throws -> RelayFetch.Result {
    try RelayFetch(
      store: store, key: key, host: host ?? self.host, aside: temporary.folder + "/aside", now: Self.now,
      cost: Self.cost
    ).run(retry: retry)
  }

  /// How many reports and words of reporters the store has.
  func counts() throws -> [Int] {
    [
      try temporary.count("select count(*) from report"),
      try temporary.count("select count(*) from note where origin = 2"),
      try temporary.count("select count(*) from receipt where claimed_at is not null"),
    ]
  }

  /// The number of the newest report.
  func newest() throws -> ReportNumber { ReportNumber(id: Int64(try temporary.count("select max(id) from report"))) }

  /// How many submissions wait at the host.
  var waiting: Int { relayed.spool.oldest(files: 1_000, bytes: .max).waiting }
}

/// Asks a host's side in this process.
struct FaceHost: RelayHost {
  let face: RelayFace
  let bearer: String

  func ask(_ address: String, _ fields: [(name: String, value: String)]?) throws -> String {
    let request = WebRequest(
      fields == nil ? .get : .post, path: address.split(separator: "/").map(String.init),
      form: FormFields(fields ?? []), headers: ["authorization": "Bearer " + bearer])
    let response = face.respond(to: request)
    guard response.status == 200, case .bytes(let bytes) = response.body else {
      throw response.status == 401 ? RelayHostError.refused : RelayHostError.status(response.status)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A line to a host that is cut at one of its questions: before the host hears it, or behind that.
final class CutHost: RelayHost {
  struct Cut: Error {}

  private let host: any RelayHost
  private let question: Int
  private let isHeard: Bool
  private(set) var asked = 0

  init(_ host: any RelayHost, at question: Int, isHeard: Bool) {
    self.host = host
    self.question = question
    self.isHeard = isHeard
  }

  func ask(_ address: String, _ fields: [(name: String, value: String)]?) throws -> String {
    asked += 1
    guard asked == question else { return try host.ask(address, fields) }
    if isHeard { _ = try host.ask(address, fields) }
    throw Cut()
  }
}

extension RelayFetch.Result {
  /// What became of the submissions.
  var tally: String { "\(recorded) recorded, \(again) again, \(asideInAll) aside" }
}

extension RelayedStation {
  /// Takes what somebody sends whom nobody knows.
  func take(_ submission: Submission) async throws { try await take(submission, in: .anybody) }

  /// What somebody may know whom nobody knows but by a receipt.
  func state(ofReceipt receipt: String) async throws -> CitizenState? {
    try await state(ofReceipt: receipt, in: .anybody)
  }
}
