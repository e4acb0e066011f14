import TipsCalendar
import TipsDomain
import TipsText
import TipsWords

/// What a form comes to: a report for the station, or what has to be mended first.
struct ReportReading: Sendable {
  /// What is wrong with an answer.
  struct Refusal: Sendable {
    let field: ReportField
    let message: Message
    /// Places among which to choose.
    var choices: [CitizenLists.Entry] = []
  }

  /// The report without its receipt; of no use where something is refused.
  private(set) var report: CitizenReport
  private(set) var refused: [Refusal] = []

  init(_ fields: ReportFields, _ lists: CitizenLists, now: Instant, zone: StationZone) {
    report = CitizenReport(text: fields.text)
    refuseUnsendable(fields)
    readAbout(fields, lists)
    readPlace(fields, PlaceFinder(lists.places))
    do {
      report.happenedAt = try EventTime.read(fields, now: now, zone: zone)
    } catch {
      refuse(error.field, error.message)
    }
    // Who chose to stay anonymous stays so, whatever else the form says.
    if fields.isNamed { readCaller(fields) }
    refused.sort { Self.order($0.field) < Self.order($1.field) }
  }

  private static func order(_ field: ReportField) -> Int { ReportField.allCases.firstIndex(of: field) ?? 0 }

  /// Says what is wrong with a field, unless something is already.
  mutating func refuse(_ field: ReportField, _ message: Message, choices: [CitizenLists.Entry] = []) {
    guard !refused.contains(where: { $0.field == field }) else { return }
    refused.append(Refusal(field: field, message: message, choices: choices))
  }

  private mutating func refuseUnsendable(_ fields: ReportFields) {
    if fields.text.trimmingASCIISpace().isEmpty { refuse(.text, ReportDoorWords.textMissing) }
    let texts: [(ReportField, String)] = [
      (.text, fields.text), (.place, fields.place), (.address, fields.address), (.phone, fields.phone),
      (.name, fields.name),
    ]
    for (field, text) in texts {
      if text.utf8.count > field.limit { refuse(field, ReportDoorWords.tooLong(letters: field.limit / 2)) }
      let isLine = field != .text
      if text.unicodeScalars.contains(where: { $0.value == 0 || (isLine && $0.properties.generalCategory == .control) })
      {
        refuse(field, ReportDoorWords.unreadable)
      }
    }
  }

  private mutating func readAbout(_ fields: ReportFields, _ lists: CitizenLists) {
    guard !fields.about.isEmpty else { return }
    let code = String(fields.about.dropFirst(2))
    if fields.about.hasPrefix("k:"), let kind = ReportKind(code: code), kind.isFeedback {
      report.kind = kind.code
    } else if fields.about.hasPrefix("c:"), lists.categories.contains(where: { $0.code == code }) {
      report.category = code
    } else {
      refuse(.about, ReportDoorWords.aboutClosed)
    }
  }

  private mutating func readPlace(_ fields: ReportFields, _ finder: PlaceFinder) {
    let county = finder[fields.county]
    if !fields.county.isEmpty, county == nil { refuse(.county, ReportDoorWords.aboutClosed) }
    report.place = county?.code
    report.address = fields.address
    if let point = Self.point(fields.position) { report.coordinates = "\(point.latitude),\(point.longitude)" }
    guard !fields.place.isEmpty else { return }
    let chosen = fields.placeAsked == fields.place ? fields.placeCode : ""
    if let place = finder[chosen] {
      report.place = place.code
      return
    }
    switch chosen == "none" ? .none : finder.find(fields.place, in: county?.code) {
    case .one(let place): report.place = place.code
    case .several(let places):
      refuse(.place, ReportDoorWords.severalPlaces(SafeText.line(fields.place)), choices: places)
    case .none: report.address = [fields.place, fields.address].filter { !$0.isEmpty }.joined(separator: "، ")
    }
  }

  private mutating func readCaller(_ fields: ReportFields) {
    let caller = CallerReading(phone: fields.phone, name: fields.name, consent: fields.consent)
    report.caller = caller.caller
    for (field, message) in caller.refused { refuse(field, message) }
  }

  /// Two numbers as the script of the page writes them; what can't be is no position.
  static func point(_ text: String) -> (latitude: Double, longitude: Double)? {
    let parts = text.split(separator: ",").map { Double($0) }
    guard text.utf8.count <= 64, parts.count == 2, let latitude = parts[0], let longitude = parts[1],
      (-90...90).contains(latitude), (-180...180).contains(longitude)
    else { return nil }
    return (latitude, longitude)
  }
}
