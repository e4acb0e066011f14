import ArgumentParser
import TipsCore

/// Reads the words before a cursor as the commands would, as far as it takes to know what may stand there.
struct CommandLineCursor {
  /// What may stand at the cursor.
  enum Wanted {
    case value(CompletedValue)
    /// Names of commands or options.
    case words([Candidate])
  }

  private let current: String
  private var rest: ArraySlice<String>
  private var command = CommandDescription(words: [])
  private var isHelp = false

  init(_ request: CompletionRequest) {
    current = request.current
    rest = request.before[...]
  }

  mutating func wanted() -> Wanted {
    let subcommands = findCommand()
    guard let subcommands else { return .words([]) }
    if isHelp { return .words(subcommands) }
    if command.isLeaf, rest.isEmpty, !subcommands.isEmpty {
      // The command that runs by default has values of its own beside the names of the others.
      if current.hasPrefix("-") { return options(besides: []) }
      return .words(subcommands)
    }
    guard command.isLeaf else { return current.hasPrefix("-") ? .words(Self.everywhere) : .words(subcommands) }
    return wantedOfLeaf()
  }

  /// Goes down to the command that the words name.
  ///
  /// - Returns: the commands that may be named at the cursor, where it may be the name of one; nil where a word names none.
  private mutating func findCommand() -> [Candidate]? {
    while !command.isLeaf {
      guard let word = rest.first else {
        let names = command.subcommands.map { Candidate($0.names.last ?? "", note: $0.abstract) }
        if let type = command.defaultSubcommand, !isHelp,
          let next = command.subcommands.first(where: { $0.type == type })
        {
          command = next
        }
        return names
      }
      if word == "help", command.names.count == 1 {
        isHelp = true
        rest.removeFirst()
      } else if word.hasPrefix("-"), command.defaultSubcommand == nil {
        rest = rest.dropFirst(word == "--lang" ? 2 : 1)
      } else if let next = command.subcommands.first(where: { $0.names.last == word }) {
        command = next
        rest.removeFirst()
      } else if let type = command.defaultSubcommand,
        let next = command.subcommands.first(where: { $0.type == type })
      {
        command = next
      } else {
        return nil
      }
    }
    return []
  }

  private func wantedOfLeaf() -> Wanted {
    let arguments = command.arguments
    var waiting: ArgumentDescription?
    var used: Set<String> = []
    var positionals = 0
    var onlyValues = false
    for word in rest {
      if waiting != nil {
        waiting = nil
      } else if !onlyValues, word == "--" {
        onlyValues = true
      } else if !onlyValues, word.hasPrefix("-"), word.count > 1 {
        let name = word.prefix { $0 != "=" }
        guard let option = arguments.first(where: { $0.names.contains(String(name)) }) else { continue }
        if !option.isRepeating { used.formUnion(option.names) }
        if option.kind == .option, !word.contains("=") { waiting = option }
      } else {
        positionals += 1
      }
    }
    if let waiting { return .value(kind(of: waiting)) }
    if !onlyValues, current.hasPrefix("-") { return options(besides: used, arguments) }
    let places = arguments.filter { $0.kind == .positional }
    let place = positionals < places.count ? places[positionals] : places.last.flatMap { $0.isRepeating ? $0 : nil }
    if let value = place.map(kind) {
      switch value {
      case .free: break
      case .reportOrStage where positionals == 0, .reportOrDisposition where positionals == 0: return .value(.report)
      default: return .value(value)
      }
    }
    return current.isEmpty ? options(besides: used, arguments) : .words([])
  }

  private func kind(of argument: ArgumentDescription) -> CompletedValue {
    CompletedValue(argument, of: Array(command.names.dropFirst()))
  }

  private func options(besides used: Set<String>, _ arguments: [ArgumentDescription]? = nil) -> Wanted {
    let options = (arguments ?? command.arguments).filter {
      $0.isShown && $0.kind != .positional && used.isDisjoint(with: $0.names)
    }
    return .words(
      options.flatMap { option in option.names.map { Candidate($0, note: option.abstract) } } + Self.everywhere)
  }

  private static var everywhere: [Candidate] {
    [Candidate("--help", note: HelpWords.help.spoken), Candidate("--version", note: HelpWords.version.spoken)]
  }
}
