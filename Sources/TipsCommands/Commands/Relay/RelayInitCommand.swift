import ArgumentParser
import TipsCore

/// `tips relay init`.
struct RelayInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: RelayHelp.initialize.spoken, discussion: RelayHelp.initializeDiscussion.spoken)

  @Option(help: ArgumentHelp(RelayHelp.to, valueName: "file"))
  var to: String?

  @Flag(help: ArgumentHelp(RelayHelp.replace))
  var replace = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let keyFile = RelayKeyFile(beside: invocation.keyFile)
    let file = to ?? keyFile.path.replacing(".relay", with: ".station.relay")
    guard !PrivateFile.exists(file) || (try? RelayStation(path: file)) != nil else {
      throw UsageError(RelayWords.notOverwritten(SafeText.line(file)))
    }
    let keeping = RelayKeyKeeping(
      store: store, file: keyFile, operatorName: invocation.operatorName, now: invocation.now)
    let (key, status, sentence) = try key(keeping, of: store, in: keyFile, to: file)
    let station = RelayStation(
      key, zoneIdentifier: store.settings.zoneIdentifier, lists: try store.references.citizenLists())
    try PrivateFile.write(Array(station.text.utf8), to: file)
    try invocation.style.write(Made(status: status, key: keyFile.path, file: file, sentence: sentence))
  }

  /// The key that holds from now on, and what is said of it.
  private func key(
    _ keeping: RelayKeyKeeping, of store: Store, in keyFile: RelayKeyFile, to file: String
  ) throws -> (RelayKey, status: String, Message) {
    if replace {
      let (key, until) = try keeping.replace()
      return (key, "replaced", RelayWords.replaced(until: store.zone.solarHijri(until), file: file))
    }
    let (key, isNew) = try keeping.keyOrNew()
    return isNew
      ? (key, "made", RelayWords.made(key: keyFile.path, file: file)) : (key, "renewed", RelayWords.renewed(file: file))
  }

  /// What was made.
  private struct Made: Answer {
    static let fields: [Field<Self>] = [.text(.status) { $0.status }, .text(.key) { $0.key }, .text(.file) { $0.file }]

    let status: String
    let key: String
    let file: String
    let sentence: Message
  }
}
