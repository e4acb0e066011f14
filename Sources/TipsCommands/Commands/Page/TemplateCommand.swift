import ArgumentParser
import TipsCore

/// `tips template`: the templates of printed pages.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: TemplateHelp.abstract.spoken,
    subcommands: [List.self, Copy.self])

  /// `tips template list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: TemplateHelp.list.spoken)

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let folder = PageTemplate.folder(of: invocation.storePath)
      try invocation.write(
        list: PageTemplate.allCases.map { TemplateRow($0, folder: folder) }, of: ListedThing.template)
    }
  }

  /// `tips template copy`.
  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy", abstract: TemplateHelp.copy.spoken, discussion: TemplateHelp.copyDiscussion.spoken)

    @Argument(help: ArgumentHelp(TemplateHelp.name))
    var name: PageTemplate

    @Argument(help: ArgumentHelp(TemplateHelp.folder))
    var folder: String?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let own = PageTemplate.folder(of: invocation.storePath)
      let folder = folder ?? own
      guard !folder.isEmpty else { throw UsageError(PageWords.folderWithoutName) }
      let path = try name.copy(to: folder)
      try invocation.style.write(Copied(template: name, path: path, isUsed: folder == own))
    }
  }
}

extension PageTemplate: ExpressibleByArgument {}

/// A template, as a row.
private struct TemplateRow: FieldRow {
  static let fields: [Field<Self>] = [
    .text(.name) { $0.template.rawValue }, .column(.source) { $0.source },
    .member("copy") { .text($0.copy) },
    .both(.purpose) {
      (Cell(people: $0.template.purpose.spoken, programs: $0.template.purpose.en), .string($0.template.purpose.en))
    },
  ]

  let template: PageTemplate
  let copy: String?

  private var source: Cell {
    Cell(people: copy ?? PageWords.builtIn.spoken, programs: copy ?? PageWords.builtIn.en)
  }

  init(_ template: PageTemplate, folder: String) {
    self.template = template
    copy = template.copy(in: folder)
  }
}

/// What was copied, and where to.
private struct Copied: Answer {
  static let fields: [Field<Self>] = [
    .text(.name) { $0.template.rawValue }, .text(.path) { $0.path },
  ]

  let template: PageTemplate
  let path: String
  let isUsed: Bool

  var sentence: Message { PageWords.copied(path, isUsed: isUsed) }
}
