import ArgumentParser
import TipsCore

/// `tips operation set`.
struct OperationSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "set", abstract: OperationHelp.set.spoken)

  @Argument(help: ArgumentHelp(OperationHelp.reference))
  var reference: String

  @Option(parsing: .unconditional, help: ArgumentHelp(OperationHelp.at, valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp(OperationHelp.place, valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp(OperationHelp.rename, valueName: "reference"))
  var rename: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard at != nil || place != nil || rename != nil else {
      throw UsageError(OperationWords.nothingToSet)
    }
    let (invocation, store) = try global.open(.writing)
    try store.operations.set(
      reference, at: try invocation.time(at, in: store), place: place, rename: rename,
      operatorName: invocation.operatorName, now: invocation.now)
    try invocation.write(operation: rename ?? reference, store)
  }
}

/// `tips operation result`.
struct OperationResultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result", abstract: OperationHelp.result.spoken, subcommands: [Set.self, Remove.self])

  /// `tips operation result set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: OperationHelp.resultSet.spoken)

    @Argument(help: ArgumentHelp(OperationHelp.operationReference))
    var reference: String

    @Argument(help: ArgumentHelp(OperationHelp.severalResults))
    var results: [String]

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let results = try results.map(OperationRecord.Result.init(named:))
      let (invocation, store) = try global.open(.writing)
      try store.operations.setResults(
        results, of: reference, operatorName: invocation.operatorName, now: invocation.now)
      try invocation.write(operation: reference, store)
    }
  }

  /// `tips operation result remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: OperationHelp.resultRemove.spoken)

    @Argument(help: ArgumentHelp(OperationHelp.operationReference))
    var reference: String

    @Argument(help: ArgumentHelp(OperationHelp.measure))
    var measure: String

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      try store.operations.removeResult(
        MeasureNames.code(ofMeasure: measure), of: reference, operatorName: invocation.operatorName, now: invocation.now
      )
      try invocation.write(operation: reference, store)
    }
  }
}

/// `tips operation merge`.
struct OperationMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: OperationHelp.merge.spoken)

  @Argument(help: ArgumentHelp(OperationHelp.mistakenReference))
  var reference: String

  @Argument(help: ArgumentHelp(OperationHelp.meantReference))
  var into: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    try store.operations.merge(
      reference, into: into, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.write(operation: into, store)
  }
}

/// `tips operation remove`.
struct OperationRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: OperationHelp.remove.spoken)

  @Argument(help: ArgumentHelp(OperationHelp.reference))
  var reference: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    try store.operations.remove(reference, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Removed(name: reference))
  }
}

/// What was taken out.
struct Removed: Answer {
  static let fields: [Field<Self>] = [.text(.removed) { $0.name }]

  let name: String

  var sentence: Message { OperationWords.removed(name) }
}

extension Invocation {
  fileprivate func write(operation reference: String, _ store: Store) throws {
    try style.write(OperationRow(try store.operations.operation(reference), store, try ReferenceNames(store)))
  }
}
