import TipsText

/// What people type for a command that is called otherwise.
package enum CommandGuesses {
  /// The commands that a word may mean; none where it is no such word.
  package static func commands(_ word: String) -> [String] { commands[PersianText.matchKey(word)] ?? [] }

  /// Whether the word asks for help.
  package static func isHelp(_ word: String) -> Bool {
    ["راهنما", "راهنمایی", "کمک", "?", "؟"].contains(word)
  }

  private static let commands: [String: [String]] = {
    let words: [(String, [String])] = [
      ("ثبت", ["log"]), ("گزارش", ["log", "show", "list"]), ("تازه", ["log"]), ("جدید", ["log"]),
      ("مرحله", ["stage"]), ("اعزام", ["stage"]), ("نتیجه", ["outcome"]), ("یادداشت", ["note"]), ("پیام", ["message"]),
      ("پرسش", ["message"]), ("پذیرش", ["take"]), ("پذیرفتن", ["take"]),
      ("تصحیح", ["correct"]), ("اصلاح", ["correct"]), ("ویرایش", ["correct"]), ("پیگیری", ["followup", "receipt"]),
      ("رسید", ["receipt"]), ("نمایش", ["show"]), ("باز", ["open"]), ("فهرست", ["list", "honorees"]),
      ("لیست", ["list"]),
      ("جستجو", ["search"]), ("جست‌وجو", ["search"]), ("مشابه", ["similar"]), ("عملیات", ["operation"]),
      ("فعالیت", ["activity"]), ("تجلیل", ["honorees"]), ("صدور", ["honorees issue"]),
      ("چاپ", ["honorees export", "report"]), ("آیین‌نامه", ["policy"]), ("گزارش‌دهنده", ["reporter"]),
      ("رضایت", ["reporter consent"]), ("آمار", ["stats"]), ("پشتیبان", ["backup"]), ("بازیابی", ["restore"]),
      ("دفتر", ["audit show"]), ("تاریخچه", ["audit show", "show"]), ("کلید", ["key"]), ("تنظیمات", ["config"]),
      ("محل", ["place"]), ("موضوع", ["category"]), ("خط", ["line"]), ("نمونه", ["demo"]), ("دستیابی", ["key"]),
      ("add", ["log"]), ("new", ["log"]), ("record", ["log"]), ("find", ["search", "list"]), ("edit", ["correct"]),
      ("fix", ["correct"]), ("status", ["open"]), ("history", ["audit show"]),
      ("print", ["honorees export", "report"]),
      ("comment", ["note"]), ("ask", ["message"]), ("accept", ["take"]), ("close", ["stage"]),
      ("issue", ["honorees issue"]),
      ("settings", ["config"]),
      ("figures", ["stats"]), ("statistics", ["stats"]), ("undo", ["outcome", "stage"]),
    ]
    return Dictionary(words.map { (PersianText.matchKey($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
  }()
}
