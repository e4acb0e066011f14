import TipsCore

extension ComparedSpan {
  /// First and last day with the number of days, in the period's calendar.
  var words: Message {
    SpanWords.days(period.date(from), period.date(to.advanced(by: -1)), count: dayCount)
  }
}
