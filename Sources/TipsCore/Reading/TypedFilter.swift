import TipsCalendar
import TipsDomain
import TipsStore
import TipsText
import TipsWords

/// Which reports are meant, as people type it: codes, names, periods and words in either language.
package struct TypedFilter: Sendable {
  package var period: String?
  package var line: String?
  package var kind: String?
  package var category: String?
  package var place: String?
  /// Each may be a list of its own.
  package var dispositions: [String] = []
  package var priorities: [String] = []
  package var stage: String?
  package var takenBy: String?
  /// The pseudonym.
  package var reporter: String?

  /// Lets everything through.
  package init() {}

  /// The filter that is meant.
  ///
  /// - Throws: an error that says what was typed wrongly.
  package func filter(in store: Store, now: Instant) throws -> ReportFilter {
    var filter = ReportFilter()
    if let period {
      filter.clock = try ClockSpan(period, now: now, zone: store.zone)
      if filter.clock == nil { filter.period = try Period(period, today: store.zone.day(of: now)) }
    }
    filter.line = line
    filter.category = category
    filter.place = place
    filter.kind = try kind.map(ReportKind.init(typed:))
    filter.dispositions = Set(try Self.parts(dispositions).map(Disposition.init(typed:)))
    filter.priorities = Set(try Self.parts(priorities).map(Self.priority))
    filter.stage = try stage.map(StageReached.init(typed:))
    filter.operatorName = takenBy
    filter.reporterID = try reporter.map { try store.reporters.reporter($0).id }
    return filter
  }

  /// The parts of values that were given as a list, several times, or both.
  package static func parts(_ typed: [String]) -> [String] {
    typed.flatMap { $0.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "،" } }.map(String.init)
  }

  private static func priority(_ typed: String) throws -> Int {
    guard let priority: Int = PersianText.wholeNumber(typed), (1...5).contains(priority) else {
      throw FilterError.notPriority(SafeText.line(typed))
    }
    return priority
  }
}

/// What is wrong with a filter as a whole.
package enum FilterError: UserFacingError {
  case notPriority(String)

  package var category: ErrorCategory { .usage }

  package var message: Message {
    switch self {
    case .notPriority(let typed): ReportWords.notPriority(typed)
    }
  }
}
