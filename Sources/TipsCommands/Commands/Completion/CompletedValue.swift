import TipsCore

/// What kind of value an option or an argument takes, as far as completion can offer any.
enum CompletedValue {
  /// The number of a report: an open one.
  case report
  /// The number of a report that waits for a follow-up call.
  case toFollowUp
  /// Numbers, and a stage or a disposition.
  case reportOrStage, reportOrDisposition
  case place, category, line, operation
  case kind, stage, stageReached, disposition, consent, level, column, answer, priority, yesOrNo, template
  /// The name of an account, and what accounts may do.
  case user, role
  /// By what a table of figures tells reports apart.
  case property
  /// What a program may read.
  case part
  /// A period; an issued one, or one of those that people name.
  case issuedPeriod, period
  /// A closed set that the parser knows.
  case listed([String])
  case file, folder
  /// A text, a name, a time, a count: nothing that could be offered.
  case free

  /// The kind of an argument.
  ///
  /// - Parameter command: the words that name the command, without `tips`.
  init(_ argument: ArgumentDescription, of command: [String]) {
    if argument.valueName == "property" {
      self = .property
    } else if !argument.values.isEmpty {
      self = .listed(argument.values)
    } else {
      self = Self.byCommand(argument, command) ?? Self.byName[argument.valueName] ?? .free
    }
  }

  /// Whether somebody decided what is offered for the values of this name.
  static func isKnown(_ argument: ArgumentDescription) -> Bool {
    !argument.values.isEmpty || byName[argument.valueName] != nil
  }

  /// Values that mean another thing for some commands.
  private static func byCommand(_ argument: ArgumentDescription, _ command: [String]) -> CompletedValue? {
    switch (command.first, argument.valueName) {
    case ("stage", "words"): .reportOrStage
    case ("outcome", "words"): .reportOrDisposition
    case ("followup", "number"): .toFollowUp
    case ("init", _), ("demo", "number"): .free
    case ("operation", "reference") where command.last == "add" || argument.names == ["--rename"]: .free
    case ("activity", "kind"): .free
    case ("list", "stage"), ("search", "stage"), ("export", "stage"): .stageReached
    case ("honorees", "period") where ["show", "withdraw", "thank", "export"].contains(command.last): .issuedPeriod
    case ("line", "code"): command.last == "set" ? .line : .free
    case ("category", "code"): command.last == "set" ? .category : .free
    case ("place", "code"): command.last == "set" ? .place : .free
    case ("template", "name"): .template
    case ("station", "number"): .free
    case ("province", _) where argument.valueName == "code" || argument.valueName == "number": .free
    default: nil
    }
  }

  private static let byName: [String: CompletedValue] = [
    "number": .report, "subject": .report, "words": .report,
    "place": .place, "category": .category, "line": .line, "reference": .operation, "into": .operation,
    "kind": .kind, "stage": .stage, "disposition": .disposition, "dispositions": .disposition, "consent": .consent,
    "level": .level, "columns": .column, "answer": .answer, "1-5": .priority, "yes|no": .yesOrNo,
    "period": .period, "user": .user, "role": .role, "part": .part,
    "path": .file, "file": .file, "key|file": .file, "mapping.json": .file, "store": .file, "folder": .folder,
    "text": .free, "time": .free, "name": .free, "key": .free, "result": .free, "results": .free, "measure": .free,
    "id": .free, "count": .free, "lat,long": .free, "field": .free, "minutes": .free, "pseudonym": .free,
    "reporter": .free, "query": .free, "why": .free, "r-N": .free, "date": .free, "version": .free, "zone": .free,
    "batch": .free, "group": .free, "age": .free, "code": .free, "language": .free, "format": .free,
    "order": .free, "property": .property, "address": .free, "url": .free,
  ]
}
