import TipsText

/// Why curl came back without an answer: its own line in English, what its exit status means in Persian.
enum CurlComplaint {
  static func message(status: Int32, line: String?) -> Message {
    let shown = SafeText.line(String((line ?? "curl: (\(status))").prefix(200)))
    guard let meaning = meaning(status) else {
      return Message(en: shown, fa: "برنامهٔ curl با کد \(status) پایان یافت")
    }
    return Message(en: shown, fa: "\(meaning) (curl \(status))")
  }

  private static func meaning(_ status: Int32) -> String? {
    switch status {
    case 5: "میزبان میانجی پیدا نشد"
    case 6: "میزبان پیدا نشد"
    case 7: "اتصال پذیرفته نشد"
    case 28: "میزبان به‌هنگام پاسخ نداد"
    case 35: "ارتباط رمزشده برقرار نشد"
    case 52: "میزبان پاسخی نداد"
    case 18, 55, 56: "اتصال در میان کار قطع شد"
    case 60: "گواهی میزبان پذیرفته نیست"
    case 63: "پاسخ میزبان از اندازه بزرگ‌تر است"
    case 77: "گواهی‌های این دستگاه خواندنی نیست"
    default: nil
    }
  }
}
