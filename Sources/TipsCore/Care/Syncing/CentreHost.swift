import TipsFeed
import TipsText

/// The centre, as the station asks it.
package protocol CentreHost {
  /// How far the centre has come with this station.
  ///
  /// - Throws: ``CentreHostError``, ``FeedError``.
  func state() throws -> FeedState

  /// Hands over a batch; the answer is how far the centre has come then, whether it took the batch or not.
  ///
  /// - Throws: ``CentreHostError``, ``FeedError``.
  func send(_ batch: [UInt8]) throws -> FeedState
}

/// Why the centre doesn't answer.
package enum CentreHostError: UserFacingError, Equatable {
  /// The program `curl` is not there.
  case noCurl
  /// The address is none that may be asked.
  case badURL(String)
  /// It wasn't reached.
  case unreached(Message)
  /// It is there and can't work now.
  case busy
  /// It doesn't know the station, or no longer.
  case refused
  /// It can't read what was sent, or it is too large.
  case unacceptable(status: Int)
  /// It has an older version than the station.
  case older
  /// It answered with another status of HTTP.
  case status(Int)
  /// What it answered makes no sense.
  case unreadable

  /// Whether the same may work later, by itself.
  package var isPassing: Bool {
    switch self {
    case .unreached, .busy, .older, .status(500...599), .status(429): true
    default: false
    }
  }

  package var category: ErrorCategory {
    switch self {
    case .noCurl, .unreached, .older, .status: .unavailable
    case .badURL: .usage
    case .busy: .busy
    case .refused: .notPermitted
    case .unacceptable, .unreadable: .badData
    }
  }

  package var message: Message {
    switch self {
    case .noCurl:
      Message(
        en: "the program curl is not there, so nothing can be sent. Try: apt install curl",
        fa: "برنامهٔ curl نیست و چیزی نمی‌توان فرستاد. نصب کنید: apt install curl")
    case .badURL(let typed):
      Message(
        en: "'\(typed)' can't be sent to: a centre's address begins with https://",
        fa: "به «\(typed)» نمی‌توان فرستاد: نشانی مرکز با https:// آغاز می‌شود")
    case .unreached(let reason):
      Message(
        en: "the centre was not reached; what waits stays here: \(reason.en)",
        fa: "مرکز در دسترس نبود؛ آنچه در انتظار است همین‌جا می‌ماند: \(reason.fa)")
    case .busy:
      Message(
        en: "the centre can't take anything now; what waits stays here",
        fa: "مرکز اکنون چیزی نمی‌پذیرد؛ آنچه در انتظار است همین‌جا می‌ماند")
    case .refused:
      Message(
        en: "the centre doesn't know this station, or has given it another secret; what waits stays here. There: "
          + "tips-centre station renew; here, with the file that it makes: tips centre join FILE",
        fa: "مرکز این ایستگاه را نمی‌شناسد یا رمز دیگری به آن داده است؛ آنچه در انتظار است همین‌جا می‌ماند. در مرکز: "
          + "tips-centre station renew؛ اینجا با پرونده‌ای که می‌سازد: tips centre join FILE")
    case .unacceptable(let status):
      Message(
        en: "the centre can't read what this station sends (status \(status)); do both ends have the same version?",
        fa: "مرکز آنچه را این ایستگاه می‌فرستد نمی‌خواند (وضعیت \(status))؛ آیا نسخهٔ دو سو یکی است؟")
    case .older:
      Message(
        en: "the centre has an older version than this station; what waits stays here until it is brought up to date",
        fa: "نسخهٔ مرکز از این ایستگاه کهنه‌تر است؛ آنچه در انتظار است تا به‌روزشدن مرکز همین‌جا می‌ماند")
    case .status(let status):
      Message(
        en: "the centre answered with status \(status); is that the address of tips-centre serve?",
        fa: "مرکز با وضعیت \(status) پاسخ داد؛ آیا این نشانی tips-centre serve است؟")
    case .unreadable:
      Message(
        en: "what the centre answered makes no sense; do both ends have the same version?",
        fa: "پاسخ مرکز خوانا نیست؛ آیا نسخهٔ دو سو یکی است؟")
    }
  }
}
