import ArgumentParser
import TipsCore

/// `tips sync`: sends to the centre what it doesn't have.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: SyncHelp.sync.spoken, discussion: SyncHelp.syncDiscussion.spoken)

  @Flag(help: ArgumentHelp(SyncHelp.follow))
  var follow = false

  @Flag(help: ArgumentHelp(SyncHelp.anew))
  var anew = false

  @Flag(help: ArgumentHelp(GlobalHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let state = try store.outbox.existing()
    let host = try CurlCentre(try CentreFile(beside: invocation.keyFile).load())
    if anew { try beginAnew(store, state, invocation) }
    let sync = CentreSync(store: store, host: host, operatorName: invocation.operatorName) { invocation.now }
    guard follow else {
      try sync.run()
      return try invocation.style.write(Sent(result: sync.result))
    }
    let following = CentreFollow(sync, store: store) { event in
      switch event {
      case .cut(let reason): ErrorReport.say(SyncWords.cut(reason))
      case .back: ErrorReport.say(SyncWords.back)
      }
    }
    try following.run { result in
      try invocation.style.write(Sent(result: result))
      try Console.flush()
    }
  }

  private func beginAnew(_ store: Store, _ state: OutboxState, _ invocation: Invocation) throws {
    if !yes {
      try Confirmation(consequence: SyncWords.willBeginAnew(SafeText.line(state.url)), word: SyncWords.anew).ask(
        because: SyncWords.anewIs, typing: SyncWords.anew, otherwise: SyncWords.nothingSent)
    }
    try store.outbox.beginAnew(operatorName: invocation.operatorName, now: invocation.now)
  }

  /// What went.
  private struct Sent: Answer {
    static let fields: [Field<Self>] = [
      .number(.changes) { $0.result.groups }, .number(.entries) { $0.result.entries },
      .number(.batches) { $0.result.batches }, .number(.forgotten) { $0.result.forgotten },
    ]

    let result: CentreSync.Result

    var sentence: Message {
      SyncWords.sent(changes: result.groups, entries: result.entries, forgotten: result.forgotten)
    }
  }
}
