import TipsCore

extension ComparedSpan {
  /// First and last day with the number of days, in the period's calendar.
  var words: Message {
    period.calendar.span(from: from, to: to)
  }
}
