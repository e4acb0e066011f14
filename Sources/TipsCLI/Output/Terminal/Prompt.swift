import Glibc
import TipsCore

/// Questions to the person at the terminal.
enum Prompt {
  /// Whether there is somebody to ask.
  static var isPossible: Bool { Console.inputIsTerminal && Console.errorIsTerminal }

  /// Asks until the answer is one that `read` takes; what it throws is told, and the question is asked again.
  ///
  /// - Throws: ``PromptError/ended`` when the input ends.
  static func ask<T>(_ question: String, _ read: (String) throws -> T) throws -> T {
    while true {
      Console.prompt(question + ": ")
      guard let line = line() else {
        Console.note("")
        throw PromptError.ended
      }
      do {
        guard let text = String(validating: line, as: UTF8.self) else { throw PromptError.notUTF8 }
        return try read(text.trimmingASCIISpace())
      } catch let error as any UserFacingError {
        ErrorReport.say(error.message)
      }
    }
  }

  /// One line of standard input, byte by byte: nothing behind it is taken.
  static func line() -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      if byte == UInt8(ascii: "\n") { return bytes }
      bytes.append(byte)
    }
  }
}

/// Why a question has no answer.
enum PromptError: UserFacingError {
  case ended
  case notUTF8
  case empty(String)

  var category: ErrorCategory { .usage }

  var message: String {
    switch self {
    case .ended: "the input ended before everything was answered; nothing was recorded"
    case .notUTF8: "that is not UTF-8; set the terminal to UTF-8"
    case .empty(let what): "\(what) is needed"
    }
  }
}
