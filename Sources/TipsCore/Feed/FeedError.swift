import TipsText

/// What is wrong with bytes that came over a feed.
package enum FeedError: UserFacingError, Equatable {
  /// They are none of a feed, cut off, or changed on the way.
  case malformed
  /// They are of a later form of the feed.
  case otherFormat(Int64)
  /// They are more than a batch may be.
  case tooLarge

  package var category: ErrorCategory { .badData }

  package var message: Message {
    switch self {
    case .malformed:
      Message(
        en: "what came over the feed is cut off or was changed on the way; send it again",
        fa: "آنچه از خط رسید ناقص است یا در راه تغییر کرده است؛ دوباره بفرستید")
    case .otherFormat(let format):
      Message(
        en: "the feed has form \(format), which this version doesn't know; bring both ends to one version",
        fa: "قالب \(format) این خط برای این نسخه ناشناخته است؛ نسخهٔ دو سو را یکی کنید")
    case .tooLarge:
      Message(en: "a batch of the feed is too large", fa: "بستهٔ ارسالی بیش از اندازه بزرگ است")
    }
  }
}
