import ArgumentParser
import TipsCore

/// `tips followup`: whether a caller is satisfied with what became of a report.
struct FollowupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup", abstract: FollowupHelp.abstract.spoken, discussion: FollowupHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(MarkHelp.report))
  var number: String

  @Argument(help: ArgumentHelp(FollowupHelp.answer))
  var answer: String?

  @Option(help: ArgumentHelp(FollowupHelp.note, valueName: "text"))
  var note: String?

  @Flag(help: ArgumentHelp(FollowupHelp.undo))
  var undo = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    if undo { return try takeBack() }
    guard let answer else { throw UsageError(FollowupWords.isMissing) }
    let isSatisfied = try FollowupAnswer(typed: answer) == .satisfied
    let note = try note.map { try LongText.read($0, name: InputWords.note) }
    let (invocation, store) = try global.open(.writing)
    let number = try store.number(typed: number)
    let answers = try store.followups.record(
      isSatisfied, on: number, note: note, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(
      Recorded(number: number, isSatisfied: isSatisfied, answers: answers, at: store.zone.iso8601(invocation.now)))
  }

  private func takeBack() throws {
    guard answer == nil, note == nil else { throw UsageError(FollowupWords.undoStandsAlone) }
    let (invocation, store) = try global.open(.writing)
    let number = try store.number(typed: number)
    let left = try store.followups.undo(on: number, operatorName: invocation.operatorName, now: invocation.now)
    let isSatisfied = try store.followups.answers(on: number).last { $0.takenBack == nil }?.isSatisfied
    try invocation.style.write(
      Recorded(number: number, isSatisfied: isSatisfied, answers: left, at: store.zone.iso8601(invocation.now)))
  }

  /// The answer that was recorded, or that counts since another was taken back.
  private struct Recorded: Answer {
    static let fields: [Field<Self>] = [
      .digits(.number) { $0.number.description }, .text(.answer) { $0.word?.code }, .number(.answers) { $0.answers },
      .text(.at) { $0.at },
    ]

    let number: ReportNumber
    let isSatisfied: Bool?
    let answers: Int
    let at: String

    private var word: Word? { isSatisfied.map { Word(FollowupAnswer(isSatisfied: $0)) } }

    var sentence: Message {
      FollowupWords.recorded(number.description, word?.message, count: answers)
    }
  }
}
