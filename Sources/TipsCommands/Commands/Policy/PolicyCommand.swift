import ArgumentParser
import TipsCore

/// `tips policy`: the rules of recognition.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: PolicyHelp.abstract.spoken,
    subcommands: [Show.self, Set.self, Check.self, History.self], defaultSubcommand: Show.self)

  /// `tips policy show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: PolicyHelp.show.spoken)

    @Argument(help: ArgumentHelp(PolicyHelp.version))
    var version: WholeNumber<Int>?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.reading)
      let current = try store.policies.current()
      let policy = try version.map { try store.policies.version($0.value).policy } ?? current
      // Programs get it as a file that can be changed and set.
      guard invocation.format == .table else { return try Console.line(policy.document()) }
      try invocation.style.write(
        PolicyPage(
          policy: policy, current: current.version,
          hint: invocation.isConversation ? "tips policy show > FILE · tips policy check FILE" : nil))
    }
  }

  /// `tips policy set`.
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: PolicyHelp.set.spoken)

    @Argument(help: ArgumentHelp(PolicyHelp.setFile))
    var file: String

    @Option(help: ArgumentHelp(PolicyHelp.note, valueName: "text"))
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
      commandName: "check", abstract: PolicyHelp.check.spoken)

    @Argument(help: ArgumentHelp(PolicyHelp.checkFile))
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
      commandName: "history", abstract: PolicyHelp.history.spoken)

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.reading)
      let records = try store.policies.history()
      let rows = records.indices.map { index in
        PolicyVersionRow(
          record: records[index], before: index + 1 < records.count ? records[index + 1].policy : nil,
          zone: store.zone)
      }
      try invocation.write(list: rows, of: ListedThing.policy)
    }
  }
}
