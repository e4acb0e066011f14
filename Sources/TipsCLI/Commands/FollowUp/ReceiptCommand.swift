import ArgumentParser
import TipsCore

/// `tips receipt`: what an anonymous caller may know.
struct ReceiptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt", abstract: "Tell the holder of a receipt what came of the report.",
    discussion: """
      The receipt is typed on the terminal, which doesn't show it, or sent as one line of standard input; never on the \
      command line.
      """)

  @Flag(help: "Record the caller's number, name and consent for the report; once for each receipt.")
  var claim = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    if claim, !Prompt.isPossible {
      throw UsageError("--claim asks for number, name and consent on a terminal")
    }
    let store = try invocation.open(.writing)
    let operatorName = invocation.operatorName
    let report = try store.receipts.find(try Self.typed(), operatorName: operatorName, now: invocation.now)
    if claim {
      // What can't be claimed shows before anybody says who they are.
      guard report.isTip else { throw ReceiptError.notATip }
      guard !report.isClaimed else { throw ReceiptError.claimed }
      guard let caller = try CallerQuestions.ask() else {
        throw UsageError("nothing was said; the report stays anonymous")
      }
      try store.receipts.claim(report, by: caller, operatorName: operatorName, now: invocation.now)
      Console.note("claimed; what was said is sealed to the report, and the receipt can't claim again")
    }
    try invocation.style.write(Told(state: report.state))
    if invocation.isConversation, report.isTip, !report.isClaimed, !claim {
      try Console.flush()
      Console.note("to be thanked one day: tips receipt --claim")
    }
  }

  private static func typed() throws -> String {
    let bytes =
      Prompt.isPossible ? try Prompt.secret("receipt") : try StandardInput.read(atMost: 512)
    let line = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).first ?? []
    guard !line.isEmpty else { throw UsageError("the receipt is missing: type it, or send it as one line") }
    return String(decoding: line, as: UTF8.self)
  }

  /// The state of the report.
  private struct Told: Answer {
    static let fields: [Field<Self>] = [
      .text(.state) { $0.state.rawValue }, .text(.labelEn) { $0.state.label.en },
      .text(.labelFa) { $0.state.label.fa },
    ]

    let state: ReceiptState

    var sentence: Message { "\(state.label.en)\n\(state.label.fa)" }
  }
}
