import TipsCore

/// What the program is asked for besides its commands. No command line of a person's begins so, but for the empty one.
enum ProgramRequest {
  /// Answers the request; false where the command line names a command.
  static func answer(_ arguments: [String]) throws -> Bool {
    switch arguments.first {
    // Another program answers this itself, or shows its help.
    case nil where !CommandProgram.current.isStation: return false
    case nil: try StartScreen().show()
    case "---complete": CompletionAnswer.give(Array(arguments.dropFirst()))
    case "---manual": try writeManual(arguments.dropFirst().first)
    case "--generate-completion-script":
      guard arguments.count == 2 else { return false }
      guard let shell = Shell(rawValue: arguments[1]) else {
        throw UsageError(
          CommandLineWords.noCompletion(for: arguments[1], but: Shell.allCases.map(\.rawValue)))
      }
      try Console.out(shell.script(for: CommandProgram.current.name))
    default: return false
    }
    return true
  }

  /// Writes the manual page of a name to standard output; without one, the names of all pages with their sections.
  private static func writeManual(_ name: String?) throws {
    let day = LocalDay(number: Int(try Environment().clock().epochSeconds / 86_400))
    let pages = CommandDescription.all.map { ManualPage($0, date: GregorianDate(day).description) }
    guard let name else { return try pages.forEach { try Console.line($0.file) } }
    guard let page = pages.first(where: { $0.file == name }) else {
      throw UsageError(CommandLineWords.unknownCommand(name))
    }
    try Console.out(page.text)
  }
}
