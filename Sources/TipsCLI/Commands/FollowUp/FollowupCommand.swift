import ArgumentParser
import TipsCore

/// `tips followup`: whether a caller is satisfied with what became of a report.
struct FollowupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup", abstract: "Record whether the caller is satisfied with what became of a report.",
    discussion: "The report must be closed or have an outcome. All answers are kept; the last one counts.")

  @Argument(help: "The report.")
  var number: String

  @Argument(help: "satisfied or dissatisfied.")
  var answer: String?

  @Option(help: ArgumentHelp("What was said, for colleagues; - reads standard input.", valueName: "text"))
  var note: String?

  @Flag(help: "Take the last answer back: the one before it counts again.")
  var undo = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    if undo { return try takeBack() }
    guard let answer else { throw UsageError("the answer is missing: satisfied or dissatisfied, or --undo") }
    let isSatisfied = try FollowupAnswer(typed: answer) == .satisfied
    let note = try note.map { try LongText.read($0, name: "note") }
    let (invocation, store) = try global.open(.writing)
    let number = try store.number(typed: number)
    let answers = try store.followups.record(
      isSatisfied, on: number, note: note, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(
      Recorded(number: number, isSatisfied: isSatisfied, answers: answers, at: store.zone.iso8601(invocation.now)))
  }

  private func takeBack() throws {
    guard answer == nil, note == nil else { throw UsageError("--undo stands alone: the answer before comes back") }
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
      .digits(.number) { $0.number.description }, .text(.answer) { $0.word }, .number(.answers) { $0.answers },
      .text(.at) { $0.at },
    ]

    let number: ReportNumber
    let isSatisfied: Bool?
    let answers: Int
    let at: String

    var word: String? { isSatisfied.map { $0 ? "satisfied" : "dissatisfied" } }

    var sentence: Message {
      "\(number)  \(word ?? "no answer")" + (answers > 1 ? "  answer \(answers); the last one counts" : "")
    }
  }
}
