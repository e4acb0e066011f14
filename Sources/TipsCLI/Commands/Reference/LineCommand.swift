import ArgumentParser
import TipsCore

/// `tips line`: the ways by which reports come in.
struct LineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line", abstract: "The lines by which reports come in.", subcommands: [List.self, Add.self, Set.self])

  /// `tips line list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the lines.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let store = try invocation.open(.reading)
      try invocation.write(list: try store.references.lines().map(LineRow.init), of: "line")
    }
  }

  /// `tips line add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a line.")

    @Argument(help: "Its code.")
    var code: String

    @OptionGroup var label: LabelOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let store = try invocation.open(.writing)
      let line = try store.referenceEditing(by: invocation.operatorName, at: invocation.now).addLine(
        code: code, label: try label.both())
      try invocation.style.write(LineRow(line: line))
    }
  }

  /// `tips line set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Change a line.")

    @Argument(help: "Its code or name.")
    var code: String

    @OptionGroup var label: LabelOptions

    @Option(help: ArgumentHelp("Whether new reports may use it: yes or no.", valueName: "yes|no"))
    var active: YesNo?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard label.isGiven || active != nil else { throw UsageError("nothing to change: give --fa, --en or --active") }
      let invocation = try Invocation(global)
      let store = try invocation.open(.writing)
      let line = try store.referenceEditing(by: invocation.operatorName, at: invocation.now).setLine(
        code, fa: label.fa, en: label.en, isActive: active?.isYes)
      try invocation.style.write(LineRow(line: line))
    }
  }
}

/// A line as a row.
private struct LineRow: Answer {
  static let columns = [Column("code"), Column("active"), Column("label_en"), Column("label_fa")]

  let line: Line

  var cells: [Cell] { [Cell(line.code), Cell(line.isActive), Cell(line.label.en), Cell(line.label.fa)] }

  var sentence: String {
    "\(line.code)  \(line.isActive ? "active" : "not active")  \(line.label.en) · \(line.label.fa)"
  }

  var json: JSONOutput {
    .object([
      "code": .string(line.code), "active": .bool(line.isActive), "label_en": .string(line.label.en),
      "label_fa": .string(line.label.fa),
    ])
  }
}
