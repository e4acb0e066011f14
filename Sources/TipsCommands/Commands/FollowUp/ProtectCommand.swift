import ArgumentParser
import TipsCore

/// `tips protect`: keeps a report out of everything that is published.
struct ProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect", abstract: ProtectHelp.abstract.spoken, discussion: ProtectHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(MarkHelp.report))
  var number: String

  @Option(help: ArgumentHelp(ProtectHelp.reason, valueName: "text"))
  var reason: String

  @Flag(help: ArgumentHelp(ProtectHelp.undo))
  var undo = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let number = try store.number(typed: number)
    let protection = store.reportProtection
    if undo {
      try protection.release(number, reason: reason, operatorName: invocation.operatorName, now: invocation.now)
    } else {
      try protection.protect(number, reason: reason, operatorName: invocation.operatorName, now: invocation.now)
    }
    try invocation.style.write(Marked(number: number, isMarked: !undo))
  }

  /// What holds now.
  private struct Marked: Answer {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description }, .flag(.neverPublish) { $0.isMarked },
    ]

    let number: ReportNumber
    let isMarked: Bool

    var sentence: Message { ProtectWords.marked(number.description, isProtected: isMarked) }
  }
}
