import TipsCore

/// The command line of this run, to be typed again.
enum CommandLineText {
  /// The same command with one option set to another value.
  static func repeating(option: String, value: String) -> String {
    var words: [String] = []
    var skipsNext = false
    for word in CommandLine.arguments.dropFirst() {
      if skipsNext {
        skipsNext = false
      } else if word == option {
        skipsNext = true
      } else if !word.hasPrefix(option + "=") {
        words.append(quoted(word))
      }
    }
    return ([CommandProgram.current.name] + words + [option, quoted(value)]).joined(separator: " ")
  }

  /// A word as a shell takes it.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "-_./:=,@%+".utf8.contains(byte)
      }
    guard !isPlain else { return word }
    let parts = SafeText.line(word).split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
