import TipsCalendar
import TipsHTML
import TipsPrinting
import TipsText

extension Visit {
  /// A moment on the station's clock: `۱۴۰۵/۰۹/۰۸ ۰۹:۱۲`, `1405-09-08 09:12`.
  func moment(_ instant: Instant) -> HTML {
    let text = desk.zone.solarHijri(instant)
    let shown = language == .fa ? PersianDates.slashed(text) : text
    return time(Attribute("datetime", desk.zone.iso8601(instant))) { language.digits(shown) }
  }

  /// The time of day of a moment: `۰۹:۱۲`.
  func clock(_ instant: Instant) -> HTML {
    time(Attribute("datetime", desk.zone.iso8601(instant))) {
      language.digits(String(desk.zone.solarHijri(instant).suffix(5)))
    }
  }

  /// A number with its digits in groups.
  func number(_ value: Int) -> String { language.number(value) }

  /// Digits of the language in a text that is the program's own.
  func digits(_ text: String) -> String { language.digits(text) }
}
