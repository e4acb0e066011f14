import ArgumentParser
import TipsCore

/// `tips operation`: operations and what they yielded.
struct OperationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operation", abstract: "Operations and what they yielded.",
    subcommands: [Add.self, Show.self, List.self])

  /// `tips operation add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Record an operation.")

    @Argument(help: "Its reference, such as OP-771.")
    var reference: String

    @Option(parsing: .unconditional, help: ArgumentHelp("When it was. (default: now)", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("Where it was.", valueName: "place"))
    var place: String?

    @Option(
      name: .customLong("result"),
      help: ArgumentHelp(
        "What it yielded, such as arrests=2 or \"drugs=3.2 kg\"; may be repeated.", valueName: "result"))
    var results: [String] = []

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let results = try results.map(OperationRecord.Result.init)
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
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show an operation.")

    @Argument(help: "Its reference.")
    var reference: String

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let store = try invocation.open(.reading)
      let operation = try store.operations.operation(reference)
      let row = try OperationRow(operation, store, try ReferenceNames(store))
      let reports = try store.operations.reports(of: operation.id).map(\.description)
      guard case .object(var members) = row.json else { return }
      members["report_numbers"] = .array(reports.map(JSONOutput.string))
      var detail = Detail(json: .object(members))
      detail.add("reference", operation.reference)
      detail.add("at", people: store.zone.solarHijri(operation.at), programs: store.zone.iso8601(operation.at))
      detail.add("place", people: row.placePath ?? "–", programs: row.placeCode ?? "")
      for result in row.results { detail.add("result", result) }
      detail.add("operator", operation.operatorName)
      detail.add("reports", reports.isEmpty ? "–" : reports.joined(separator: " "))
      try invocation.style.write(detail)
    }
  }

  /// `tips operation list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List operations, newest first.")

    @Option(help: ArgumentHelp("Only those of a period, such as 1404-07.", valueName: "period"))
    var period: String?

    @Option(help: ArgumentHelp("Go on behind this operation.", valueName: "reference"))
    var after: String?

    @OptionGroup var size: ListSize
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let limit = try size.checked()
      let invocation = try Invocation(global)
      let store = try invocation.open(.reading)
      let period = try invocation.period(period, in: store)
      let names = try ReferenceNames(store)
      let found = try store.operations.list(
        from: period.map { store.zone.startOfDay($0.from) }, to: period.map { store.zone.startOfDay($0.to) },
        after: try after.map(store.operations.operation), limit: limit + 1)
      let rows = try found.prefix(limit).map { try OperationRow($0, store, names) }
      try invocation.write(list: rows, of: "operation", in: period)
      if found.count > limit { try invocation.tellMore(after: found[limit - 1].reference, size) }
    }
  }
}

/// An operation as a row.
private struct OperationRow: Answer {
  static let columns = [
    Column("reference"), Column("at"), Column("place"), Column("reports", isNumeric: true), Column("results"),
  ]

  let operation: OperationRecord
  let zone: StationZone
  let placeCode: String?
  let placePath: String?

  init(_ operation: OperationRecord, _ store: Store, _ names: ReferenceNames) throws {
    self.operation = operation
    zone = store.zone
    placeCode = try names.placeCode(operation.placeID)
    placePath = try names.place(operation.placeID)
  }

  var results: [String] {
    operation.results.map { "\($0.measure) \($0.quantity)" + ($0.unit.isEmpty ? "" : " \($0.unit)") }
  }

  var cells: [Cell] {
    [
      Cell(operation.reference), Cell(people: zone.solarHijri(operation.at), programs: zone.iso8601(operation.at)),
      Cell(placeCode), Cell(Int64(operation.reports)),
      Cell(people: results.joined(separator: ", "), programs: results.joined(separator: ", ")),
    ]
  }

  var sentence: String {
    ([operation.reference, "recorded \(zone.solarHijri(operation.at))"] + [placePath].compactMap(\.self) + results)
      .joined(separator: "  ")
  }

  var json: JSONOutput {
    .object([
      "reference": .string(operation.reference), "at": .string(zone.iso8601(operation.at)), "place": .text(placeCode),
      "operator": .string(operation.operatorName), "reports": .number(operation.reports),
      "results": .array(
        operation.results.map {
          .object([
            "measure": .string($0.measure), "quantity": .string($0.quantity.description), "unit": .string($0.unit),
          ])
        }),
    ])
  }
}
