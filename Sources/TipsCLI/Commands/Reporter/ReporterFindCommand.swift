import ArgumentParser
import TipsCore

/// `tips reporter find`.
struct ReporterFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find the reporter who calls from a telephone number.",
    discussion: """
      The number is typed on the terminal, which doesn't show it, or sent as one line of standard input; never on the \
      command line. It needs the key, and it is recorded who looked, when and why.
      """)

  @Option(help: ArgumentHelp("Why, without a name or number: it is kept.", valueName: "text"))
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
      ErrorReport.say("no reporter calls from this number; who gave none, or another one, can't be found by it")
      throw EarlyExit(ExitStatus.nothingFound)
    }
    try ReporterAnswer.write(found, store, invocation)
  }

  private static func typed() throws -> String {
    let bytes =
      Prompt.isPossible ? try Prompt.secret("caller's telephone") : try StandardInput.read(atMost: 512)
    let first = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).first ?? []
    let line = String(decoding: first, as: UTF8.self).trimmingASCIISpace()
    guard !line.isEmpty else { throw UsageError("the number is missing: type it, or send it as one line") }
    return line
  }
}
