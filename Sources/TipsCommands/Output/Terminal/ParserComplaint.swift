import TipsCore

/// What the argument parser says of a command line, in both languages: its English sentences are told apart, for it has
/// them in no other form.
enum ParserComplaint {
  /// The message for what the parser says. A sentence that is none of the parser's own, such as one that a command says
  /// when it checks its options, stands for both languages.
  static func message(_ complaint: String) -> Message { said(complaint).namingValues }

  private static func said(_ complaint: String) -> Message {
    let lines = complaint.split(separator: "\n").map(String.init)
    guard let first = lines.first else { return CommandLineWords.wrongArguments }
    return invalidValue(
      first, listed: lines.dropFirst().filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) })
      ?? sentences.lazy.compactMap { sentence in gaps(in: first, between: sentence.pieces).map(sentence.message) }.first
      ?? unchanged(first)
  }

  /// A sentence of the parser: the pieces between its gaps, and what to say with what stands in the gaps.
  private struct Sentence {
    let pieces: [String]
    let message: @Sendable ([String]) -> Message

    init(_ pieces: String..., message: @escaping @Sendable ([String]) -> Message) {
      self.pieces = pieces
      self.message = message
    }
  }

  private static let sentences: [Sentence] = [
    Sentence("Unknown option '", "'. Did you mean '", "'?") { CommandLineWords.unknownOption($0[0], meant: $0[1]) },
    Sentence("Unknown option '", "'") { CommandLineWords.unknownOption($0[0]) },
    Sentence("Missing value for '", "'") { CommandLineWords.missingValue($0[0]) },
    Sentence("The option '", "' does not take any value, but '", "' was specified.") {
      CommandLineWords.takesNoValue($0[0], given: $0[1])
    },
    Sentence("Unexpected argument '", "'") { CommandLineWords.unexpected($0[0]) },
    Sentence("", " unexpected arguments: '", "'") { CommandLineWords.unexpected(parts($0[1])) },
    Sentence("Value to be set with flag '", "' had already been set with flag '", "'") {
      CommandLineWords.setTwice($0[0], $0[1])
    },
    Sentence("Missing expected argument '", "'") { CommandLineWords.missing($0[0]) },
    Sentence("Missing one of: '", "'") { CommandLineWords.missingOne(of: parts($0[0])) },
    Sentence("Invalid option: ", "") { CommandLineWords.invalidOption($0[0]) },
    Sentence("Missing required subcommand.") { _ in CommandLineWords.missingSubcommand },
  ]

  /// A value that an option does not take, with the values that come near, or all of them.
  private static func invalidValue(_ sentence: String, listed: [String]) -> Message? {
    for announcement in [". Please provide one of the following:", ". Please provide one of ", ""] {
      let pieces = ["The value '", "' is invalid for '", "'" + announcement]
      guard let gaps = gaps(in: sentence, between: announcement.isEmpty ? pieces : pieces + [""]) else { continue }
      let few = gaps.count > 2 ? quoted(gaps[2]) : []
      let all = listed.isEmpty ? few : listed
      let message = CommandLineWords.invalid(gaps[0], for: gaps[1])
        .naming(nearest: PersianText.nearest(to: gaps[0], among: all, limit: 3), all: all)
      // A few values are named well enough by the parser.
      return few.isEmpty ? message : Message(en: unchanged(sentence).en, fa: message.fa)
    }
    return nil
  }

  /// What stands between pieces of a text that begins with the first of them and ends with the last.
  private static func gaps(in text: String, between pieces: [String]) -> [String]? {
    guard let first = pieces.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var gaps: [String] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      if index == pieces.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        gaps.append(String(rest.dropLast(piece.count)))
        return gaps
      }
      guard let range = rest.firstRange(of: piece) else { return nil }
      gaps.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return rest.isEmpty ? gaps : nil
  }

  /// The parts of a list in quotes whose outer quotes are gone: `a', 'b`.
  private static func parts(_ list: String) -> [String] {
    list.split(separator: "', '", omittingEmptySubsequences: false).map(String.init)
  }

  /// The words in quotes: `'a', 'b' or 'c'`.
  private static func quoted(_ list: String) -> [String] {
    list.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  private static func unchanged(_ sentence: String) -> Message {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    guard let first = text.first, first != "'" else { return Message(en: text, fa: text) }
    return Message(en: first.lowercased() + text.dropFirst(), fa: text)
  }
}
