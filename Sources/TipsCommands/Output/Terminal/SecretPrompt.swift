import TipsCore

extension Prompt {
  /// Asks once for something that must not be seen: the terminal shows nothing of what is typed.
  ///
  /// - Throws: ``PromptError/ended`` when the input ends.
  static func secret(_ question: Message) throws -> [UInt8] {
    Pager.end()
    if LineEditor.isPossible {
      guard let typed = try LineEditor(question: lastLine(of: question.spoken + ": "), isHidden: true).read() else {
        throw PromptError.ended
      }
      return Array(typed.utf8)
    }
    let hidden = TerminalMode(.lines, typedAhead: false)
    Console.prompt(lastLine(of: question.spoken + ": "))
    let typed = line()
    hidden?.end()
    Console.note("")
    guard let typed else { throw PromptError.ended }
    return typed
  }
}
