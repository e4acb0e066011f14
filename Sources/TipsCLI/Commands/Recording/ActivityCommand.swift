import ArgumentParser
import TipsCore

/// `tips activity`: workshops, visits to schools and other meetings with people.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "Workshops, visits and other meetings with people.",
    subcommands: [Add.self, Set.self, Remove.self, List.self])

  /// `tips activity add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Record an activity.")

    @Option(help: ArgumentHelp("What it was, such as workshop or school_visit.", valueName: "kind"))
    var kind: String

    @Option(help: ArgumentHelp("Where it was.", valueName: "place"))
    var place: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("When it was. (default: now)", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("How many people took part.", valueName: "count"))
    var people: WholeNumber<Int>?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      let now = invocation.now
      let added = try store.activities.add(
        kind: kind, place: place, at: try invocation.time(at, in: store) ?? now, people: people?.value,
        operatorName: invocation.operatorName, now: now)
      try invocation.style.write(ActivityRow(added, store, try ReferenceNames(store)))
    }
  }

  /// `tips activity set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Put an activity right.")

    @Argument(help: "Its number. See: tips activity list")
    var id: WholeNumber<Int64>

    @Option(help: ArgumentHelp("What it was.", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("Where it was.", valueName: "place"))
    var place: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("When it was.", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("How many people took part.", valueName: "count"))
    var people: WholeNumber<Int>?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard kind != nil || place != nil || at != nil || people != nil else {
        throw UsageError("say what is to be put right: --kind, --place, --at or --people")
      }
      let (invocation, store) = try global.open(.writing)
      let changed = try store.activities.set(
        id.value, kind: kind, place: place, at: try invocation.time(at, in: store), people: people?.value,
        operatorName: invocation.operatorName, now: invocation.now)
      try invocation.style.write(ActivityRow(changed, store, try ReferenceNames(store)))
    }
  }

  /// `tips activity remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Take an activity out that was recorded by mistake.")

    @Argument(help: "Its number. See: tips activity list")
    var id: WholeNumber<Int64>

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      try store.activities.remove(id.value, operatorName: invocation.operatorName, now: invocation.now)
      try invocation.style.write(Removed(name: String(id.value)))
    }
  }

  /// `tips activity list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List activities, newest first.")

    @Option(help: ArgumentHelp("Only those of a period, such as 1404-07.", valueName: "period"))
    var period: String?

    @Option(help: ArgumentHelp("Go on behind this activity.", valueName: "id"))
    var after: WholeNumber<Int64>?

    @OptionGroup var size: ListSize
    @OptionGroup var global: GlobalOptions

    func run() throws {
      _ = try size.checked()
      let (invocation, store) = try global.open(.reading)
      try invocation.write(
        size, of: "activity", in: period, store,
        find: { from, to, limit in
          try store.activities.list(
            from: from, to: to, after: try after.map { try store.activities.activity($0.value) }, limit: limit)
        }, row: { try ActivityRow($0, store, $1) }, name: { String($0.id) })
    }
  }
}

/// An activity as a row.
private struct ActivityRow: Answer, Zoned {
  static let fields: [Field<Self>] = [
    .digits(.id) { String($0.activity.id) }, .time(.at) { $0.activity.at }, .number(.people) { $0.activity.people },
    .text(.place) { $0.placeCode }, .text(.kind) { $0.activity.kind },
    .member("operator") { .string($0.activity.operatorName) },
  ]

  let activity: ActivityRecord
  let zone: StationZone
  let placeCode: String?

  init(_ activity: ActivityRecord, _ store: Store, _ names: ReferenceNames) throws {
    self.activity = activity
    zone = store.zone
    placeCode = try names.placeCode(activity.placeID)
  }

  var sentence: Message {
    let people = activity.people.map { "\($0.grouped) people" }
    return Message(
      untranslated: (["activity \(activity.id)", "recorded \(zone.solarHijri(activity.at))"]
        + [placeCode, people].compactMap(\.self)
        + [activity.kind]).joined(separator: "  "))
  }
}
