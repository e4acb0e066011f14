import ArgumentParser
import TipsCore

/// `tips category`: what reports are about.
struct CategoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "category", abstract: "The categories of reports.", subcommands: [List.self, Add.self, Set.self])

  /// `tips category list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the categories.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.reading)
      try invocation.write(list: try store.references.categories().map(CategoryRow.init), of: "category")
    }
  }

  /// `tips category add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a category.")

    @Argument(help: "Its code, group and kind with a dot between.")
    var code: String

    @OptionGroup var label: LabelOptions

    @Flag(help: "Its incidents count for recognition.")
    var eligible = false

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      let category = try store.referenceEditing(by: invocation.operatorName, at: invocation.now).addCategory(
        code: code, label: try label.both(), isEligible: eligible)
      try invocation.style.write(CategoryRow(category: category))
    }
  }

  /// `tips category set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "set", abstract: "Change a category.")

    @Argument(help: "Its code or name.")
    var code: String

    @OptionGroup var label: LabelOptions

    @Option(help: ArgumentHelp("Whether its incidents count for recognition: yes or no.", valueName: "yes|no"))
    var eligible: YesNo?

    @Option(help: ArgumentHelp("Whether new reports may use it: yes or no.", valueName: "yes|no"))
    var active: YesNo?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard label.isGiven || eligible != nil || active != nil else {
        throw UsageError("nothing to change: give --fa, --en, --eligible or --active")
      }
      let (invocation, store) = try global.open(.writing)
      let category = try store.referenceEditing(by: invocation.operatorName, at: invocation.now).setCategory(
        code, fa: label.fa, en: label.en, isEligible: eligible?.isYes, isActive: active?.isYes)
      try invocation.style.write(CategoryRow(category: category))
    }
  }
}

/// A category as a row.
private struct CategoryRow: Answer {
  static let fields: [Field<Self>] = [
    .text(.code) { $0.category.code }, .flag(.eligible) { $0.category.isEligible },
    .flag(.active) { $0.category.isActive }, .text(.labelEn) { $0.category.label.en },
    .text(.labelFa) { $0.category.label.fa },
  ]

  let category: Category

  var sentence: Message {
    "\(category.code)  \(category.isEligible ? "eligible" : "not eligible")  "
      + "\(category.isActive ? "active" : "not active")  \(category.label.en) · \(category.label.fa)"
  }
}
