import TipsText

/// A step of a round, in the order of the secretary's month, with what it is called and who takes it.
///
/// The raw values are parts of addresses.
package enum RoundStep: String, Sendable {
  case missing, list, signs
  case whatIf = "what-if"
  case approval, issue, names, ceremony, withdrawal

  /// The heading.
  package var title: Message {
    switch self {
    case .missing: Message(en: "What is missing", fa: "آنچه کم است")
    case .list: Message(en: "The list", fa: "فهرست")
    case .signs: Message(en: "Signs to look at", fa: "نشانه‌های درخور بررسی")
    case .whatIf: Message(en: "What if", fa: "با آیین‌نامهٔ دیگر")
    case .approval: Message(en: "Approval by a second person", fa: "تأیید نفر دوم")
    case .issue: Message(en: "Issue", fa: "صدور")
    case .names: Message(en: "Names, pages and checkpoint", fa: "نام‌ها، صفحه‌ها و مُهر")
    case .ceremony: Message(en: "Ceremony and thanks", fa: "آیین تجلیل و قدردانی")
    case .withdrawal: Message(en: "Withdrawal", fa: "کنارگذاشتن")
    }
  }

  /// Who may take it, and what can't be undone about it.
  package var who: Message {
    switch self {
    case .missing:
      Message(
        en: "The officer, on the machine where the key is. No name and no key is on this server.",
        fa: "افسر، روی دستگاهی که کلید در آن است. در این سرور نه نامی هست و نه کلیدی.")
    case .list:
      Message(
        en: "Secretary, supervisor and auditor see it, by pseudonyms. Seeing it records nothing.",
        fa: "دبیر، ناظر و حسابرس آن را با نام مستعار می‌بینند. دیدن آن چیزی ثبت نمی‌کند.")
    case .signs:
      Message(
        en: "Whoever sees the list. Looking changes no place.",
        fa: "هر که فهرست را می‌بیند. بررسی، جایگاه کسی را تغییر نمی‌دهد.")
    case .whatIf:
      Message(
        en: "Whoever sees the list. Nothing is kept.", fa: "هر که فهرست را می‌بیند. چیزی نگه داشته نمی‌شود.")
    case .approval:
      Message(
        en: "One secretary drafts, another one approves, each signed in with their own account. Both stay on record.",
        fa: "یک دبیر پیش‌نویس می‌کند و دبیر دیگری تأیید؛ هر یک با حساب خود. هر دو ثبت می‌ماند.")
    case .issue:
      Message(
        en: "The secretary. It can't be taken back: an issued list never changes.",
        fa: "دبیر. بازگشت‌پذیر نیست: فهرست صادرشده هرگز تغییر نمی‌کند.")
    case .names:
      Message(
        en: "The officer, on the machine where the key is; who looked, when and why is recorded.",
        fa: "افسر، روی دستگاهی که کلید در آن است؛ ثبت می‌شود که چه کسی، کی و چرا نام‌ها را دید.")
    case .ceremony:
      Message(
        en: "The secretary. The last ceremony can be taken back, with a reason; both stay on record.",
        fa: "دبیر. آخرین آیین را می‌توان با نوشتن دلیل پس گرفت؛ هر دو ثبت می‌ماند.")
    case .withdrawal:
      Message(
        en: "The secretary. It can't be taken back; the list keeps the place, with a mark.",
        fa: "دبیر. بازگشت‌پذیر نیست؛ جایگاه با نشان در فهرست می‌ماند.")
    }
  }
}
