import TipsCalendar
import TipsHTML
import TipsHTTP
import TipsText

/// The period in the address of a round's pages.
enum RecognitionPeriod {
  /// The period as it stands in the address.
  ///
  /// - Throws: ``PeriodError``.
  static func typed(_ visit: Visit) throws -> Period { try Period(visit.parameter("period"), today: visit.today) }

  /// The address of the round of a period.
  static func link(_ label: String, query: [(String, String?)] = [], at fragment: String? = nil) -> Link {
    Link(["recognition", label], query: query, fragment: fragment)
  }

  /// A sentence in which the name of a round stands: it is read from left to right in every language.
  static func text(_ visit: Visit, _ message: Message, with label: String) -> HTML {
    let text = visit(message)
    let name = visit.digits(label)
    guard let place = text.firstRange(of: name) else { return HTML(text: text) }
    return HTML {
      String(text[..<place.lowerBound])
      bdi(.leftToRight) { name }
      String(text[place.upperBound...])
    }
  }

  /// Whether a text is a round's name, in whichever digits.
  static func isSame(_ typed: String?, as period: Period, _ visit: Visit) -> Bool {
    guard let typed else { return false }
    return (try? Period(typed, today: visit.today))?.label == period.label
  }

  /// Answers with a page about the period; a period that is typed in another way leads to its one address, and what is
  /// none back to the list with the reason.
  static func answer(
    _ visit: Visit, rest: [String] = [], _ body: (Period) async throws -> WebResponse
  ) async throws -> WebResponse {
    try visit.seeAllPlaces()
    let period: Period
    do {
      period = try typed(visit)
    } catch let error as PeriodError {
      return try await RecognitionPage.refuse(visit, visit.parameter("period"), error.message)
    }
    guard visit.request.method == .post || period.label == visit.parameter("period") else {
      return .seeOther(
        Link(["recognition", period.label] + rest, query: visit.request.query.fields.map { ($0.name, $0.value) }))
    }
    return try await body(period)
  }
}

/// The address of a report's page.
enum ReportAddress {
  static func link(_ number: String) -> Link { Link("reports", number) }
}
