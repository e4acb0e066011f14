import TipsCalendar

/// What the made-up province's operators add to reports later and put right in them. Neither changes a figure.
enum DemoAfterthoughts {
  /// What was added to a report, and when.
  struct Note: Equatable {
    let text: String
    let at: Instant
  }

  /// One report in so many has a note, and one in so many was corrected.
  private static let reportsPerNote = 211
  private static let reportsPerCorrection = 307

  private static let texts = [
    "تماس‌گیرنده دوباره زنگ زد: پلاک خودرو ۱۲ب۳۴۵ ایران ۵۶ بود",
    "تماس‌گیرنده گفت دو نفر بودند و به سمت میدان رفتند",
    "همسایه‌ی دیگری همین را گفت",
    "تماس‌گیرنده نشانی را دقیق‌تر گفت: روبه‌روی نانوایی",
    "نوبت بعد پیگیری کند",
  ]

  /// The note on a report, by its position in the province; nil where it has none.
  static func note(position: Int, receivedAt: Instant, before end: Instant) -> Note? {
    let at = receivedAt.adding(seconds: 900 + position % 7 * 600)
    guard position % reportsPerNote == reportsPerNote / 2, at < end else { return nil }
    return Note(text: texts[position / reportsPerNote % texts.count], at: at)
  }

  /// When the priority of a report was put right, by its position in the province; nil where it never was.
  static func correction(position: Int, receivedAt: Instant, before end: Instant) -> Instant? {
    let at = receivedAt.adding(seconds: 300)
    return position % reportsPerCorrection == reportsPerCorrection / 2 && at < end ? at : nil
  }
}
