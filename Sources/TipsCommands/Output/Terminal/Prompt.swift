import Glibc
import TipsCore

/// Questions to the person at the terminal.
enum Prompt {
  /// Whether there is somebody to ask.
  static var isPossible: Bool { Console.inputIsTerminal && Console.errorIsTerminal }

  /// Asks until the answer is one that `read` takes; what it throws is told, and the question is asked again.
  ///
  /// - Parameters:
  ///   - fallback: what no answer means.
  ///   - current: the answer as it was, to be changed.
  ///   - history: the answers of this run, for the arrows; `isKept` says which of them join it.
  /// - Throws: ``PromptError/ended`` when the input ends.
  static func ask<T>(
    _ question: Message, fallback: Message? = nil, current: String? = nil, history: TypedHistory = TypedHistory(),
    isKept: (String) -> Bool = { _ in true }, _ read: (String) throws -> T
  ) throws -> T {
    Pager.end()
    while true {
      do {
        let typed = try answer(question, fallback: fallback, current: current, earlier: history.answers)
        guard let typed else { throw PromptError.ended }
        if !typed.isEmpty, typed != Questionnaire.back, !Questionnaire.isHelp(typed), isKept(typed) {
          history.add(typed)
        }
        return try read(typed)
      } catch PromptError.ended {
        throw PromptError.ended
      } catch let error as any UserFacingError {
        ErrorReport.say(error.message)
      }
    }
  }

  /// One answer without the blanks around it; nil where the input ended.
  private static func answer(
    _ question: Message, fallback: Message?, current: String?, earlier: [String]
  ) throws -> String? {
    let question = question.spoken
    func asking(_ bracketed: String?) -> String { question + (bracketed.map { " [\($0)]" } ?? "") + ": " }
    if LineEditor.isPossible {
      let question = lastLine(of: asking(fallback?.spoken))
      let typed = try LineEditor(question: question).read(current ?? "", earlier: earlier)?
        .trimmingASCIISpace()
      return typed.map { Questionnaire.command($0, behind: current) ?? $0 }
    }
    // Here the answer as it was can only be kept, or be taken away by a dash.
    Console.prompt(lastLine(of: asking(current.map(SafeText.line) ?? fallback?.spoken)))
    guard let line = line() else {
      Console.note("")
      return nil
    }
    guard let text = String(validating: line, as: UTF8.self) else { throw PromptError.notUTF8 }
    let typed = text.trimmingASCIISpace()
    guard typed.unicodeScalars.allSatisfy({ $0 == "\t" || SafeText.isPrintable($0) }) else {
      throw PromptError.controlCharacter
    }
    guard let current else { return typed }
    return typed.isEmpty ? current : typed == "-" ? "" : typed
  }

  /// What of a question stands before the answer; the lines before it are written, where it needs several.
  static func lastLine(of question: String) -> String {
    var lines = SentenceLines.broken(question, columns: Console.errorSize.columns - 1)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 1, let last = lines.popLast() else { return question }
    for line in lines { Console.note(line) }
    return last + " "
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

/// What was answered to a question in this run.
final class TypedHistory {
  private(set) var answers: [String] = []

  func add(_ answer: String) {
    answers.removeAll { $0 == answer }
    answers.append(answer)
  }
}

/// Why a question has no answer.
enum PromptError: UserFacingError {
  case ended
  case notUTF8
  case controlCharacter
  case empty(Message)

  var category: ErrorCategory { .usage }

  var message: Message {
    switch self {
    case .ended: PromptWords.ended
    case .notUTF8: PromptWords.notUTF8
    case .controlCharacter: PromptWords.controlCharacter
    case .empty(let what): PromptWords.needed(what)
    }
  }
}
