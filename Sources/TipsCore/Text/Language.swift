/// A language that people are spoken to in.
public enum Language: String, CaseIterable, Sendable {
  /// Persian: right to left.
  case fa
  /// English: left to right.
  case en

  /// The language of a locale as POSIX writes it: `fa_IR.UTF-8` is Persian, `C` and all that is not spoken here English.
  public init(locale: String) {
    let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }.lowercased()
    self = Self(rawValue: language) ?? .en
  }
}
