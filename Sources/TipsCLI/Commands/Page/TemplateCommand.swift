import ArgumentParser
import TipsCore

/// `tips template`: the templates of printed pages.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "List the templates of printed pages, and copy one to change it.",
    subcommands: [List.self, Copy.self])

  /// `tips template list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The templates, and whether a changed copy is used.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let folder = PageTemplate.folder(of: invocation.storePath)
      try invocation.write(list: PageTemplate.allCases.map { TemplateRow($0, folder: folder) }, of: "template")
    }
  }

  /// `tips template copy`.
  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy", abstract: "Put a copy of a built-in template into a folder; none is overwritten.",
      discussion: "A copy in the folder templates beside the store is used from then on; see docs/pages.md.")

    @Argument(help: "report, list or certificates.")
    var name: PageTemplate

    @Argument(help: "The folder; it is made where it is missing. Default: templates beside the store.")
    var folder: String?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let own = PageTemplate.folder(of: invocation.storePath)
      let folder = folder ?? own
      guard !folder.isEmpty else { throw UsageError("the folder has no name") }
      let path = try name.copy(to: folder)
      try invocation.style.write(Copied(template: name, path: path, isUsed: folder == own))
    }
  }
}

extension PageTemplate: ExpressibleByArgument {}

/// A template, as a row.
private struct TemplateRow: FieldRow {
  static let fields: [Field<Self>] = [
    .text(.name) { $0.template.rawValue }, .column(.source) { Cell($0.copy ?? "built-in") },
    .member("copy") { .text($0.copy) },
    .both(.purpose) {
      let purpose = $0.template.purpose
      return (Cell(people: purpose.spoken, programs: purpose.en), .string(purpose.en))
    },
  ]

  let template: PageTemplate
  let copy: String?

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

  var sentence: Message {
    let use = isUsed ? "it is used from now on" : "use it with --templates, or put it beside the store"
    return "\(path)  \(use)"
  }
}
