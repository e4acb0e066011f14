import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsText

/// One request at the door, with what every page needs. Nothing of it is kept: no cookie, no session.
struct DoorVisit: Sendable {
  let door: CitizenDoor
  let request: WebRequest
  let language: Language
  let now: Instant

  init(_ door: CitizenDoor, _ request: WebRequest) {
    self.door = door
    self.request = request
    language = request.query["lang"].flatMap(Language.init(rawValue:)) ?? .fa
    now = door.now()
  }

  /// The name of what a form carries so that its sender is known again.
  static let passName = "pass"

  /// What a form carries so that its sender is known again while a flood goes on.
  var passField: HTML {
    input(.type("hidden"), .name(Self.passName), .value(door.limits.pass(for: request.peer, at: now)))
  }

  /// Counts what is sent against what its network, and all of them, may.
  ///
  /// - Returns: whose turn it is to wait for a receipt.
  /// - Throws: ``AddressLimits/Refusal``.
  func turn(_ matter: AddressLimits.Matter) throws(AddressLimits.Refusal) -> Turn {
    switch door.limits.take(matter, of: request.peer, pass: request.form[Self.passName], at: now) {
    case .taken(let isKnown): return isKnown ? .known : .anybody
    case .refused(let refusal): throw refusal
    }
  }

  /// The words in the language of the visit, with its digits, and dates as they stand in its sentences.
  func callAsFunction(_ message: Message) -> String {
    language == .fa ? language.digits(PersianDates.slashed(message.fa)) : message.en
  }

  /// A name of the lists in the language of the visit.
  func callAsFunction(_ label: Label) -> String { language == .fa ? label.fa : label.en }

  /// A page of the door, in the language of the visit.
  func link(_ path: String..., language other: Language? = nil) -> Link {
    let language = other ?? language
    return Link([CitizenDoor.prefix] + path, query: [("lang", language == .fa ? nil : language.rawValue)])
  }

  /// A moment on the station's clock.
  func moment(_ instant: Instant) -> HTML {
    let text = door.zone.solarHijri(instant)
    let shown = language == .fa ? text.replacing("-", with: "/") : text
    return time(Attribute("datetime", door.zone.iso8601(instant))) { language.digits(shown) }
  }
}
