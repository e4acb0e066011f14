import TipsHTTP
import TipsText

/// The questions of the form, by the names that they have in it.
enum ReportField: String, CaseIterable, Sendable {
  case text, about, county, place, address, time, date, phone, name, consent

  /// How many bytes may be in it.
  var limit: Int {
    switch self {
    // A line about the time may be added to it.
    case .text: 16_000
    case .address: 700
    case .place, .name: 200
    default: 64
    }
  }
}

/// The form as it was filled in.
struct ReportFields: Sendable {
  /// When it happened, as it was chosen.
  enum When: String { case now, today, day }

  var text: String
  /// `c:` before the code of a category, `k:` before that of a kind of feedback; empty where nothing was chosen.
  var about: String
  var county: String
  var place: String
  /// What was chosen among several places of the name in ``placeAsked``.
  var placeCode: String
  var placeAsked: String
  var address: String
  /// Latitude and longitude, where the sender pressed the button.
  var position: String
  var when: When
  var time: String
  var dayTime: String
  var day: String
  var month: String
  var year: String
  var isNamed: Bool
  var phone: String
  var name: String
  var consent: String

  init(_ form: FormFields = FormFields()) {
    func line(_ name: String) -> String { form.text(name) ?? "" }
    text = (form["text"] ?? "").replacing("\r\n", with: "\n")
    about = line("about")
    county = line("county")
    place = line("place")
    placeCode = line("place_code")
    placeAsked = line("place_asked")
    address = line("address")
    position = line("position")
    when = form["when"].flatMap(When.init(rawValue:)) ?? .now
    time = line("time")
    dayTime = line("day_time")
    day = line("day")
    month = line("month")
    year = line("year")
    isNamed = form["who"] == "named"
    phone = line("phone")
    name = line("name")
    consent = line("consent")
  }

  /// All of it as bytes: two forms that say the same have the same.
  var content: [UInt8] {
    let fields = [
      text, about, county, place, placeCode, address, position, when.rawValue, time, dayTime, day, month, year,
      isNamed ? "named" : "anonymous", phone, name, consent,
    ]
    return fields.flatMap { Array("\($0.utf8.count):\($0),".utf8) }
  }
}
