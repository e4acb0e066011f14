import TipsCalendar
import TipsDomain
import TipsStatistics
import TipsText

/// The page with the figures of a period, as it is handed to the press.
///
/// A part that is nil is not on the page. The figures come from ``PeriodFigures``; see
/// ``ReportPage/init(_:then:zone:language:isPublished:)``.
package struct ReportPage: Sendable {
  /// A number, and what it was in the span that is compared with.
  package struct Compared: Sendable {
    package var label: String
    package var now: Int
    /// The number then; nil where nothing is compared.
    package var then: Int?

    package init(_ label: String, _ now: Int, then: Int? = nil) {
      (self.label, self.now, self.then) = (label, now, then)
    }
  }

  package struct Card: Sendable {
    package var label: String
    /// The value in words and digits of the page's language.
    package var value: String
    package var base: String?
    /// How it changed; nil where nothing is compared.
    package var change: String?

    package init(label: String, value: String, base: String? = nil, change: String? = nil) {
      (self.label, self.value, self.base, self.change) = (label, value, base, change)
    }
  }

  /// A part of a whole in one month.
  package struct Share: Sendable {
    package var label: String
    package var part: Int
    package var base: Int
    /// The same in the span that is compared with; nil where nothing is compared.
    package var then: Proportion?

    package init(_ label: String, part: Int, base: Int, then: Proportion? = nil) {
      (self.label, self.part, self.base, self.then) = (label, part, base, then)
    }

    /// The share in thousandths, rounded half up; nil where the base is 0.
    var perMille: Int? { Proportion(part, of: base).perMille }
  }

  package struct Waiting: Sendable {
    package var label: String
    /// Half took at most so many seconds.
    package var median: Int
    /// Nine in ten took at most so many seconds.
    package var ninetieth: Int
    /// How many reports both times are known of.
    package var base: Int
    /// The time that should not be exceeded, in seconds, and how many kept to it; nil where there is none.
    package var target: (seconds: Int, kept: Int)?
    /// The median in the span that is compared with; nil where nothing is compared.
    package var medianThen: Int?

    package init(
      _ label: String, median: Int, ninetieth: Int, base: Int, target: (seconds: Int, kept: Int)? = nil,
      medianThen: Int? = nil
    ) {
      (self.label, self.median, self.ninetieth, self.base, self.target) = (label, median, ninetieth, base, target)
      self.medianThen = medianThen
    }
  }

  package struct PlaceRow: Sendable {
    package var reports: Compared
    /// Tips that led to an operation, of all tips there; nil where that is not told.
    package var led: Share?
    /// Reports per 100,000 inhabitants in tenths; nil where the inhabitants are not known.
    package var rate: Int?

    package init(_ reports: Compared, led: Share? = nil, rate: Int? = nil) {
      (self.reports, self.led, self.rate) = (reports, led, rate)
    }
  }

  package struct Result: Sendable {
    package var label: String
    /// An exact decimal with ASCII digits.
    package var quantity: String
    package var unit: String
    /// The quantity in the span that is compared with; nil where nothing is compared.
    package var then: String?

    package init(_ label: String, quantity: String, unit: String, then: String? = nil) {
      (self.label, self.quantity, self.unit, self.then) = (label, quantity, unit, then)
    }
  }

  package struct ActivityRow: Sendable {
    package var activities: Compared
    /// How many people took part; nil where that is not told.
    package var people: Int?

    package init(_ activities: Compared, people: Int? = nil) { (self.activities, self.people) = (activities, people) }
  }

  package let language: Language
  package let title: String
  /// The first and the last day, in words.
  package let span: String
  /// The span that is compared with, in words; nil where nothing is compared.
  package let spanThen: String?
  package let asOf: String
  /// All reports of the span: the base of most parts; nil where that is hidden.
  package let reports: Int?
  /// Whether everything on the page is as it may be published; the page then names the rule.
  package var isPublished = false
  package var cards: [Card]
  /// Reports of each day with the first day; nil where they are not known.
  package var days: (first: LocalDay, calendar: CalendarSystem, reports: [Int])?
  /// Reports of each day of the span that is compared with, its first day beside the first; nil where nothing is compared.
  package var daysThen: [Int]?
  /// The day with the most reports; nil where that is to be seen from the days.
  package var peakDay: LocalDay?
  /// The share of tips that led to an operation, by month.
  package var shares: [Share]?
  package var categories: [Compared]?
  package var times: [Waiting]?
  package var places: [PlaceRow]?
  package var feedback: [Compared]?
  package var results: [Result]?
  package var activities: [ActivityRow]?
  /// How many people took part in activities, where that was told; nil where it is not known or hidden.
  package var activityPeople: Int?
  /// Lines under the page: what is hidden, what is missing.
  package var notes: [String] = []
  /// What the numbers of a part add up to, where that is not the sum of what is shown.
  var bases: [PageWord: Int] = [:]
  /// How many rows of a part are not shown.
  var hiddenRows: [PageWord: Int] = [:]

  /// Begins a page; the parts are added afterwards.
  package init(
    language: Language, title: String, span: String, spanThen: String? = nil, asOf: String, reports: Int?,
    cards: [Card] = []
  ) {
    self.language = language
    self.title = title
    self.span = span
    self.spanThen = spanThen
    self.asOf = asOf
    self.reports = reports
    self.cards = cards
  }
}
