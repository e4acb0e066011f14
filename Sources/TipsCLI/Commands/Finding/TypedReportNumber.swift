import TipsCore

extension Store {
  /// Reads a report number as typed; of a mistyped one the reports that may be meant are named.
  func number(typed: String) throws -> ReportNumber {
    do {
      return try ReportNumber(typed)
    } catch let error as ReportNumberError {
      guard case .wrongCheckDigit(_, let similar) = error else { throw error }
      let near = try reports.reports(similar).prefix(2)
      guard !near.isEmpty else { throw error }
      let categories = try references.categories()
      throw MistypedNumber(
        error: error,
        nearest: near.map { report in
          let category = categories.first { $0.id == report.categoryID }.map { Word($0.code, $0.label).message }
          return ReportWords.nearest(
            report.number.description, at: zone.solarHijri(report.receivedAt), category ?? Message(verbatim: ""))
        })
    }
  }
}

/// A number whose check digit is wrong, with the reports that may be meant.
private struct MistypedNumber: UserFacingError {
  let error: ReportNumberError
  let nearest: [Message]

  var category: ErrorCategory { error.category }

  var message: Message {
    guard case .wrongCheckDigit(let typed, _) = error else { return error.message }
    return ReportWords.mistyped(typed, nearest: nearest)
  }
}
