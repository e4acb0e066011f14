import ArgumentParser
import TipsCore

/// `tips centre show`.
struct CentreShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: SyncHelp.show.spoken)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let state = try store.outbox.existing()
    try invocation.style.write(Waiting(state: state, backlog: try store.outbox.backlog(), zone: store.zone))
  }

  /// How far behind the centre is.
  private struct Waiting: Answer, Zoned {
    static let fields: [Field<Self>] = [
      .text(.url) { $0.state.url }, .time(.joinedAt) { $0.state.joinedAt }, .time(.sentAt) { $0.state.sentAt },
      .number(.changes) { $0.backlog.changes }, .number(.entries) { $0.backlog.entries },
      .time(.since) { $0.backlog.since },
    ]

    let state: OutboxState
    let backlog: OutboxBacklog
    let zone: StationZone

    var sentence: Message {
      let url = SafeText.line(state.url)
      guard !backlog.isEmpty else { return SyncWords.nothingWaits(url) }
      return SyncWords.waiting(
        url, changes: backlog.changes, entries: backlog.entries, since: backlog.since.map(zone.solarHijri))
    }
  }
}
