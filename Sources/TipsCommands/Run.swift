import ArgumentParser
import Glibc
import TipsCore

/// One run of the program, from the first instruction to the exit status.
package enum Run {
  /// Runs the command line and ends the process.
  package static func start(_ program: CommandProgram = .station) -> Never {
    begin(program)
    do {
      if var command = try command() { try command.run() }
      try end()
    } catch {
      end(with: error)
    }
  }

  /// The same for a program that has commands which wait for something.
  ///
  /// It is no `async` function: where `main` is one, the first thread ends as soon as anything is waited for, and the end of
  /// a thread makes the unwinder of a static executable sort its tables, which takes longer than the rest of the start.
  package static func startWaiting(_ program: CommandProgram) -> Never {
    begin(program)
    Task {
      do {
        if var command = try command() {
          if var command = command as? any AsyncParsableCommand {
            try await command.run()
          } else {
            try command.run()
          }
        }
        try end()
      } catch {
        end(with: error)
      }
    }
    while true { pause() }
  }

  private static func begin(_ program: CommandProgram) {
    CommandProgram.current = program
    MemoryGuard.begin()
    signal(SIGPIPE, SIG_DFL)
    umask(0o077)
  }

  /// Gives back what only the start needed of the program's code; for one that answers now, and goes on for hours.
  package static func forgetStart() { MemoryGuard.forgetStart() }

  /// What is to be run; nil where the answer was given already.
  private static func command() throws -> (any ParsableCommand)? {
    let arguments = Self.arguments
    if try ProgramRequest.answer(arguments) { return nil }
    try checkArguments()
    let command = try parse(arguments)
    CommandProgram.current.running = type(of: command)
    return command
  }

  private static func end() throws -> Never {
    try Console.flush()
    Pager.end()
    exit(ExitStatus.done)
  }

  private static func end(with error: any Error) -> Never {
    // What was answered before the error came is still an answer.
    try? Console.flush()
    Pager.end()
    exit(ErrorReport.tell(error, arguments: arguments))
  }

  /// The command line without a language that stands before the command; the run speaks it already.
  private static var arguments: [String] {
    var all = Array(CommandLine.arguments.dropFirst())
    if let first = all.first, CommandGuesses.isHelp(first) { all[0] = "help" }
    if all.first == "--lang", all.count > 1, Language(rawValue: all[1]) != nil { return Array(all.dropFirst(2)) }
    if let first = all.first, first.hasPrefix("--lang="), Language(rawValue: String(first.dropFirst(7))) != nil {
      return Array(all.dropFirst())
    }
    return all
  }

  /// Reads the command line. Describing commands to the parser takes longer than recording a report: a plain line is read
  /// without, and the urgent commands are described alone. Whatever is not plainly right is read again as a whole, for its
  /// help and its errors.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let program = CommandProgram.current
    guard program.isStation else { return try program.root.parseAsRoot(arguments) }
    if let command = PlainLine.command(arguments) { return command }
    if let name = arguments.first,
      let type = Tips.urgent.first(where: { $0.configuration.commandName == name }),
      let command = try? type.parseAsRoot(Array(arguments.dropFirst())), Swift.type(of: command) == type
    {
      return command
    }
    return try Tips.parseAsRoot(arguments)
  }

  /// Swift mends malformed UTF-8 silently; what was mended is not what was typed.
  private static func checkArguments() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      guard String(validatingCString: argument) != nil else {
        throw UsageError(CommandLineWords.notUTF8(argument: index))
      }
    }
  }
}
