import CSQLite
import TipsText

extension Message {
  /// Why SQLite refuses, by its code, extended or not; in English in its own words.
  package init(sqlite code: Int32, words: String) {
    self.init(en: words, fa: Self.persian(sqlite: code, words))
  }

  private static func persian(sqlite code: Int32, _ words: String) -> String {
    switch code & 0xFF {
    case SQLITE_PERM: "اجازهٔ دسترسی نیست"
    case SQLITE_BUSY, SQLITE_LOCKED: "پایگاه داده در دست دیگری است"
    case SQLITE_NOMEM: "حافظه کافی نیست"
    case SQLITE_READONLY: "پایگاه داده فقط‌خواندنی است"
    case SQLITE_INTERRUPT: "کار قطع شد"
    case SQLITE_IOERR: "خطای ورودی یا خروجی دیسک (کد \(code))"
    case SQLITE_CORRUPT: "ساختار پرونده به هم ریخته است"
    case SQLITE_FULL: "دیسک پر است"
    case SQLITE_CANTOPEN: "پروندهٔ پایگاه داده باز نمی‌شود"
    case SQLITE_SCHEMA: "ساختار پایگاه داده تغییر کرده است"
    case SQLITE_TOOBIG: "متن یا مقدار بیش از اندازه بزرگ است"
    // What is refused stands behind the colon: columns, or a rule.
    case SQLITE_CONSTRAINT: constraint(words)
    case SQLITE_NOTADB: "پرونده پایگاه داده نیست"
    default: "خطای SQLite با کد \(code)"
    }
  }

  private static func constraint(_ words: String) -> String {
    let object = words.firstRange(of: ": ").map { String(words[$0.upperBound...]) }
    return "یکی از قاعده‌های پایگاه داده نقض می‌شود" + (object.map { " (\($0))" } ?? "")
  }
}
