import ArgumentParser
import TipsCore

/// `tips protect`: keeps a report out of everything that is published.
struct ProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect", abstract: "Mark a report as never to be published: it earns nobody a place on a list.",
    discussion: "A person is kept off every list by: tips reporter protect.")

  @Argument(help: "The report.")
  var number: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Flag(help: "Take the mark back.")
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

    var sentence: Message { "\(number)  " + (isMarked ? "never to be published" : "may count again") }
  }
}
