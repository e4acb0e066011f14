import TipsDomain
import TipsText

/// What is wrong with a relay's keys, its host's file, or what came from the other end.
package enum RelayError: UserFacingError, Equatable {
  /// The store has no relay key yet.
  case noKey(path: String)
  /// The key's file is none.
  case malformedKey(path: String)
  /// The key is that of another store.
  case otherStore(path: String)
  /// A key that was replaced before is still kept.
  case formerKeyThere(path: String)
  /// The host's file is missing or none.
  case noStation(path: String)
  /// Something that was sealed can't be opened: sealed to another key, for another place, or changed.
  case unopenable
  /// More than fits into the largest size.
  case tooLong
  /// The spool takes no more.
  case full

  package var category: ErrorCategory {
    switch self {
    case .noKey, .noStation: .unavailable
    case .malformedKey, .otherStore: .configuration
    case .formerKeyThere: .cannotCreate
    case .unopenable, .tooLong: .badData
    case .full: .busy
    }
  }

  package var message: Message {
    switch self {
    case .noKey(let path):
      Message(
        en: "this store has no relay key at \(path); make one with: tips relay init",
        fa: "این پایگاه داده در \(path) کلید رله ندارد؛ آن را بسازید: tips relay init")
    case .malformedKey(let path):
      Message(
        en: "\(path) is not a relay key; bring back the right file",
        fa: "پروندهٔ \(path) کلید رله نیست؛ پروندهٔ درست را برگردانید")
    case .otherStore(let path):
      Message(
        en: "\(path) is the relay key of another store; bring back the right file",
        fa: "پروندهٔ \(path) کلید رلهٔ پایگاه دادهٔ دیگری است؛ پروندهٔ درست را برگردانید")
    case .formerKeyThere(let path):
      Message(
        en: "the key before this one is still kept in \(path), and opens what was sealed to it; remove the file if "
          + "nothing of that is needed any more",
        fa:
          "کلید پیشین هنوز در \(path) نگه داشته می‌شود و آنچه را که با آن مُهر شده است می‌گشاید؛ اگر دیگر لازم نیست پرونده را "
          + "پاک کنید")
    case .noStation(let path):
      Message(
        en: "\(path) is not there or not a station's file; make one at the station with: tips relay init --to FILE",
        fa: "پروندهٔ \(path) نیست یا پروندهٔ ایستگاه نیست؛ آن را در ایستگاه بسازید: tips relay init --to <پرونده>")
    case .unopenable:
      Message(
        en: "what was sealed can't be opened: it was sealed to another key or changed",
        fa: "آنچه مُهروموم شده است گشوده نمی‌شود: با کلید دیگری مُهر شده یا دست خورده است")
    case .tooLong:
      Message(en: "the text is too long; make it shorter", fa: "متن بیش از اندازه بلند است؛ کوتاهش کنید")
    case .full:
      Message(
        en: "too much is waiting for the station; try again later",
        fa: "آنچه در انتظار ایستگاه است بیش از اندازه شده است؛ بعداً دوباره بکوشید")
    }
  }
}
