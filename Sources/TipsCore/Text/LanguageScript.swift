/// How a language is written.
extension Language {
  /// As HTML's `dir` has it.
  package var direction: String { self == .fa ? "rtl" : "ltr" }

  /// ASCII digits in the digits of the language, all else unchanged.
  package func digits(_ text: String) -> String {
    guard self == .fa else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0x30...0x39).contains(scalar.value), let digit = Unicode.Scalar(scalar.value + 0x06C0) {
        scalars.append(digit)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
