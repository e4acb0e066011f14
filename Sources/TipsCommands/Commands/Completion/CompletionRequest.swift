/// Where the cursor stands on a command line, as a shell tells it.
struct CompletionRequest {
  let shell: Shell
  /// Whether the shell puts the words on the line in turn, so that no note may stand beside them.
  let insertsAll: Bool
  /// The words before the cursor's, without `tips`.
  let before: [String]
  /// The value that is being typed.
  let current: String
  /// What stands before the value in the cursor's word: `--place=`.
  let stem: String

  /// Reads `SHELL TYPE INDEX WORD…`: the type of completion as bash has it, 0 elsewhere, and which of the words, counted
  /// from 0, the cursor is in.
  init?(_ arguments: [String]) {
    guard arguments.count >= 3, let shell = Shell(rawValue: arguments[0]), let index = Int(arguments[2]), index >= 1
    else { return nil }
    self.shell = shell
    insertsAll = shell == .bash && Self.insertingTypes.contains(arguments[1])
    let words = arguments.dropFirst(4)
    let before = words.prefix(index - 1)
    let typed = words.dropFirst(index - 1).first ?? ""
    if shell == .bash {
      // bash parts a word at its equals sign.
      self.before = before.filter { $0 != "=" }
      current = typed == "=" ? "" : typed
      stem = ""
    } else if typed.hasPrefix("--"), let sign = typed.firstIndex(of: "=") {
      self.before = before + [String(typed[..<sign])]
      current = String(typed[typed.index(after: sign)...])
      stem = String(typed[...sign])
    } else {
      self.before = Array(before)
      current = typed
      stem = ""
    }
  }

  /// `%`, menu completion, and `*`, inserting all: the codes of the characters, as bash gives them.
  private static let insertingTypes: Set<String> = ["37", "42"]

  /// The value of an option that stands before the cursor.
  func value(of option: String) -> String? {
    for (index, word) in before.enumerated() {
      if word == option, index + 1 < before.count { return before[index + 1] }
      if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
