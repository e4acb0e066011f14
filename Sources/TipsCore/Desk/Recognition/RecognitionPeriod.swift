import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsText
import TipsWords

/// The period in the address of a round's pages.
enum RecognitionPeriod {
  /// The period as it stands in the address.
  ///
  /// - Throws: ``PeriodError``.
  static func typed(_ visit: Visit) throws -> Period { try Period(visit.parameter("period"), today: visit.today) }

  /// Where a form of a step goes. What is wrong stands in the step, which the browser shows at once.
  static func action(_ label: String, _ name: String, in step: RoundStep) -> Link {
    Link(["recognition", label, name], fragment: step.rawValue)
  }

  /// The address of the round of a period.
  static func link(_ label: String, query: [(String, String?)] = [], at fragment: String? = nil) -> Link {
    Link(["recognition", label], query: query, fragment: fragment)
  }

  /// A sentence in which the name of a round or pseudonyms stand: these are read from left to right in every language, and
  /// pseudonyms keep the digits by which they are typed.
  static func text(_ visit: Visit, _ message: Message, with label: String = "") -> HTML {
    let name = visit.digits(label)
    return HTML {
      for word in visit(message).split(separator: " ", omittingEmptySubsequences: false).joined(by: " ") {
        let (core, rest) = parted(String(word))
        if core.hasPrefix("r-"), let reporter = Reporter.id(core) {
          bdi(.leftToRight) { Reporter.pseudonym(reporter) }
          rest
        } else if !name.isEmpty, core == name {
          bdi(.leftToRight) { core }
          rest
        } else {
          String(word)
        }
      }
    }
  }

  /// A word and the marks behind it.
  private static func parted(_ word: String) -> (core: String, marks: String) {
    let end = word.lastIndex { !",;:.،؛".contains($0) }.map(word.index(after:)) ?? word.startIndex
    return (String(word[..<end]), String(word[end...]))
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

extension [Substring] {
  /// The parts with a separator between each two.
  fileprivate func joined(by separator: Substring) -> [Substring] {
    enumerated().flatMap { $0.offset == 0 ? [$0.element] : [separator, $0.element] }
  }
}
