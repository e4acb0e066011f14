import Glibc
import TipsCore

/// What a run works with: the store, the clock, the operator, the form of the answer.
struct Invocation {
  let storePath: String
  /// Whether somebody said where the store is.
  private let namesStore: Bool
  let operatorName: String
  let style: any OutputStyle
  let format: OutputFormat
  /// The recognition key, once it was opened.
  let officerKey = OfficerKey()
  private let keysFolder: String?
  private let fixedNow: Instant?
  /// How many seconds to wait for other writers.
  let patience: Int

  init(_ options: GlobalOptions) throws {
    let environment = Environment()
    let configuration = try Configuration.ofRun.get()
    let named =
      if let opener = CommandProgram.current.opener {
        try opener.named(options.store)
      } else {
        try configuration.value(.store, option: options.store)?.text
      }
    storePath = try named ?? environment.usualStorePath()
    namesStore = named != nil
    keysFolder = try configuration.value(.keys, option: options.keys)?.text
    operatorName = try Self.operatorName(options, configuration)
    format = try Self.format(options)
    style = format.style
    fixedNow = try environment.now()
    patience = try environment.patience()
    guard !storePath.isEmpty else { throw UsageError(InvocationWords.storeIsEmpty) }
    guard CommandProgram.current.opener != nil || !Self.isServer(storePath) else {
      throw UsageError(InvocationWords.storeIsAServer)
    }
  }

  /// The clock: `$TIPS_NOW` where it is set.
  var now: Instant { fixedNow ?? Instant(epochSeconds: Int64(Glibc.time(nil))) }

  /// Whether `$TIPS_NOW` sets the clock.
  var isClockSet: Bool { fixedNow != nil }

  /// Whether somebody said where the recognition key is.
  var namesKeys: Bool { keysFolder != nil }

  /// Where the recognition key of the store is.
  ///
  /// A server has no folder beside its database, so that the file itself may be named.
  var keyFile: KeyFile {
    if isOverServer, let keysFolder, !PrivateFile.isFolder(keysFolder) { return KeyFile(path: keysFolder) }
    return KeyFile(storePath: isOverServer ? "./centre.db" : storePath, folder: keysFolder)
  }

  /// Whether the store is a database of a server, which has no folder of its own.
  var isOverServer: Bool { CommandProgram.current.opener != nil }

  /// Whether the answer goes to a person at a terminal, who can use a hint.
  var isConversation: Bool { format == .table && Console.outIsTerminal }

  /// Whether a database of a server is named, with whatever stands in its address.
  private static func isServer(_ store: String) -> Bool {
    store.hasPrefix("postgresql://") || store.hasPrefix("postgres://")
  }

  /// Opens the store.
  func open(_ access: Store.Access) throws -> Store {
    if let store = try CommandProgram.current.open(storePath, for: access) { return store }
    let notice = UpgradeNotice()
    defer { notice.end() }
    return try Store.open(
      at: storePath, for: access, now: now, patience: patience, onWait: sayWaiting, onUpgrade: notice.show)
  }

  /// Tells people at a terminal that another process holds the store.
  func sayWaiting() { if Console.errorIsTerminal { Console.note(InvocationWords.waiting) } }

  /// Opens the store for writing. One that is not there yet is made where stores usually are, and nowhere else: a name
  /// that was mistyped must not take reports.
  func openOrCreate() throws -> Store {
    do {
      return try open(.writing)
    } catch let error as StoreError {
      // A store that another process is making at this moment, or was making when it was stopped, is no store yet.
      switch error {
      case .missing: if namesStore { throw error }
      case .notAStore: if namesStore { throw PrivateFile.size(storePath) == 0 ? .missing(path: storePath) : error }
      default: throw error
      }
    }
    try confirmCreation()
    do {
      let store = try Store.create(
        at: storePath, keys: keyFile, operatorName: operatorName, now: now, patience: patience, onWait: sayWaiting)
      ErrorReport.say(InvocationWords.madeStore(storePath, key: keyFile.path))
      return store
    } catch StoreError.exists {
      return try open(.writing)
    }
  }

  /// Asks a person, who may have meant another store, before one is made for their first report.
  private func confirmCreation() throws {
    guard Prompt.isPossible else { return }
    try Confirmation(
      consequence: InvocationWords.noStoreAt(SafeText.line(storePath)), word: CommonWords.yes,
      purpose: InvocationWords.makeStore
    ).ask(
      because: InvocationWords.storeWouldBeMade, typing: CommonWords.yes, otherwise: InvocationWords.nothingRecorded)
  }

  /// Reads a time as typed.
  func time(_ typed: String?, in store: Store) throws -> Instant? {
    try typed.map { try TimeExpression.parse($0, now: now, zone: store.zone) }
  }

  /// Reads a period as typed.
  func period(_ typed: String, in store: Store) throws -> Period {
    try Period(typed, today: store.zone.day(of: now))
  }

  /// Reads a period as typed; without one it is the last whole month, which is said on standard error.
  func periodOrLastMonth(_ typed: String?, in store: Store) throws -> Period {
    if let typed { return try period(typed, in: store) }
    let period = try period("last-month", in: store)
    ErrorReport.say(InvocationWords.lastWholeMonth(period.label, days: period.spanWords))
    return period
  }

  private static func format(_ options: GlobalOptions) throws -> OutputFormat {
    let wanted = [options.format, options.json ? .json : nil, options.csv ? .csv : nil].compactMap(\.self)
    guard let first = wanted.first else { return Console.outIsTerminal ? .table : .tsv }
    guard wanted.allSatisfy({ $0 == first }) else {
      throw UsageError(InvocationWords.formatsContradict)
    }
    return first
  }

  private static func operatorName(_ options: GlobalOptions, _ configuration: Configuration) throws -> String {
    guard let typed = try configuration.value(.operator, option: options.operator) else { return AccountNames.own }
    if let name = checkedName(typed.text) { return name }
    switch typed.origin {
    case .option: throw UsageError(InvocationWords.operatorOption(limit: Limits.operatorName))
    case .variable: throw EnvironmentError.operatorName
    case .file(let path): throw ConfigurationError.operatorName(path: path)
    case .usual: return AccountNames.own
    }
  }

  private static func checkedName(_ typed: String) -> String? {
    let name = typed.trimmingASCIISpace()
    let isGood =
      (1...Limits.operatorName).contains(name.utf8.count) && name.unicodeScalars.allSatisfy(SafeText.isPrintable)
    return isGood ? name : nil
  }
}
