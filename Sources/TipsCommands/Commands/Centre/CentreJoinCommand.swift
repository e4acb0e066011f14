import ArgumentParser
import TipsCore

/// `tips centre join`.
struct CentreJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: SyncHelp.join.spoken, discussion: SyncHelp.joinDiscussion.spoken)

  @Argument(help: ArgumentHelp(SyncHelp.file, valueName: "file"))
  var file: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let join = try JoinFile(path: file)
    try CurlCentre.check(join)
    let (invocation, store) = try global.open(.writing)
    guard join.station == store.settings.station else {
      throw UsageError(SyncWords.otherStation(file: join.station, store: store.settings.station))
    }
    let known = try store.outbox.state()
    if let known, known.url != join.url { throw OutboxError.joinedAlready(url: known.url) }
    let centreFile = CentreFile(beside: invocation.keyFile)
    try centreFile.save(join)
    if known == nil {
      try store.outbox.join(url: join.url, operatorName: invocation.operatorName, now: invocation.now)
    }
    try invocation.style.write(Joined(url: join.url, file: centreFile.path, isRenewed: known != nil))
    guard let key = join.publicKey, key != store.settings.publicKey else { return }
    try Console.flush()
    ErrorReport.say(SyncWords.otherKey(KeyName.short(key)))
  }

  /// Where the station sends from now on.
  private struct Joined: Answer {
    static let fields: [Field<Self>] = [
      .text(.status) { $0.isRenewed ? "renewed" : "joined" }, .text(.url) { $0.url }, .text(.file) { $0.file },
    ]

    let url: String
    let file: String
    /// Whether the station had joined that centre before, and has a new secret now.
    let isRenewed: Bool

    var sentence: Message {
      isRenewed ? SyncWords.renewed(SafeText.line(url)) : SyncWords.joined(SafeText.line(url))
    }
  }
}
