import TipsCore

/// How long something took.
enum Elapsed {
  /// How long after the receipt something happened: `+3 min`, `+2 h 5 min`, `+3 d 4 h`.
  static func text(from start: Instant, to end: Instant) -> String { "+" + span(from: start, to: end) }

  /// The same without a sign: `3 min`.
  static func span(from start: Instant, to end: Instant) -> String {
    let minutes = (end.epochSeconds - start.epochSeconds) / 60
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 48 * 60 { return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min") }
    let hours = minutes / 60
    return "\(hours / 24) d" + (hours % 24 == 0 ? "" : " \(hours % 24) h")
  }
}
