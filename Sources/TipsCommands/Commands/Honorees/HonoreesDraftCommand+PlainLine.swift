import ArgumentParser

extension HonoreesDraftCommand {
  /// `tips honorees PERIOD`, without a subcommand's name.
  init(_ words: inout PlainLine) {
    self.init()
    whatIf = words.text("what-if")
    sensitivity = words.flag("sensitivity")
    why = words.text("why")
    identities = HonoreesRevealOptions(&words)
    global = GlobalOptions(&words)
    period = words.argument()
    let others = HonoreesCommand.configuration.subcommands.map { $0.configuration.commandName }
    words.require(period.map { !others.contains($0) && $0 != "help" } ?? true)
    words.require((try? validate()) != nil)
  }
}

extension HonoreesRevealOptions {
  init(_ words: inout PlainLine) {
    self.init()
    request = RevealRequest(&words)
  }
}
