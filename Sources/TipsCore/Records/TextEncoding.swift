/// How the letters of an input are written as bytes. The raw values are those of `"encoding"` in a mapping.
///
/// A byte order mark says more: where there is one, it decides.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// What everything else becomes as it is read.
  case utf8 = "utf-8"
  /// In the order of bytes that its mark says, or else that of the first letter.
  case utf16 = "utf-16"
  /// What Persian Windows writes in programs that know no Unicode.
  case windows1256 = "windows-1256"

  /// As people write it.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .windows1256: "Windows-1256"
    }
  }
}
