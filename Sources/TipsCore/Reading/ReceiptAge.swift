import TipsCalendar
import TipsText
import TipsWords

/// Refuses a receipt of another century as a slip of the finger; what is really old comes by an import.
package enum ReceiptAge {
  /// Ten years, in days.
  private static let oldest = 3_652

  /// - Throws: an error that says the time and how long ago it is.
  package static func check(_ received: Instant, now: Instant, zone: StationZone) throws {
    let days = zone.day(of: now).number - zone.day(of: received).number
    guard days > oldest else { return }
    throw OldReceipt(message: InvocationWords.oldReceipt(zone.solarHijri(received), years: days / 365))
  }

  private struct OldReceipt: UserFacingError {
    let message: Message
    var category: ErrorCategory { .usage }
  }
}
