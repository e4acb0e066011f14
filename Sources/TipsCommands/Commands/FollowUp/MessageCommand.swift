import ArgumentParser
import TipsCore

/// `tips message`: a question to the reporter, who reads it by receipt.
struct MessageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "message", abstract: MessageHelp.abstract.spoken, discussion: MessageHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(MarkHelp.report))
  var number: String

  @Argument(help: ArgumentHelp(MessageHelp.text))
  var text: String?

  @Flag(help: ArgumentHelp(MessageHelp.seen))
  var seen = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    guard (text == nil) == seen else { throw UsageError(MessageWords.textOrSeen) }
    let text = try text.map { try LongText.read($0, name: InputWords.text) }
    let (invocation, store) = try global.open(.writing)
    let number = try store.number(typed: number)
    if let text {
      try store.messages.ask(text, of: number, operatorName: invocation.operatorName, now: invocation.now)
    } else {
      try store.messages.markSeen(number, operatorName: invocation.operatorName, now: invocation.now)
    }
    let count = try store.messages.messages(on: number).count
    try invocation.style.write(
      Answered(number: number, isQuestion: text != nil, count: count, at: store.zone.iso8601(invocation.now)))
  }

  /// The question that was left, or that messages were seen.
  private struct Answered: Answer {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description }, .number(.messages) { $0.count }, .text(.at) { $0.at },
    ]

    let number: ReportNumber
    let isQuestion: Bool
    let count: Int
    let at: String

    var sentence: Message {
      isQuestion ? MessageWords.asked(number.description, count: count) : MessageWords.seen(number.description)
    }
  }
}
