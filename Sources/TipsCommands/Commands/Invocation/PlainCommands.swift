import ArgumentParser

extension PlainLine {
  /// The commands of a shift that a plain line makes, by their names.
  private static func command(_ name: String, _ line: inout PlainLine) -> (any ParsableCommand)? {
    switch name {
    case "log": LogCommand(&line)
    case "stage": StageCommand(&line)
    case "outcome": OutcomeCommand(&line)
    case "note": NoteCommand(&line)
    case "correct": CorrectCommand(&line)
    case "show": ShowCommand(&line)
    case "similar": SimilarCommand(&line)
    case "open": OpenCommand(&line)
    case "list": ListCommand(&line)
    case "search": SearchCommand(&line)
    case "stats": StatsCommand(&line)
    case "honorees": HonoreesDraftCommand(&line)
    default: nil
    }
  }

  /// The command that a line means; nil where the parser has to read it.
  static func command(_ arguments: [String]) -> (any ParsableCommand)? {
    guard let name = arguments.first else { return nil }
    var line = PlainLine(arguments.dropFirst())
    guard let command = command(name, &line), !line.isDeclined else { return nil }
    return command
  }
}
