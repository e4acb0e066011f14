import TipsFiles
import TipsText

/// For whom a backup is encrypted: a public key, or a file of public keys, as the program `age` takes them.
public enum AgeRecipient: Sendable, Equatable {
  case key(String)
  case file(String)

  /// Reads a recipient as typed.
  ///
  /// - Throws: ``AgeError/secretKey`` where somebody gives the secret half, which must never be on a command line, and
  ///   ``AgeError/noFile(path:)``.
  public init(_ typed: String) throws {
    guard !typed.uppercased().hasPrefix(Self.secret) else { throw AgeError.secretKey }
    if typed.hasPrefix("age1") || typed.hasPrefix("ssh-") {
      self = .key(typed)
      return
    }
    guard let bytes = try? PrivateFile.read(typed, limit: 1 << 20) else { throw AgeError.noFile(path: typed) }
    guard !String(decoding: bytes, as: UTF8.self).uppercased().contains(Self.secret) else { throw AgeError.secretKey }
    self = .file(typed)
  }

  private static let secret = "AGE-SECRET-KEY-"

  /// The options of `age` that name the recipient.
  var arguments: [String] {
    switch self {
    case .key(let key): ["--recipient", key]
    case .file(let path): ["--recipients-file", path]
    }
  }
}

/// Why a backup can't be encrypted.
public enum AgeError: UserFacingError, Equatable {
  case missing
  case secretKey
  case noFile(path: String)
  case failed(Message)

  /// Which exit status the error leads to.
  public var category: ErrorCategory {
    switch self {
    case .missing, .failed: .unavailable
    case .secretKey: .usage
    case .noFile: .noInput
    }
  }

  /// What is wrong and what to do.
  public var message: Message {
    switch self {
    case .missing:
      Message(
        en: "the program age is not there, so nothing can be encrypted; no backup was made. Try: apt install age",
        fa: "برنامهٔ age نیست و چیزی رمز نمی‌شود؛ پشتیبانی ساخته نشد. نصب کنید: apt install age")
    case .secretKey:
      Message(
        en: "--recipient takes the public key (age1…), and this is the secret one: keep it away from this machine, "
          + "and make a new pair if others could see it",
        fa: "گزینهٔ --recipient کلید عمومی (age1…) می‌خواهد و این کلید محرمانه است: آن را از این دستگاه دور نگه دارید، "
          + "و اگر دیگران توانسته‌اند آن را ببینند جفت کلید تازه‌ای بسازید")
    case .noFile(let path):
      Message(
        en: "--recipient is neither a public key (age1…) nor a file that can be read: \(path)",
        fa: "مقدار --recipient نه کلید عمومی (age1…) است و نه پرونده‌ای خواندنی: \(path)")
    case .failed(let reason):
      Message(
        en: "age did not encrypt; no backup was made: \(reason.en)",
        fa: "برنامهٔ age رمز نکرد؛ پشتیبانی ساخته نشد: \(reason.fa)")
    }
  }
}
