import ArgumentParser
import TipsCore

/// `tips centre leave`.
struct CentreLeaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: SyncHelp.leave.spoken, discussion: SyncHelp.leaveDiscussion.spoken)

  @Flag(help: ArgumentHelp(GlobalHelp.yes))
  var yes = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let url = try store.outbox.existing().url
    if !yes {
      try Confirmation(
        consequence: SyncWords.willLeave(SafeText.line(url)), word: SyncWords.leave, purpose: ConfirmationWords.goOn
      ).ask(because: SyncWords.leaveIs, typing: SyncWords.leave, otherwise: SyncWords.stays)
    }
    try store.outbox.leave(operatorName: invocation.operatorName, now: invocation.now)
    CentreFile(beside: invocation.keyFile).remove()
    try invocation.style.write(Left(url: url))
  }

  /// Where the station sent until now.
  private struct Left: Answer {
    static let fields: [Field<Self>] = [.text(.status) { _ in "left" }, .text(.url) { $0.url }]

    let url: String

    var sentence: Message { SyncWords.left(SafeText.line(url)) }
  }
}
