import ArgumentParser
import TipsCore

/// `tips policy`: the rules of recognition.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "The rules by which honorees are found.",
    subcommands: [Show.self, Set.self, Check.self, History.self], defaultSubcommand: Show.self)

  /// `tips policy show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print the rules as JSON, to be read or changed. (default)")

    @Argument(help: "A version. (default: the one that holds)")
    var version: WholeNumber<Int>?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (_, store) = try global.open(.reading)
      let policy = try version.map { try store.policies.version($0.value).policy } ?? store.policies.current()
      try Console.line(policy.document())
    }
  }

  /// `tips policy set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Make rules the ones that hold from now on. Issued rounds keep theirs.")

    @Argument(help: "The file, as policy show prints it; - is standard input.")
    var file: String

    @Option(help: ArgumentHelp("Why it is changed.", valueName: "text"))
    var note: String?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let document = try PolicyFile(path: file)
      let store = try invocation.open(.writing)
      let before = try store.policies.current()
      let change = try store.policies.set(
        document.policy, numbered: document.hasVersion, note: note ?? "", operatorName: invocation.operatorName,
        now: invocation.now)
      try invocation.style.write(
        PolicyAnswer(
          policy: change.record.policy, against: before, state: PolicyAnswer.State(change),
          hint: invocation.isConversation ? "tips honorees draft PERIOD · tips policy history" : nil))
    }
  }

  /// `tips policy check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check rules without setting them, and tell how they differ from what holds.")

    @Argument(help: "The file; - is standard input.")
    var file: String

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let invocation = try Invocation(global)
      let document = try PolicyFile(path: file)
      let store = try invocation.open(.reading)
      try invocation.style.write(
        PolicyAnswer(
          policy: document.policy, against: try store.policies.current(), state: .checked,
          hint: invocation.isConversation ? "tips honorees draft PERIOD --what-if FILE · tips policy set FILE" : nil))
    }
  }

  /// `tips policy history`.
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "history", abstract: "List every version: who set it, when, and what it changed.")

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.reading)
      let records = try store.policies.history()
      let rows = records.indices.map { index in
        PolicyVersionRow(
          record: records[index], before: index + 1 < records.count ? records[index + 1].policy : nil,
          zone: store.zone)
      }
      try invocation.write(list: rows, of: "policy")
    }
  }
}
