import ArgumentParser
import TipsCore

/// `tips receipt`: what an anonymous caller may know.
struct ReceiptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt", abstract: ReceiptHelp.abstract.spoken, discussion: ReceiptHelp.discussion.spoken)

  @Flag(help: ArgumentHelp(ReceiptHelp.claim))
  var claim = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let invocation = try Invocation(global)
    if claim, !Prompt.isPossible { throw UsageError(ReceiptWords.claimNeedsTerminal) }
    let store = try invocation.open(.writing)
    let operatorName = invocation.operatorName
    let report = try store.receipts.find(try Self.typed(), operatorName: operatorName, now: invocation.now)
    if claim {
      // What can't be claimed shows before anybody says who they are.
      guard report.isTip else { throw ReceiptError.notATip }
      guard !report.isClaimed else { throw ReceiptError.claimed }
      guard let caller = try CallerQuestions.ask() else { throw UsageError(ReceiptWords.nothingSaid) }
      try store.receipts.claim(report, by: caller, operatorName: operatorName, now: invocation.now)
      Console.note(ReceiptWords.claimed)
    }
    try invocation.style.write(Told(state: report.state))
    if invocation.isConversation, report.isTip, !report.isClaimed, !claim {
      try Console.flush()
      Console.note(ReceiptWords.toBeThanked)
    }
  }

  private static func typed() throws -> String {
    let bytes =
      Prompt.isPossible ? try Prompt.secret(ReceiptWords.receipt) : try StandardInput.read(atMost: 512)
    let line = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).first ?? []
    guard !line.isEmpty else { throw UsageError(ReceiptWords.isMissing) }
    return String(decoding: line, as: UTF8.self)
  }

  /// The state of the report.
  private struct Told: Answer {
    static let fields: [Field<Self>] = [
      .text(.state) { $0.state.rawValue }, .text(.labelEn) { $0.state.label.en },
      .text(.labelFa) { $0.state.label.fa },
    ]

    let state: ReceiptState

    var sentence: Message { ReceiptWords.state(en: state.label.en, fa: state.label.fa) }
  }
}
