import TipsDomain
import TipsText

/// Why the program finds nothing to serve.
enum ServeError: UserFacingError {
  case noHome
  case badNow
  case relayHasNoStore

  var category: ErrorCategory {
    switch self {
    case .relayHasNoStore: .usage
    case .noHome, .badNow: .configuration
    }
  }

  var message: Message {
    switch self {
    case .relayHasNoStore:
      return Message(
        en: "a relay's host serves the citizens' door alone and opens no store: give --face public with --relay, and "
          + "no --store",
        fa: "میزبان رله تنها درگاه شهروندان را عرضه می‌کند و پایگاه داده‌ای نمی‌گشاید: با --relay گزینهٔ --face "
          + "public را بدهید و --store را نه")
    case .noHome:
      return Message(
        en: "HOME is not set; name the store with --store",
        fa: "HOME تنظیم نشده است؛ پایگاه داده را با --store نام ببرید")
    case .badNow:
      return Message(
        en: "TIPS_NOW takes an ISO instant, such as 2025-10-04T09:12:00+03:30",
        fa: "TIPS_NOW زمانی به شکل ISO می‌گیرد، مانند 2025-10-04T09:12:00+03:30")
    }
  }
}
