import TipsText

/// Why nothing is sent to the centre though it answers.
package enum SyncError: UserFacingError, Equatable {
  /// The centre knows another store by this station's number.
  case otherStore
  /// The centre has something that this store doesn't: the store was restored, or is one of two copies.
  case behindCentre
  /// The store's trail is not the one that the centre has.
  case otherTrail(entry: Int64)
  /// The centre has less than it had: it was restored, or forgot the station.
  case centreBehind
  /// The store left this centre and joined it again: what went from it meanwhile, it can't name.
  case joinedAgain
  /// The centre took nothing of what it was sent, and doesn't say why.
  case noProgress

  package var category: ErrorCategory {
    switch self {
    case .otherStore, .behindCentre, .otherTrail, .centreBehind, .joinedAgain: .configuration
    case .noProgress: .badData
    }
  }

  package var message: Message {
    switch self {
    case .otherStore:
      Message(
        en: "the centre knows another store as this station, so nothing was sent. If this one takes its place: "
          + "tips sync --anew",
        fa: "مرکز پایگاه دادهٔ دیگری را به نام این ایستگاه می‌شناسد و چیزی فرستاده نشد. اگر این یکی جای آن را می‌گیرد: "
          + "tips sync --anew")
    case .behindCentre:
      Message(
        en: "the centre has more of this station than this store: it was restored, or is an older copy. Nothing was "
          + "sent. If this is the store to go on with: tips sync --anew",
        fa: "مرکز از این ایستگاه بیش از این پایگاه داده دارد: بازگردانی شده یا نسخه‌ای کهنه است. چیزی فرستاده نشد. "
          + "اگر کار با همین ادامه می‌یابد: tips sync --anew")
    case .otherTrail(let entry):
      Message(
        en: "entry \(entry) of the audit trail is not the one that the centre has: this store was restored, is one of "
          + "two copies, or was rewritten. Nothing was sent. Look into it: tips audit verify; then: tips sync --anew",
        fa: "ردیف \(entry) دفتر رویدادها آن نیست که مرکز دارد: این پایگاه داده بازگردانی شده، یکی از دو نسخه است، یا "
          + "بازنویسی شده است. چیزی فرستاده نشد. بررسی کنید: tips audit verify؛ سپس: tips sync --anew")
    case .centreBehind:
      Message(
        en: "the centre has less of this station than it once said: it was restored, or has forgotten the station. "
          + "Nothing was sent. To send everything again: tips sync --anew",
        fa: "مرکز از این ایستگاه کمتر از آن دارد که پیش‌تر گفته بود: بازگردانی شده یا ایستگاه را فراموش کرده است. چیزی "
          + "فرستاده نشد. برای ارسال دوبارهٔ همه‌چیز: tips sync --anew")
    case .joinedAgain:
      Message(
        en: "this station left the centre and has joined it again, and what went from here meanwhile isn't known. "
          + "Nothing was sent. To send everything again: tips sync --anew",
        fa: "این ایستگاه مرکز را ترک کرده و دوباره پیوسته است و معلوم نیست در این میان چه چیزهایی برداشته شده. "
          + "چیزی فرستاده نشد. برای ارسال دوبارهٔ همه‌چیز: tips sync --anew")
    case .noProgress:
      Message(
        en: "the centre takes nothing of what is sent; look at its log",
        fa: "مرکز چیزی از آنچه فرستاده می‌شود نمی‌پذیرد؛ رویدادنگار آن را ببینید")
    }
  }
}
