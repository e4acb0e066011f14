import TipsCore

/// How long something took.
enum Elapsed {
  /// How long after the receipt something happened: `+3 min`, `+2 h 5 min`, `+3 d 4 h`.
  static func text(from start: Instant, to end: Instant) -> Message {
    DurationWords.afterReceipt(span(from: start, to: end))
  }

  /// The same without a sign: `3 min`.
  static func span(from start: Instant, to end: Instant) -> Message {
    DurationWords.span(minutes: (end.epochSeconds - start.epochSeconds) / 60)
  }
}
