import ArgumentParser
import TipsCore

/// Turns whatever ended a run into one line and an exit status.
enum ErrorReport {
  /// Says what happened and gives the exit status.
  static func tell(_ error: any Error, arguments: [String]) -> Int32 {
    switch error {
    case let exit as EarlyExit: return exit.status
    case let error as any UserFacingError:
      say(error.message)
      return ExitStatus.of(error.category)
    case let error as ExitCode: return error.rawValue
    default: return tell(parserError: error, arguments: arguments)
    }
  }

  /// Writes one line about something that went wrong, or that is worth knowing.
  static func say(_ message: Message) { say(message.spoken) }

  static func say(_ message: String) {
    Console.note(sentence: "\(CommandProgram.current.name): " + SafeText.line(message))
  }

  private static func tell(parserError error: any Error, arguments: [String]) -> Int32 {
    let root = CommandProgram.current.root
    let code = root.exitCode(for: error)
    if code == .success {
      do {
        let answer = root.fullMessage(for: error)
        let page = HelpPage(answering: answer)?.text(answer) ?? answer
        Pager.begin(lines: page.count { $0 == "\n" } + 1)
        try Console.line(page)
        try Console.flush()
        Pager.end()
        return ExitStatus.done
      } catch let error as any UserFacingError {
        say(error.message)
        return ExitStatus.of(error.category)
      } catch {
        return ExitStatus.internalError
      }
    }
    guard code == .validationFailure else {
      say(CommandLineWords.insideError("\(type(of: error))"))
      return ExitStatus.internalError
    }
    let path = CommandPath(arguments: arguments)
    let complaint = root.message(for: error)
    if let mistyped = path.mistyped {
      say(mistyped)
    } else if let text = dashedText(arguments, complaint) {
      say(CommandLineWords.takenForAnOption(text).seeing(path.help))
    } else {
      say(ParserComplaint.message(complaint).seeing(path.help))
    }
    return ExitStatus.usage
  }
}

extension ErrorReport {
  /// An argument that begins with a dash and can't be meant as an option: a letter of no option follows, or several words.
  /// Nil where the parser complains of something else.
  private static func dashedText(_ arguments: [String], _ complaint: String) -> String? {
    guard complaint.hasPrefix("Unknown option") || complaint.hasPrefix("Missing value") else { return nil }
    let text = arguments.prefix { $0 != "--" }.first { word in
      guard word.hasPrefix("-"), let first = word.drop(while: { $0 == "-" }).first else { return false }
      return !first.isASCII || (!word.hasPrefix("--") && word.contains(" "))
    }
    return text.map { String($0.prefix(40)) }
  }
}
