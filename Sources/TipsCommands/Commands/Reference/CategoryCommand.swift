import ArgumentParser
import TipsCore

/// `tips category`: what reports are about.
struct CategoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "category", abstract: CategoryHelp.abstract.spoken,
    subcommands: [List.self, Add.self, Set.self])

  /// `tips category list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: CategoryHelp.list.spoken)

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.reading)
      try invocation.write(list: try store.references.categories().map(CategoryRow.init), of: ListedThing.category)
    }
  }

  /// `tips category add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: CategoryHelp.add.spoken)

    @Argument(help: ArgumentHelp(CategoryHelp.code))
    var code: String

    @OptionGroup var label: LabelOptions

    @Flag(help: ArgumentHelp(CategoryHelp.isEligible))
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
    static let configuration = CommandConfiguration(commandName: "set", abstract: CategoryHelp.set.spoken)

    @Argument(help: ArgumentHelp(ReferenceHelp.codeOrName))
    var code: String

    @OptionGroup var label: LabelOptions

    @Option(help: ArgumentHelp(CategoryHelp.eligible, valueName: "yes|no"))
    var eligible: YesNo?

    @Option(help: ArgumentHelp(ReferenceHelp.active, valueName: "yes|no"))
    var active: YesNo?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard label.isGiven || eligible != nil || active != nil else {
        throw UsageError(ReferenceWords.nothingToChange(["--fa", "--en", "--eligible", "--active"]))
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
    .flag(.active) { $0.category.isActive }, .text(.labelEn, for: .everyoneInEnglish) { $0.category.label.en },
    .text(.labelFa) { $0.category.label.fa },
  ]

  let category: Category

  var sentence: Message {
    ReferenceWords.category(
      category.code, isEligible: category.isEligible, isActive: category.isActive, fa: category.label.fa,
      en: category.label.en)
  }
}
