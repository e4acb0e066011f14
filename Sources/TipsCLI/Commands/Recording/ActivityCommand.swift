import ArgumentParser
import TipsCore

/// `tips activity`: workshops, visits to schools and other meetings with people.
struct ActivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "Workshops, visits and other meetings with people.",
    subcommands: [Add.self, List.self])

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
      let invocation = try Invocation(global)
      let store = try invocation.open(.writing)
      let now = invocation.now
      let added = try store.activities.add(
        kind: kind, place: place, at: try invocation.time(at, in: store) ?? now, people: people?.value,
        operatorName: invocation.operatorName, now: now)
      try invocation.style.write(ActivityRow(added, store, try ReferenceNames(store)))
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
      let limit = try size.checked()
      let invocation = try Invocation(global)
      let store = try invocation.open(.reading)
      let period = try invocation.period(period, in: store)
      let names = try ReferenceNames(store)
      let found = try store.activities.list(
        from: period.map { store.zone.startOfDay($0.from) }, to: period.map { store.zone.startOfDay($0.to) },
        after: try after.map { try store.activities.activity($0.value) }, limit: limit + 1)
      let rows = try found.prefix(limit).map { try ActivityRow($0, store, names) }
      try invocation.write(list: rows, of: "activity", in: period)
      if found.count > limit { try invocation.tellMore(after: String(found[limit - 1].id), size) }
    }
  }
}

/// An activity as a row.
private struct ActivityRow: Answer {
  static let columns = [
    Column("id", isNumeric: true), Column("at"), Column("people", isNumeric: true), Column("place"), Column("kind"),
  ]

  let activity: ActivityRecord
  let zone: StationZone
  let placeCode: String?

  init(_ activity: ActivityRecord, _ store: Store, _ names: ReferenceNames) throws {
    self.activity = activity
    zone = store.zone
    placeCode = try names.placeCode(activity.placeID)
  }

  var cells: [Cell] {
    [
      Cell(activity.id), Cell(people: zone.solarHijri(activity.at), programs: zone.iso8601(activity.at)),
      Cell(activity.people.map(Int64.init)), Cell(placeCode), Cell(activity.kind),
    ]
  }

  var sentence: String {
    let people = activity.people.map { "\($0.grouped) people" }
    return
      (["activity \(activity.id)", "recorded \(zone.solarHijri(activity.at))"] + [placeCode, people].compactMap(\.self)
      + [activity.kind]).joined(separator: "  ")
  }

  var json: JSONOutput {
    .object([
      "id": .string(String(activity.id)), "kind": .string(activity.kind), "at": .string(zone.iso8601(activity.at)),
      "place": .text(placeCode), "people": .number(activity.people.map(Int64.init)),
      "operator": .string(activity.operatorName),
    ])
  }
}
