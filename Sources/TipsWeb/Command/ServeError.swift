import TipsDomain
import TipsText

/// Why the program finds nothing to serve.
enum ServeError: UserFacingError {
  case relayHasNoStore

  var category: ErrorCategory { .usage }

  var message: Message {
    switch self {
    case .relayHasNoStore:
      Message(
        en: "a relay's host serves the citizens' door alone and opens no store: give --face public with --relay, and "
          + "no --store",
        fa: "میزبان رله تنها درگاه شهروندان را عرضه می‌کند و پایگاه داده‌ای نمی‌گشاید: با --relay گزینهٔ --face "
          + "public را بدهید و --store را نه")
    }
  }
}
