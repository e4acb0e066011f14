import TipsCalendar
import TipsText
import TipsWords

/// How long something took.
package enum Elapsed {
  /// How long after the receipt something happened: `+3 min`, `+2 h 5 min`, `+3 d 4 h`.
  package static func text(from start: Instant, to end: Instant) -> Message {
    DurationWords.afterReceipt(span(from: start, to: end))
  }

  /// The same without a sign: `3 min`.
  package static func span(from start: Instant, to end: Instant) -> Message {
    DurationWords.span(minutes: (end.epochSeconds - start.epochSeconds) / 60)
  }
}
