import TipsCore

extension Disposition {
  /// Reads a disposition as typed; a near miss is answered with what may be meant.
  init(typed: String) throws {
    guard let found = Disposition(code: typed) else {
      let codes = Disposition.allCases.map(\.code)
      let nearest = PersianText.nearest(to: typed, among: codes, limit: 3)
      let begun = codes.filter { !typed.isEmpty && $0.hasPrefix(typed.lowercased()) }
      throw UnknownDisposition(typed: String(typed.prefix(40)), nearest: nearest.isEmpty ? begun : nearest)
    }
    self = found
  }
}

/// A word that is no disposition.
private struct UnknownDisposition: UserFacingError {
  let typed: String
  let nearest: [String]

  var category: ErrorCategory { .badData }

  var message: String {
    let all = Disposition.allCases.map(\.code)
    return "no disposition '\(SafeText.line(typed))'; "
      + (nearest.isEmpty
        ? "it is one of " + all.joined(separator: ", ") : "nearest: " + nearest.joined(separator: ", "))
  }
}
