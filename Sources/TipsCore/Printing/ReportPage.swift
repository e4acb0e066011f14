import TipsCalendar
import TipsDomain
import TipsStatistics

/// The page with the figures of a period, as it is handed to the press.
///
/// A part that is nil is not on the page. The figures come from ``PeriodFigures``; see
/// ``ReportPage/init(_:then:zone:language:isPublished:)``.
public struct ReportPage: Sendable {
  /// A number, and what it was in the span that is compared with.
  public struct Compared: Sendable {
    /// What is counted.
    public var label: String
    /// The number now.
    public var now: Int
    /// The number then; nil where nothing is compared.
    public var then: Int?

    /// Puts a row together.
    public init(_ label: String, _ now: Int, then: Int? = nil) {
      (self.label, self.now, self.then) = (label, now, then)
    }
  }

  /// A headline figure.
  public struct Card: Sendable {
    /// What it is.
    public var label: String
    /// The value in words and digits of the page's language.
    public var value: String
    /// What it is out of.
    public var base: String?
    /// How it changed; nil where nothing is compared.
    public var change: String?

    /// Puts a card together.
    public init(label: String, value: String, base: String? = nil, change: String? = nil) {
      (self.label, self.value, self.base, self.change) = (label, value, base, change)
    }
  }

  /// A part of a whole in one month.
  public struct Share: Sendable {
    /// The month's name.
    public var label: String
    /// The part.
    public var part: Int
    /// The whole.
    public var base: Int
    /// The same in the span that is compared with; nil where nothing is compared.
    public var then: Proportion?

    /// Puts a month together.
    public init(_ label: String, part: Int, base: Int, then: Proportion? = nil) {
      (self.label, self.part, self.base, self.then) = (label, part, base, then)
    }

    /// The share in thousandths, rounded half up; nil where the base is 0.
    var perMille: Int? { Proportion(part, of: base).perMille }
  }

  /// How long something took.
  public struct Waiting: Sendable {
    /// From what to what.
    public var label: String
    /// Half took at most so many seconds.
    public var median: Int
    /// Nine in ten took at most so many seconds.
    public var ninetieth: Int
    /// How many reports both times are known of.
    public var base: Int
    /// The time that should not be exceeded, in seconds, and how many kept to it; nil where there is none.
    public var target: (seconds: Int, kept: Int)?
    /// The median in the span that is compared with; nil where nothing is compared.
    public var medianThen: Int?

    /// Puts a row together.
    public init(
      _ label: String, median: Int, ninetieth: Int, base: Int, target: (seconds: Int, kept: Int)? = nil,
      medianThen: Int? = nil
    ) {
      (self.label, self.median, self.ninetieth, self.base, self.target) = (label, median, ninetieth, base, target)
      self.medianThen = medianThen
    }
  }

  /// A place.
  public struct PlaceRow: Sendable {
    /// Reports there, now and then.
    public var reports: Compared
    /// Tips that led to an operation, of all tips there; nil where that is not told.
    public var led: Share?
    /// Reports per 100,000 inhabitants in tenths; nil where the inhabitants are not known.
    public var rate: Int?

    /// Puts a row together.
    public init(_ reports: Compared, led: Share? = nil, rate: Int? = nil) {
      (self.reports, self.led, self.rate) = (reports, led, rate)
    }
  }

  /// What operations yielded in one measure.
  public struct Result: Sendable {
    /// What was counted or weighed.
    public var label: String
    /// An exact decimal with ASCII digits.
    public var quantity: String
    /// The unit; empty for a count.
    public var unit: String
    /// The quantity in the span that is compared with; nil where nothing is compared.
    public var then: String?

    /// Puts a row together.
    public init(_ label: String, quantity: String, unit: String, then: String? = nil) {
      (self.label, self.quantity, self.unit, self.then) = (label, quantity, unit, then)
    }
  }

  /// Activities of one kind.
  public struct ActivityRow: Sendable {
    /// How many there were, now and then.
    public var activities: Compared
    /// How many people took part; nil where that is not told.
    public var people: Int?

    /// Puts a row together.
    public init(_ activities: Compared, people: Int? = nil) { (self.activities, self.people) = (activities, people) }
  }

  /// The language.
  public let language: PageLanguage
  /// What the period is called.
  public let title: String
  /// The first and the last day, in words.
  public let span: String
  /// The span that is compared with, in words; nil where nothing is compared.
  public let spanThen: String?
  /// When the figures were taken, in words.
  public let asOf: String
  /// All reports of the span: the base of most parts; nil where that is hidden.
  public let reports: Int?
  /// Whether everything on the page is as it may be published; the page then names the rule.
  public var isPublished = false
  /// The headline figures.
  public var cards: [Card]
  /// Reports of each day with the first day; nil where they are not known.
  public var days: (first: LocalDay, calendar: CalendarSystem, reports: [Int])?
  /// Reports of each day of the span that is compared with, its first day beside the first; nil where nothing is compared.
  public var daysThen: [Int]?
  /// The day with the most reports; nil where that is to be seen from the days.
  public var peakDay: LocalDay?
  /// The share of tips that led to an operation, by month.
  public var shares: [Share]?
  /// Reports by category, the largest first.
  public var categories: [Compared]?
  /// Response times.
  public var times: [Waiting]?
  /// Reports by place, the largest first.
  public var places: [PlaceRow]?
  /// Feedback by kind.
  public var feedback: [Compared]?
  /// What operations yielded.
  public var results: [Result]?
  /// Activities by kind, the commonest first.
  public var activities: [ActivityRow]?
  /// How many people took part in activities, where that was told; nil where it is not known or hidden.
  public var activityPeople: Int?
  /// Lines under the page: what is hidden, what is missing.
  public var notes: [String] = []
  /// What the numbers of a part add up to, where that is not the sum of what is shown.
  var bases: [PageWord: Int] = [:]
  /// How many rows of a part are not shown.
  var hiddenRows: [PageWord: Int] = [:]

  /// Begins a page; the parts are added afterwards.
  public init(
    language: PageLanguage, title: String, span: String, spanThen: String? = nil, asOf: String, reports: Int?,
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
