import TipsCalendar
import TipsDomain

/// A made-up report with everything that became of it until the end of the demonstration.
public struct DemoReport: Sendable, Equatable {
  /// What was said, in Persian; 20 to 400 bytes of UTF-8.
  public package(set) var text = ""
  /// The line's code, one of ``Line/defaults``.
  public package(set) var line = "110"
  /// A tip, or feedback, which comes in by line 197 alone.
  public package(set) var kind = ReportKind.tip
  /// The category's code, one of those that a fresh store has.
  public package(set) var category = Category.fallbackCode
  /// One of the codes that the province was made with; nil where the caller named no place.
  public package(set) var place: String?
  /// 1 (most urgent) to 5.
  public package(set) var priority = 3
  /// When it was received.
  public package(set) var receivedAt: Instant
  /// When somebody was sent, 1 to 10 minutes after ``receivedAt``; nil where nobody was or the time was not noted.
  public package(set) var dispatchedAt: Instant?
  /// When they arrived, 4 to 30 minutes after ``receivedAt`` and after ``dispatchedAt``.
  public package(set) var arrivedAt: Instant?
  /// When work on it ended, after all other stages.
  public package(set) var closedAt: Instant?
  /// What came of it.
  public package(set) var disposition = Disposition.pending
  /// When ``disposition`` became known: nil where it is pending, else within 10 days of the arrival.
  public package(set) var outcomeAt: Instant?
  /// Where it happened, in words.
  public package(set) var address: String?
  /// Degrees north; there exactly where ``longitude`` is.
  public package(set) var latitude: Double?
  /// Degrees east.
  public package(set) var longitude: Double?
  /// `demo-000001` and so on, in the order of receipt.
  public package(set) var sourceKey = ""
  /// The caller's number as it was typed; nil where the caller stays anonymous. The same caller's number is typed in
  /// several ways, all of which ``PhoneNumber`` reads as one.
  public package(set) var phone: String?
  /// The caller's name, where it was told.
  public package(set) var name: String?
  /// The caller's consent, the same in all reports of a caller; nil where the caller stays anonymous.
  public package(set) var consent: Consent?
  /// Where the disposition is `duplicate`: the position, counted from 0, of the tip that reported the event first.
  public package(set) var duplicateOf: Int?
  /// Where the disposition is `operation`: its code, such as `OP-00017`, which other reports may share.
  public package(set) var operation: String?
}
