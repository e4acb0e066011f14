import ArgumentParser
import TipsCore

/// `tips activity`: workshops, visits to schools and other meetings with people.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: ActivityHelp.abstract.spoken,
    subcommands: [Add.self, Set.self, Remove.self, List.self])

  /// `tips activity add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: ActivityHelp.add.spoken)

    @Option(help: ArgumentHelp(ActivityHelp.newKind, valueName: "kind"))
    var kind: String

    @Option(help: ArgumentHelp(ActivityHelp.place, valueName: "place"))
    var place: String?

    @Option(parsing: .unconditional, help: ArgumentHelp(ActivityHelp.atOrNow, valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp(ActivityHelp.people, valueName: "count"))
    var people: WholeNumber<Int>?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      let now = invocation.now
      let added = try store.activities.add(
        kind: MeasureNames.code(ofActivity: kind), place: place, at: try invocation.time(at, in: store) ?? now,
        people: people?.value,
        operatorName: invocation.operatorName, now: now)
      try invocation.style.write(ActivityRow(added, store, try ReferenceNames(store)))
    }
  }

  /// `tips activity set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: ActivityHelp.set.spoken)

    @Argument(help: ArgumentHelp(ActivityHelp.id))
    var id: WholeNumber<Int64>

    @Option(help: ArgumentHelp(ActivityHelp.kind, valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp(ActivityHelp.place, valueName: "place"))
    var place: String?

    @Option(parsing: .unconditional, help: ArgumentHelp(ActivityHelp.at, valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp(ActivityHelp.people, valueName: "count"))
    var people: WholeNumber<Int>?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard kind != nil || place != nil || at != nil || people != nil else {
        throw UsageError(ActivityWords.nothingToSet)
      }
      let (invocation, store) = try global.open(.writing)
      let changed = try store.activities.set(
        id.value, kind: kind.map(MeasureNames.code(ofActivity:)), place: place, at: try invocation.time(at, in: store),
        people: people?.value,
        operatorName: invocation.operatorName, now: invocation.now)
      try invocation.style.write(ActivityRow(changed, store, try ReferenceNames(store)))
    }
  }

  /// `tips activity remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: ActivityHelp.remove.spoken)

    @Argument(help: ArgumentHelp(ActivityHelp.id))
    var id: WholeNumber<Int64>

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      try store.activities.remove(id.value, operatorName: invocation.operatorName, now: invocation.now)
      try invocation.style.write(RemovedActivity(id: id.value))
    }
  }

  /// `tips activity list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: ActivityHelp.list.spoken)

    @Option(help: ArgumentHelp(ActivityHelp.period, valueName: "period"))
    var period: String?

    @Option(help: ArgumentHelp(ActivityHelp.after, valueName: "id"))
    var after: WholeNumber<Int64>?

    @OptionGroup var size: ListSize
    @OptionGroup var global: GlobalOptions

    func run() throws {
      _ = try size.checked()
      let (invocation, store) = try global.open(.reading)
      try invocation.write(
        size, of: ListedThing.activity, in: period, store,
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
    .word(.place) { $0.place }, .word(.kind) { $0.kind },
    .member("operator") { .string($0.activity.operatorName) },
  ]

  let activity: ActivityRecord
  let zone: StationZone
  let place: Word?

  /// A kind that is known is worded.
  private var kind: Word { Word(activity.kind, fa: MeasureNames.activity(activity.kind)?.fa ?? activity.kind) }

  init(_ activity: ActivityRecord, _ store: Store, _ names: ReferenceNames) throws {
    self.activity = activity
    zone = store.zone
    place = try names.placeWord(activity.placeID)
  }

  var sentence: Message {
    [
      ActivityWords.recorded(String(activity.id), at: zone.solarHijri(activity.at)), place?.message,
      activity.people.map { ActivityWords.people($0.grouped) }, kind.message,
    ].compactMap(\.self).joined(en: "  ", fa: "، ")
  }
}

/// An activity that was taken out.
private struct RemovedActivity: Answer {
  static let fields: [Field<Self>] = [.text(.removed) { String($0.id) }]

  let id: Int64

  var sentence: Message { ActivityWords.removed(String(id)) }
}
