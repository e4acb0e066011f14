import TipsDomain
import TipsStore
import TipsText
import TipsWords

extension Store {
  /// Reads a report number as typed; of a mistyped one the reports that may be meant are named.
  ///
  /// - Throws: ``TipsDomain/ReportNumberError``, ``MistypedNumber``.
  package func number(typed: String) throws -> ReportNumber { try number(typed: typed) { _ in true } }

  /// The same, where some reports are not named to whoever typed the number.
  package func number(typed: String, naming isShown: (ReportRecord) -> Bool) throws -> ReportNumber {
    do {
      return try ReportNumber(typed)
    } catch let error as ReportNumberError {
      guard case .wrongCheckDigit(_, let similar) = error else { throw error }
      let near = try reports.reports(similar).filter(isShown).prefix(2)
      guard !near.isEmpty else { throw error }
      let categories = try references.categories()
      throw MistypedNumber(
        error: error, numbers: near.map(\.number),
        nearest: near.map { report in
          let category = categories.first { $0.id == report.categoryID }.map { Word($0.code, $0.label).message }
          return ReportWords.nearest(
            report.number.description, at: zone.solarHijri(report.receivedAt), category ?? Message(verbatim: ""))
        })
    }
  }
}

/// A number whose check digit is wrong, with the reports that may be meant.
package struct MistypedNumber: UserFacingError {
  let error: ReportNumberError
  /// The numbers that may be meant.
  package let numbers: [ReportNumber]
  let nearest: [Message]

  package var category: ErrorCategory { error.category }

  package var message: Message {
    guard case .wrongCheckDigit(let typed, _) = error else { return error.message }
    return ReportWords.mistyped(typed, nearest: nearest)
  }
}
