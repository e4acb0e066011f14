import TipsCore

extension Invocation {
  /// Writes a list; an empty one ends the run with the status for that.
  func write<R: Row>(list: [R], of noun: String, in period: Period? = nil) throws {
    echo(period)
    guard list.isEmpty else { return try style.write(list: list) }
    try nothingFound(noun, in: period)
  }

  /// Writes what was found in a period, newest first: as many entries as are wanted, and how to see the rest.
  ///
  /// - Parameters:
  ///   - find: finds at most so many entries between two instants.
  ///   - name: what `--after` takes for an entry.
  func write<Entry, R: Row>(
    _ size: ListSize, of noun: String, in period: String?, _ store: Store,
    find: (_ from: Instant?, _ to: Instant?, _ limit: Int) throws -> [Entry],
    row: (Entry, ReferenceNames) throws -> R, name: (Entry) -> String
  ) throws {
    let limit = try size.checked()
    let period = try period.map { try self.period($0, in: store) }
    let names = try ReferenceNames(store)
    let start = { (day: LocalDay) in store.zone.startOfDay(day) }
    // One more than is shown tells whether there are more.
    let found = try find(period.map { start($0.from) }, period.map { start($0.to) }, limit + 1)
    try write(list: try found.prefix(limit).map { try row($0, names) }, of: noun, in: period)
    if found.count > limit { try tellMore(after: name(found[limit - 1]), size) }
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
  func echo(_ period: Period?) { echo(span: period.map(Self.span)) }

  /// Says which days or hours are meant, where a person reads along.
  func echo(span: String?) { if isConversation, let span { Console.note(span) } }

  /// The period as typed with its days, or the days alone where the period is one.
  static func span(_ period: Period) -> String {
    let days = period.spanDescription
    return days.hasPrefix(period.label + " (") ? days : "\(period.label), \(days)"
  }

  /// Says that nothing was found, and ends the run.
  func nothingFound(_ noun: String, in period: Period?) throws {
    try nothingFound(noun, inSpan: period.map(Self.span))
  }

  /// The same of any span.
  func nothingFound(_ noun: String, inSpan span: String?) throws {
    try style.writeNothing()
    try Console.flush()
    ErrorReport.say("no \(noun) found" + (span.map { " in " + $0 } ?? ""))
    throw EarlyExit(ExitStatus.nothingFound)
  }
}
