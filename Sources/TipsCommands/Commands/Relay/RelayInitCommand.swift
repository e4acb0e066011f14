import ArgumentParser
import TipsCore

/// `tips relay init`.
struct RelayInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: RelayHelp.initialize.spoken, discussion: RelayHelp.initializeDiscussion.spoken)

  @Option(help: ArgumentHelp(RelayHelp.to, valueName: "file"))
  var to: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let keyFile = RelayKeyFile(beside: invocation.keyFile)
    let file = to ?? keyFile.path.replacing(".relay", with: ".station.relay")
    guard !PrivateFile.exists(file) || (try? RelayStation(path: file)) != nil else {
      throw UsageError(RelayWords.notOverwritten(SafeText.line(file)))
    }
    let known = try keyFile.load(for: store.settings)
    let key = known ?? RelayKey()
    if known == nil { try keyFile.save(key, for: store.settings) }
    let station = RelayStation(
      key, zoneIdentifier: store.settings.zoneIdentifier, lists: try store.references.citizenLists())
    try PrivateFile.write(Array(station.text.utf8), to: file)
    try invocation.style.write(
      Made(
        status: known == nil ? "made" : "renewed", key: keyFile.path, file: file,
        sentence: known == nil ? RelayWords.made(key: keyFile.path, file: file) : RelayWords.renewed(file: file)))
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
