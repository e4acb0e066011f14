import TipsText

/// The other end of a relay, as the station asks it.
package protocol RelayHost {
  /// What the host answers to a question.
  ///
  /// - Parameters:
  ///   - address: one of ``RelayLine/Address``.
  ///   - fields: what is sent; nil where nothing is.
  /// - Throws: ``RelayHostError``.
  func ask(_ address: String, _ fields: [(name: String, value: String)]?) throws -> String
}

/// Why the host doesn't answer.
package enum RelayHostError: UserFacingError, Equatable {
  /// The program `curl` is not there.
  case noCurl
  /// The address is none that may be asked.
  case badURL(String)
  /// It wasn't reached.
  case unreached(Message)
  /// The secret is not the one that the host knows.
  case refused
  /// It answered with another status of HTTP.
  case status(Int)
  /// What it answered makes no sense.
  case unreadable
  /// It gives again what it was told to remove.
  case doesNotRemove
  /// So much can't be recorded that the host is not to be trusted with more.
  case tooMuchAside(folder: String)

  package var category: ErrorCategory {
    switch self {
    case .noCurl, .unreached: .unavailable
    case .badURL: .usage
    case .refused: .notPermitted
    case .status(let status): status == 503 || status == 429 ? .busy : .unavailable
    case .unreadable: .badData
    case .doesNotRemove, .tooMuchAside: .inputOutput
    }
  }

  package var message: Message {
    switch self {
    case .noCurl:
      Message(
        en: "the program curl is not there, so nothing can be fetched. Try: apt install curl",
        fa: "برنامهٔ curl نیست و چیزی نمی‌توان گرفت. نصب کنید: apt install curl")
    case .badURL(let typed):
      Message(
        en: "'\(typed)' can't be fetched from: name an address that begins with https://",
        fa: "از «\(typed)» نمی‌توان گرفت: نشانی‌ای بدهید که با https:// آغاز شود")
    case .unreached(let reason):
      Message(
        en: "the relay's host was not reached; what waits there is safe: \(reason.en)",
        fa: "میزبان رله در دسترس نبود؛ آنچه آنجا در انتظار است از دست نمی‌رود: \(reason.fa)")
    case .refused:
      Message(
        en: "the host doesn't know this station: give it the file that tips relay init --to writes",
        fa: "میزبان این ایستگاه را نمی‌شناسد: پرونده‌ای را که tips relay init --to می‌نویسد به آن بدهید")
    case .status(let status):
      Message(
        en: "the host answered with status \(status); is that the address of tips-web with --relay?",
        fa: "میزبان با وضعیت \(status) پاسخ داد؛ آیا این نشانی tips-web با --relay است؟")
    case .unreadable:
      Message(
        en: "what the host answered makes no sense; do both ends have the same version?",
        fa: "پاسخ میزبان خوانا نیست؛ آیا نسخهٔ دو سو یکی است؟")
    case .tooMuchAside(let folder):
      Message(
        en: "so many submissions lie aside in \(folder) that no more are fetched: find out why, and move them away",
        fa: "در \(folder) آن‌قدر ارسال کنارنهاده هست که چیزی دیگر گرفته نمی‌شود: علت را بیابید و آن‌ها را جابه‌جا کنید")
    case .doesNotRemove:
      Message(
        en: "the host gives again what is recorded here already: it can't remove files; look at its folder",
        fa: "میزبان آنچه را که اینجا ثبت شده است دوباره می‌دهد: نمی‌تواند پرونده‌ها را بردارد؛ پوشهٔ آن را ببینید")
    }
  }
}
