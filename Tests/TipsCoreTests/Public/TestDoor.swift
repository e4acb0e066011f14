import TestSupport
import TipsCalendar
import TipsDomain
import TipsHTTP
import TipsRelay
import TipsText

@testable import TipsPublic

/// A station that remembers what it took, and says what it is told to.
actor TestStation: CitizenStation {
  private(set) var taken: [Submission] = []
  /// Whose turn it was each time that something came.
  private(set) var turns: [Turn] = []
  /// How often somebody asked by a receipt.
  private(set) var asked = 0
  private var states: [String: CitizenState] = [:]
  private var refusal: (any Error & Sendable)?

  func take(_ submission: Submission, in turn: Turn) throws {
    turns.append(turn)
    if let refusal { throw refusal }
    if taken.contains(where: { $0.token == submission.token }) { return }
    if let form = submission.form, taken.contains(where: { $0.form == form }) { throw SubmissionError.usedForm }
    taken.append(submission)
  }

  func state(ofReceipt receipt: String, in turn: Turn) throws -> CitizenState? {
    turns.append(turn)
    asked += 1
    if let refusal { throw refusal }
    return states[receipt]
  }

  func know(_ receipt: String, _ state: CitizenState) { states[receipt] = state }

  func refuse(with error: (any Error & Sendable)?) { refusal = error }

  /// The reports among what was taken.
  var reports: [CitizenReport] {
    taken.compactMap { if case .report(let report) = $0.content { report } else { nil } }
  }
}

/// A clock that tests move.
final class TestClock: @unchecked Sendable {
  var now = TemporaryStore.now
}

/// A door before a station of the tests' own.
struct TestDoor {
  let station = TestStation()
  let clock = TestClock()
  let door: CitizenDoor

  static let lists = CitizenLists(
    places: [
      place("gilan", nil, .province, "گیلان", "Gilan"), place("tehran", nil, .province, "تهران", "Tehran"),
      place("lahijan", "gilan", .county, "لاهیجان", "Lahijan"), place("rasht", "gilan", .county, "رشت", "Rasht"),
      place("rasht-city", "rasht", .city, "رشت", "Rasht"),
      place("golsar", "rasht-city", .neighbourhood, "گلسار", "Golsar"),
      place("bagh-lahijan", "lahijan", .neighbourhood, "باغ محتشم", "Bagh Mohtasham"),
      place("bagh-rasht", "rasht-city", .neighbourhood, "باغ محتشم", "Bagh Mohtasham"),
    ],
    categories: [
      CitizenLists.Entry(code: "theft.vehicle", label: Label(fa: "سرقت خودرو", en: "Vehicle theft")),
      CitizenLists.Entry(code: "local.flood", label: Label(fa: "سیل", en: "Flood")),
      CitizenLists.Entry(code: "other", label: Label(fa: "سایر", en: "Other")),
    ])

  private static func place(_ code: String, _ parent: String?, _ level: Place.Level, _ fa: String, _ en: String)
    -> CitizenLists.Entry
  {
    CitizenLists.Entry(code: code, parent: parent, level: level, label: Label(fa: fa, en: en))
  }

  init(lists: CitizenLists = TestDoor.lists) {
    let clock = clock
    door = CitizenDoor(
      station: station, lists: { lists }, secret: [1, 2, 3], zone: .tehran, now: { clock.now })
  }

  func citizen(_ language: Language = .fa, peer: String = "192.0.2.7") -> Citizen {
    Citizen(door: door, language: language, peer: peer)
  }
}

/// A browser at the door.
struct Citizen: Sendable {
  let door: CitizenDoor
  var language = Language.fa
  var peer = "192.0.2.7"

  func get(_ path: String...) async -> WebResponse {
    await door.answer(WebRequest(path: ["public"] + path, query: query, peer: peer))
  }

  func post(
    _ path: [String] = [], _ fields: [(String, String)], headers: [String: String] = [:]
  ) async -> WebResponse {
    await door.answer(
      WebRequest(
        .post, path: ["public"] + path, query: query, form: FormFields(fields.map { (name: $0.0, value: $0.1) }),
        headers: headers, peer: peer))
  }

  /// Opens the form and sends it, as one who never saw it in this network.
  func report(_ fields: [(String, String)]) async -> WebResponse {
    await post([], fields + [("token", await get().token)])
  }

  /// Opens the form and sends it, as a browser does.
  func reportFromPage(_ text: String) async -> WebResponse { await send(text, from: await get()) }

  /// Sends the form of a page.
  func send(_ text: String, from page: WebResponse) async -> WebResponse {
    await post([], [("text", text), ("token", page.token), ("pass", page.hidden("pass") ?? "")])
  }

  private var query: FormFields {
    FormFields(language == .fa ? [] : [(name: "lang", value: language.rawValue)])
  }
}

extension WebResponse {
  /// What stands in the body.
  var text: String {
    if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
  }

  var size: Int { if case .bytes(let bytes) = body { bytes.count } else { 0 } }

  /// The value of a header.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The value of the first hidden field of a name.
  func hidden(_ name: String) -> String? {
    let mark = "<input type=\"hidden\" name=\"\(name)\" value=\""
    guard let begin = text.firstRange(of: mark)?.upperBound else { return nil }
    return String(text[begin...].prefix { $0 != "\"" })
  }

  var token: String { hidden("token") ?? "" }
  /// The digits of the receipt on a page that shows one.
  var receipt: String? { hidden("receipt") }
}
