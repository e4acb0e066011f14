import ArgumentParser
import TipsCore

/// `tips open`: what waits.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: OpenHelp.abstract.spoken, discussion: OpenHelp.discussion.spoken)

  @Option(help: ArgumentHelp(FilterHelp.line, valueName: "line"))
  var line: String?

  @Option(help: ArgumentHelp(FilterHelp.category, valueName: "category"))
  var category: String?

  @Option(help: ArgumentHelp(FilterHelp.place, valueName: "place"))
  var place: String?

  @Flag(help: ArgumentHelp(OpenHelp.overTarget))
  var overTarget = false

  @OptionGroup var targets: TargetOption
  @OptionGroup var paging: PagingOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    let limit = try paging.size.checked()
    let targets = try targets.checked()
    let store = try invocation.open(.reading)
    var filter = OpenReportFilter()
    filter.line = line
    // Whoever names a line sees all of it.
    filter.withUntaken = line != nil
    filter.category = category
    filter.place = place
    filter.isOverTarget = overTarget
    filter.after = try paging.after.map(store.number(typed:))
    let now = invocation.now
    let names = try ReferenceNames(store)
    // One more than is shown tells whether there are more.
    let found = try store.open.list(filter, targets: targets, now: now, limit: limit + 1)
    let rows = try found.prefix(limit).map {
      OpenRow(open: $0, row: try ReportRow($0.report, names: names, zone: store.zone), now: now)
    }
    let others = try self.others(in: store)
    defer {
      if !others.isEmpty { try? Console.flush() }
      for line in others { Console.note(line) }
    }
    try invocation.write(list: Array(rows), of: ListedThing.openReport)
    if found.count > limit { try invocation.tellMore(after: "\(found[limit - 1].report.number)", paging.size) }
  }

  /// What this list leaves out: what came by the web, and messages on reports that are not open any more.
  private func others(in store: Store) throws -> [Message] {
    guard line == nil, category == nil, place == nil, !overTarget, paging.after == nil else { return [] }
    let untaken = try store.taking.count(limit: Self.mostCounted)
    let unseen = try store.messages.unseenCount(limit: Self.mostCounted)
    return [
      untaken > 0 ? MessageWords.untaken(Self.shown(untaken), untaken) : nil,
      unseen > 0 ? MessageWords.unseen(Self.shown(unseen), unseen) : nil,
    ].compactMap(\.self)
  }

  /// So many are counted: whoever floods the station with reports keeps nobody waiting here.
  private static let mostCounted = 1_000

  private static func shown(_ count: Int) -> String { count < mostCounted ? "\(count)" : "\(count.grouped)+" }
}

/// A report that waits, as a row of a list, or as an object; `docs/json.md` explains the keys.
private struct OpenRow: FieldRow, Zoned {
  static let fields: [Field<Self>] = [
    .digits(.number) { $0.open.report.number.description },
    .column(.pri, isNumeric: true, for: .people) { Cell($0.open.report.priority) },
    .column(.awaits, isWord: true, for: .people) { Cell($0.awaited.spoken) },
    .column(.for, isWord: true, for: .people) { Cell($0.waiting.spoken) },
    .column(.category, isWord: true, for: .people) { Cell(word: $0.row.about) },
    .column(.priority, isNumeric: true, for: .programs) { Cell($0.open.report.priority) },
    .text(.awaits, for: .programs) { $0.open.awaits.code },
    .time(.since, for: .programs) { $0.open.since }, .time(.dueAt, for: .programs) { $0.open.dueAt },
    .flag(.overTarget, for: .programs) { $0.open.isOverTarget },
    .column(.line, for: .programs) { Cell($0.row.names.line($0.open.report.lineID)) },
    .column(.category, for: .programs) { Cell($0.row.category) },
    .column(.place, for: .programs) { Cell($0.row.place?.code) },
    .column(.text) { Cell(people: $0.open.report.text, programs: $0.open.report.text) },
    .flag(.untaken, for: .programs) { $0.open.isWaitingToBeTaken },
    .flag(.unseenWord, for: .programs) { $0.open.hasUnseenWord },
  ]

  let open: OpenReport
  let row: ReportRow
  let now: Instant
  var zone: StationZone { row.zone }

  var emphasis: Emphasis? { open.isOverTarget ? .late : nil }

  /// All that a list says of the report, and what it waits for.
  var json: JSONOutput { .object(row.members.merging(members) { $1 }) }

  /// What it waits for; a new message of the reporter waits, too.
  private var awaited: Message {
    let next = open.isWaitingToBeTaken ? MessageWords.taking : Word(open.awaits).message
    return open.hasUnseenWord ? MessageWords.withNewWord(next) : next
  }

  /// How long it waits, and whether that is too long.
  private var waiting: Message {
    // What it is about needs the rest of the row.
    let span = RoughTime.span(seconds: now.epochSeconds - open.since.epochSeconds)
    return open.isOverTarget ? ReportWords.late(span) : span
  }
}
