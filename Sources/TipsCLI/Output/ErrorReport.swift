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
  static func say(_ message: String) { Console.note("tips: " + SafeText.line(message)) }

  private static func tell(parserError error: any Error, arguments: [String]) -> Int32 {
    let code = Tips.exitCode(for: error)
    if code == .success {
      do {
        try Console.line(Tips.fullMessage(for: error))
        try Console.flush()
        return ExitStatus.done
      } catch let error as any UserFacingError {
        say(error.message)
        return ExitStatus.of(error.category)
      } catch {
        return ExitStatus.internalError
      }
    }
    guard code == .validationFailure else {
      say("something went wrong inside the program; please report it (\(type(of: error)))")
      return ExitStatus.internalError
    }
    let path = CommandPath(arguments: arguments)
    if let mistyped = path.mistyped {
      say(mistyped)
    } else {
      let message = Tips.message(for: error).split(separator: "\n").first.map(String.init) ?? "the arguments are wrong"
      let end = message.hasSuffix(".") || message.hasSuffix("?") ? String(message.dropLast()) : message
      let question = message.hasSuffix("?") ? "?" : "."
      say("\(end.lowercasedFirst)\(question) See: \(path.help)")
    }
    return ExitStatus.usage
  }
}

extension String {
  fileprivate var lowercasedFirst: String {
    guard let first, !hasPrefix("'") else { return self }
    return first.lowercased() + dropFirst()
  }
}
