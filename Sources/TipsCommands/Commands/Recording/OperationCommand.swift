import ArgumentParser
import TipsCore

/// `tips operation`: operations and what they yielded.
struct OperationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operation", abstract: OperationHelp.abstract.spoken,
    subcommands: [
      Add.self, OperationSetCommand.self, OperationResultCommand.self, OperationMergeCommand.self,
      OperationRemoveCommand.self, Show.self, List.self,
    ])

  /// `tips operation add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: OperationHelp.add.spoken)

    @Argument(help: ArgumentHelp(OperationHelp.newReference))
    var reference: String

    @Option(parsing: .unconditional, help: ArgumentHelp(OperationHelp.atOrNow, valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp(OperationHelp.place, valueName: "place"))
    var place: String?

    @Option(name: .customLong("result"), help: ArgumentHelp(OperationHelp.results, valueName: "result"))
    var results: [String] = []

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let results = try results.map(OperationRecord.Result.init(named:))
      let store = try invocation.open(.writing)
      let now = invocation.now
      try store.operations.add(
        reference, at: try invocation.time(at, in: store) ?? now, place: place, results: results,
        operatorName: invocation.operatorName, now: now)
      try invocation.style.write(
        OperationRow(try store.operations.operation(reference), store, try ReferenceNames(store)))
    }
  }

  /// `tips operation show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: OperationHelp.show.spoken)

    @Argument(help: ArgumentHelp(OperationHelp.reference))
    var reference: String

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.reading)
      let operation = try store.operations.operation(reference)
      let row = try OperationRow(operation, store, try ReferenceNames(store))
      let reports = try store.operations.reports(of: operation.id).map(\.description)
      var members = row.members
      members["report_numbers"] = .array(reports.map(JSONOutput.string))
      var detail = Detail(json: .object(members))
      detail.add(.reference, operation.reference)
      detail.add(.at, people: store.zone.solarHijri(operation.at), programs: store.zone.iso8601(operation.at))
      detail.add(.place, people: row.placePath?.spoken ?? "–", programs: row.place?.code ?? "")
      for result in operation.results {
        detail.add(.result, people: result.words.spoken, programs: result.words.en)
      }
      detail.add(.operator, operation.operatorName)
      detail.add(.reports, reports.isEmpty ? "–" : reports.joined(separator: " "))
      try invocation.style.write(detail)
    }
  }

  /// `tips operation list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: OperationHelp.list.spoken)

    @Option(help: ArgumentHelp(OperationHelp.period, valueName: "period"))
    var period: String?

    @Option(help: ArgumentHelp(OperationHelp.after, valueName: "reference"))
    var after: String?

    @OptionGroup var size: ListSize
    @OptionGroup var global: GlobalOptions

    func run() throws {
      _ = try size.checked()
      let (invocation, store) = try global.open(.reading)
      try invocation.write(
        size, of: ListedThing.operation, in: period, store,
        find: { from, to, limit in
          try store.operations.list(from: from, to: to, after: try after.map(store.operations.operation), limit: limit)
        }, row: { try OperationRow($0, store, $1) }, name: \.reference)
    }
  }
}

/// An operation as a row.
struct OperationRow: Answer, Zoned {
  static let fields: [Field<Self>] = [
    .text(.reference) { $0.operation.reference }, .time(.at) { $0.operation.at }, .word(.place) { $0.place },
    .number(.reports) { $0.operation.reports },
    .both(.results) {
      let words = $0.operation.results.map(\.words).joined()
      return (Cell(people: words.spoken, programs: words.en), .array($0.operation.results.map(json)))
    },
    .member("operator") { .string($0.operation.operatorName) },
  ]

  let operation: OperationRecord
  let zone: StationZone
  let place: Word?
  let placePath: Message?

  init(_ operation: OperationRecord, _ store: Store, _ names: ReferenceNames) throws {
    self.operation = operation
    zone = store.zone
    place = try names.placeWord(operation.placeID)
    placePath = try names.place(operation.placeID)
  }

  private static func json(_ result: OperationRecord.Result) -> JSONOutput {
    .object([
      "measure": .string(result.measure), "quantity": .string(result.quantity.description),
      "unit": .string(result.unit),
    ])
  }

  var sentence: Message {
    ([OperationWords.recorded(operation.reference, at: zone.solarHijri(operation.at)), placePath].compactMap(\.self)
      + operation.results.map(\.words)).joined(en: "  ", fa: "، ")
  }
}
