import TipsText

/// Why the server did not do what it was asked.
package enum PostgreSQLError: UserFacingError {
  /// Nothing answers, or it lets nobody in; the library's own words.
  case cannotConnect(String)
  /// A password stands where every account of the machine can read it.
  case passwordInPlainSight
  /// The address is none.
  case badAddress
  /// The connection ended, or the server is about to stop.
  case lost
  /// The server refuses a statement: the code of SQL, and what it says where that can hold nothing of a row.
  case refused(state: String, words: String)

  package var category: ErrorCategory {
    switch self {
    case .passwordInPlainSight, .badAddress: .usage
    case .cannotConnect, .lost: .unavailable
    case .refused(let state, _):
      switch state.prefix(2) {
      // Another transaction was in the way; the disk or the memory is full.
      case "40", "55": .busy
      case "53": .inputOutput
      case "28",
        "42" where state == "42501":
        .notPermitted
      default: .badData
      }
    }
  }

  package var message: Message {
    switch self {
    case .cannotConnect(let words):
      return Message(
        en: "the PostgreSQL server can't be reached: \(ConnectionComplaint.english(words))",
        fa: "سرور PostgreSQL در دسترس نیست: \(ConnectionComplaint.persian(words))")
    case .passwordInPlainSight:
      return Message(
        en: "a password in an address is seen by all accounts of this machine; put it into ~/.pgpass, or the address "
          + "into a file, and name the file",
        fa: "گذرواژه در نشانی را همهٔ حساب‌های این دستگاه می‌بینند؛ آن را در ~/.pgpass بگذارید، یا نشانی را در پرونده‌ای "
          + "بگذارید و نام پرونده را بدهید")
    case .badAddress:
      return Message(
        en: "an address of a PostgreSQL server looks like postgresql://centre@127.0.0.1:5432/tips",
        fa: "نشانی سرور PostgreSQL به این شکل است: postgresql://centre@127.0.0.1:5432/tips")
    case .lost:
      return Message(
        en: "the connection to the PostgreSQL server was lost", fa: "ارتباط با سرور PostgreSQL قطع شد")
    case .refused(let state, let words):
      let shown = SafeText.line(words.isEmpty ? state : "\(state): \(words)")
      return Message(
        en: "the PostgreSQL server refuses (\(shown))", fa: "سرور PostgreSQL نمی‌پذیرد (\(shown))")
    }
  }

  /// Whether the same may succeed later, without anything having been changed.
  package var isPassing: Bool {
    switch self {
    case .cannotConnect, .lost: true
    case .refused(let state, _): ["40", "53", "55", "57", "08"].contains(state.prefix(2))
    case .passwordInPlainSight, .badAddress: false
    }
  }
}
