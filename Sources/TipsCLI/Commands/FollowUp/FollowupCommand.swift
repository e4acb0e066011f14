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
  var answer: String

  @Option(help: ArgumentHelp("What was said, for colleagues; - reads standard input.", valueName: "text"))
  var note: String?

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let isSatisfied = try FollowupAnswer(typed: answer) == .satisfied
    let note = try note.map { try LongText.read($0, name: "note") }
    let (invocation, store) = try global.open(.writing)
    let number = try store.number(typed: number)
    let answers = try store.followups.record(
      isSatisfied, on: number, note: note, operatorName: invocation.operatorName, now: invocation.now)
    try invocation.style.write(
      Recorded(number: number, isSatisfied: isSatisfied, answers: answers, at: store.zone.iso8601(invocation.now)))
  }

  /// The answer that was recorded.
  private struct Recorded: Answer {
    static let fields: [Field<Self>] = [
      .digits("number") { $0.number.description }, .text("answer") { $0.word }, .number("answers") { $0.answers },
      .text("at") { $0.at },
    ]

    let number: ReportNumber
    let isSatisfied: Bool
    let answers: Int
    let at: String

    var word: String { isSatisfied ? "satisfied" : "dissatisfied" }

    var sentence: String {
      "\(number)  \(word)" + (answers > 1 ? "  answer \(answers); the last one counts" : "")
    }
  }
}
