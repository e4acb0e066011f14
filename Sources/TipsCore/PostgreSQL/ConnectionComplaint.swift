import TipsText

/// Why libpq could not connect. It says so in English, by lines of its own.
enum ConnectionComplaint {
  /// What it says of each server, without its guesses, which are indented.
  static func english(_ words: String) -> String {
    SafeText.line(words.split(separator: "\n").filter { !$0.hasPrefix("\t") }.joined(separator: "; "))
  }

  /// The reason with the names that libpq puts in quotes, such as the server's; libpq's own words where the reason is another.
  static func persian(_ words: String) -> String {
    let line = words.split(separator: "\n").first.map(String.init) ?? words
    guard let reason = reasons.first(where: { line.contains($0.said) }) else { return SafeText.line(words) }
    let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
    let names = pieces.indices.filter { $0 % 2 == 1 && $0 < pieces.count - 1 }.map { SafeText.line(String(pieces[$0])) }
    return names.isEmpty ? reason.persian : "\(reason.persian) (\(names.joined(separator: "، ")))"
  }

  private static let reasons: [(said: String, persian: String)] = [
    ("Connection refused", "اتصال پذیرفته نشد"),
    ("No such file or directory", "سرور روی این سوکت نیست"),
    ("timeout expired", "پاسخی نرسید"),
    ("timed out", "پاسخی نرسید"),
    ("could not translate host name", "این نام نشانی ندارد"),
    ("No route to host", "راهی به آن نیست"),
    ("password authentication failed", "گذرواژهٔ حساب پذیرفته نشد"),
    ("no password supplied", "گذرواژه داده نشده است"),
    ("Peer authentication failed", "حساب این دستگاه پذیرفته نشد"),
    ("no pg_hba.conf entry", "سرور این حساب را از این دستگاه نمی‌پذیرد"),
    ("does not exist", "چنین حساب یا پایگاه داده‌ای نیست"),
    ("certificate verify failed", "گواهی سرور پذیرفتنی نیست"),
  ]
}
