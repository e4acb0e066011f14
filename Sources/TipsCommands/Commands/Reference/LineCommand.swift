import ArgumentParser
import TipsCore

/// `tips line`: the ways by which reports come in.
struct LineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line", abstract: LineHelp.abstract.spoken, subcommands: [List.self, Add.self, Set.self])

  /// `tips line list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: LineHelp.list.spoken)

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.reading)
      try invocation.write(list: try store.references.lines().map(LineRow.init), of: ListedThing.line)
    }
  }

  /// `tips line add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: LineHelp.add.spoken)

    @Argument(help: ArgumentHelp(ReferenceHelp.code))
    var code: String

    @OptionGroup var label: LabelOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      let line = try store.referenceEditing(by: invocation.operatorName, at: invocation.now).addLine(
        code: code, label: try label.both())
      try invocation.style.write(LineRow(line: line))
    }
  }

  /// `tips line set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: LineHelp.set.spoken)

    @Argument(help: ArgumentHelp(ReferenceHelp.codeOrName))
    var code: String

    @OptionGroup var label: LabelOptions

    @Option(help: ArgumentHelp(ReferenceHelp.active, valueName: "yes|no"))
    var active: YesNo?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard label.isGiven || active != nil else {
        throw UsageError(ReferenceWords.nothingToChange(["--fa", "--en", "--active"]))
      }
      let (invocation, store) = try global.open(.writing)
      let line = try store.referenceEditing(by: invocation.operatorName, at: invocation.now).setLine(
        code, fa: label.fa, en: label.en, isActive: active?.isYes)
      try invocation.style.write(LineRow(line: line))
    }
  }
}

/// A line as a row.
private struct LineRow: Answer {
  static let fields: [Field<Self>] = [
    .text(.code) { $0.line.code }, .flag(.active) { $0.line.isActive },
    .text(.labelEn, for: .everyoneInEnglish) { $0.line.label.en },
    .text(.labelFa) { $0.line.label.fa },
  ]

  let line: Line

  var sentence: Message {
    ReferenceWords.line(line.code, isActive: line.isActive, fa: line.label.fa, en: line.label.en)
  }
}
