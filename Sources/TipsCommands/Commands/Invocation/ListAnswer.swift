import TipsCore

extension Invocation {
  /// Writes a list; an empty one ends the run with the status for that.
  func write<R: Row>(list: [R], of thing: Message, in period: Period? = nil) throws {
    echo(period)
    guard list.isEmpty else { return try style.write(list: list) }
    try nothingFound(thing, in: period)
  }

  /// Writes what was found in a period, newest first: as many entries as are wanted, and how to see the rest.
  ///
  /// - Parameters:
  ///   - thing: one of the things that the list holds; see ``ListedThing``.
  ///   - find: finds at most so many entries between two instants.
  ///   - name: what `--after` takes for an entry.
  func write<Entry, R: Row>(
    _ size: ListSize, of thing: Message, in period: String?, _ store: Store,
    find: (_ from: Instant?, _ to: Instant?, _ limit: Int) throws -> [Entry],
    row: (Entry, ReferenceNames) throws -> R, name: (Entry) -> String
  ) throws {
    let limit = try size.checked()
    let period = try period.map { try self.period($0, in: store) }
    let names = try ReferenceNames(store)
    let start = { (day: LocalDay) in store.zone.startOfDay(day) }
    // One more than is shown tells whether there are more.
    let found = try find(period.map { start($0.from) }, period.map { start($0.to) }, limit + 1)
    try write(list: try found.prefix(limit).map { try row($0, names) }, of: thing, in: period)
    if found.count > limit { try tellMore(after: name(found[limit - 1]), size) }
  }

  /// Says that a list goes on behind its last entry, and how to see the rest. A script that sets its own limit knows.
  ///
  /// In a pipe the command line is not repeated: what somebody searches for does not belong into a log.
  func tellMore(after last: String, _ size: ListSize) throws {
    guard isConversation || size.limit == nil else { return }
    try Console.flush()
    if isConversation {
      Console.note(ListWords.more(CommandLineText.repeating(option: "--after", value: last)))
    } else {
      Console.note(ListWords.moreAfter(CommandLineText.quoted(last)))
    }
  }

  /// Says which days a period means, where a person reads along.
  func echo(_ period: Period?) { echo(span: period.map(Self.span)) }

  /// Says which days or hours are meant, where a person reads along.
  func echo(span: Message?) { if isConversation, let span { Console.note(span) } }

  /// The period as typed with its days, or the days alone where the period is one.
  static func span(_ period: Period) -> Message {
    let days = period.spanWords
    return days.en.hasPrefix(period.label + " (") ? days : ListWords.period(period.label, days: days)
  }

  /// Says that nothing was found, and ends the run.
  func nothingFound(_ thing: Message, in period: Period?) throws {
    try nothingFound(thing, inSpan: period.map(Self.span))
  }

  /// The same of any span.
  func nothingFound(_ thing: Message, inSpan span: Message?) throws {
    try style.writeNothing()
    try Console.flush()
    ErrorReport.say(ListWords.nothingFound(thing, in: span))
    throw EarlyExit(ExitStatus.nothingFound)
  }
}
