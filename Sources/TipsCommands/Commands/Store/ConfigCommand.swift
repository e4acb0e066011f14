import ArgumentParser
import Glibc
import TipsCore

/// `tips config`: what a run works with, and where that is said.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: ConfigHelp.abstract.spoken, discussion: ConfigHelp.discussion.spoken)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let configuration = try Configuration.ofRun.get()
    let invocation = try Invocation(global)
    let options: [Configuration.Setting: String?] = [
      .store: global.store, .keys: global.keys, .lang: global.lang?.rawValue, .operator: global.operator,
    ]
    try invocation.style.write(
      list: Configuration.Setting.allCases.map { setting in
        let value = try configuration.value(setting, option: options[setting] ?? nil)
        return Row(setting: setting, value: value ?? usual(setting, invocation))
      })
    if invocation.isConversation, let path = configuration.path { Console.note(ConfigWords.file(SafeText.line(path))) }
  }

  /// What holds where nothing is said.
  private func usual(_ setting: Configuration.Setting, _ invocation: Invocation) -> Configuration.Value {
    let text =
      switch setting {
      case .store: invocation.storePath
      case .keys: invocation.keyFile.folder
      case .lang: Language.spoken.rawValue
      case .operator: invocation.operatorName
      case .pager: getenv("PAGER").map { String(cString: $0) } ?? "less"
      }
    return Configuration.Value(text: text, origin: .usual)
  }

  /// One setting.
  private struct Row: FieldRow {
    static let fields: [Field<Self>] = [
      .text(.setting) { $0.setting.rawValue },
      .both(.from) { row in
        (Cell(people: ConfigWords.origin(row.origin).spoken, programs: row.origin), .string(row.origin))
      },
      .text(.value) { $0.value.text },
    ]

    let setting: Configuration.Setting
    let value: Configuration.Value

    var origin: String {
      switch value.origin {
      case .option(let name): name
      case .variable(let name): "$" + name
      case .file(let path): path
      case .usual: "default"
      }
    }
  }
}
