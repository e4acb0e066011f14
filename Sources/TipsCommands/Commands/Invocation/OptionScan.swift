/// Options that decide how the parser's own errors look, and so are read before it: `--lang`, `--color`.
struct OptionScan {
  private let words: ArraySlice<String>

  init(_ arguments: [String]) { words = arguments.prefix { $0 != "--" } }

  /// The value that an option has last.
  func last(_ option: String) -> String? {
    for (index, word) in words.enumerated().reversed() {
      if word == option, index + 1 < words.count { return words[index + 1] }
      if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
