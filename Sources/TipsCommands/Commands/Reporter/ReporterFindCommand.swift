import ArgumentParser
import TipsCore

/// `tips reporter find`.
struct ReporterFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: ReporterHelp.find.spoken, discussion: ReporterHelp.findDiscussion.spoken)

  @Option(help: ArgumentHelp(ReporterHelp.findReason, valueName: "text"))
  var reason: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.writing)
    let key = try invocation.openKey(of: store, for: "find", subject: "identities").key
    // A call of this morning counts too.
    try invocation.settle(store)
    let found = try store.reporters.find(
      phone: try Self.typed(), key: key, reason: reason, operatorName: invocation.operatorName, now: invocation.now)
    guard let found else {
      try invocation.style.writeNothing()
      try Console.flush()
      ErrorReport.say(ReporterWords.notFound)
      throw EarlyExit(ExitStatus.nothingFound)
    }
    try ReporterAnswer.write(found, store, invocation)
  }

  private static func typed() throws -> String {
    let bytes =
      Prompt.isPossible ? try Prompt.secret(ReporterWords.callersTelephone) : try StandardInput.read(atMost: 512)
    let first = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).first ?? []
    let line = String(decoding: first, as: UTF8.self).trimmingASCIISpace()
    guard !line.isEmpty else { throw UsageError(ReporterWords.numberMissing) }
    return line
  }
}
