import ArgumentParser
import TipsCore

/// `tips operation set`.
struct OperationSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "set", abstract: "Put an operation right.")

  @Argument(help: "Its reference.")
  var reference: String

  @Option(parsing: .unconditional, help: ArgumentHelp("When it was.", valueName: "time"))
  var at: String?

  @Option(help: ArgumentHelp("Where it was.", valueName: "place"))
  var place: String?

  @Option(help: ArgumentHelp("Another reference, under which it is found from now on.", valueName: "reference"))
  var rename: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard at != nil || place != nil || rename != nil else {
      throw UsageError("say what is to be put right: --at, --place or --rename")
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
    commandName: "result", abstract: "Put right what an operation yielded.", subcommands: [Set.self, Remove.self])

  /// `tips operation result set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Say how much of something an operation yielded, in the place of what was said before.")

    @Argument(help: "The operation's reference.")
    var reference: String

    @Argument(help: "Such as arrests=2 or \"drugs=3.2 kg\"; several may follow.")
    var results: [String]

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let results = try results.map(OperationRecord.Result.init)
      let (invocation, store) = try global.open(.writing)
      try store.operations.setResults(
        results, of: reference, operatorName: invocation.operatorName, now: invocation.now)
      try invocation.write(operation: reference, store)
    }
  }

  /// `tips operation result remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Take a result out that was recorded by mistake.")

    @Argument(help: "The operation's reference.")
    var reference: String

    @Argument(help: "The measure, such as arrests.")
    var measure: String

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      try store.operations.removeResult(
        measure, of: reference, operatorName: invocation.operatorName, now: invocation.now)
      try invocation.write(operation: reference, store)
    }
  }
}

/// `tips operation merge`.
struct OperationMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one operation another name of a second one, which gets its reports and results.")

  @Argument(help: "The reference that was a mistake, or is another name.")
  var reference: String

  @Argument(help: "The reference of the operation that it was.")
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
    commandName: "remove", abstract: "Take an operation out that was recorded by mistake and that no report names.")

  @Argument(help: "Its reference.")
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

  var sentence: Message { "\(name)  removed" }
}

extension Invocation {
  fileprivate func write(operation reference: String, _ store: Store) throws {
    try style.write(OperationRow(try store.operations.operation(reference), store, try ReferenceNames(store)))
  }
}
