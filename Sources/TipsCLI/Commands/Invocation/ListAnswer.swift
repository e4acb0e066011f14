import TipsCore

extension Invocation {
  /// Writes a list; an empty one ends the run with the status for that.
  func write<R: Row>(list: [R], of noun: String, in period: Period? = nil) throws {
    echo(period)
    guard list.isEmpty else { return try style.write(list: list) }
    try nothingFound(noun, in: period)
  }

  /// Says that a list goes on behind its last entry, and how to see the rest. A script that sets its own limit knows.
  ///
  /// In a pipe the command line is not repeated: what somebody searches for does not belong into a log.
  func tellMore(after last: String, _ size: ListSize) throws {
    guard isConversation || size.limit == nil else { return }
    try Console.flush()
    if isConversation {
      Console.note("more: " + CommandLineText.repeating(option: "--after", value: last))
    } else {
      Console.note("more: add --after \(CommandLineText.quoted(last)), or set --limit")
    }
  }

  /// Says which days a period means, where a person reads along.
  func echo(_ period: Period?) {
    if isConversation, let period { Console.note(Self.span(period)) }
  }

  /// The period as typed with its days, or the days alone where the period is one.
  private static func span(_ period: Period) -> String {
    let days = period.spanDescription
    return days.hasPrefix(period.label + " (") ? days : "\(period.label), \(days)"
  }

  /// Says that nothing was found, and ends the run. Programs that read JSON get an empty array.
  func nothingFound(_ noun: String, in period: Period?) throws {
    if format == .json { try Console.line("[]") }
    try Console.flush()
    ErrorReport.say("no \(noun) found" + (period.map { " in " + Self.span($0) } ?? ""))
    throw EarlyExit(ExitStatus.nothingFound)
  }
}
