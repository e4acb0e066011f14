import ArgumentParser
import TipsCore

/// `tips note`: what a caller adds later, or a colleague.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: NoteHelp.abstract.spoken, discussion: NoteHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(MarkHelp.report))
  var number: String

  @Argument(help: ArgumentHelp(NoteHelp.text))
  var text: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let text = try LongText.read(text, name: InputWords.text)
    let (invocation, store) = try global.open(.writing)
    let number = try store.number(typed: number)
    let count = try store.notes.add(text, to: number, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(Added(number: number, count: count, at: store.zone.iso8601(invocation.now)))
  }

  /// The note that was added.
  private struct Added: Answer {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description }, .number(.notes) { $0.count }, .text(.at) { $0.at },
    ]

    let number: ReportNumber
    let count: Int
    let at: String

    var sentence: Message { NoteWords.added(number.description, count: count) }
  }
}
