import ArgumentParser
import TipsCore

/// `tips reporter`: people by their pseudonyms.
struct ReporterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reporter", abstract: "Reporters by their pseudonyms: consent, protection, exclusion, erasure.",
    subcommands: [
      Show.self, ReporterFindCommand.self, SetConsent.self, Protect.self, Exclude.self, ReporterEraseCommand.self,
    ])

  /// `tips reporter show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "What is known of a reporter; the identity stays sealed.")

    @Argument(help: "The pseudonym, such as r-209136.")
    var reporter: String

    @OptionGroup var identity: RevealRequest
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.reading)
      if invocation.keyFile.exists { try invocation.settle(store) }
      let found = try store.reporters.reporter(reporter)
      try ReporterAnswer.write(found, store, invocation, caller: try revealed(found, store, invocation))
    }

    private func revealed(_ found: Reporter, _ store: Store, _ invocation: Invocation) throws -> CallerFields? {
      guard
        let permit = try identity.permit(
          subject: found.pseudonym, shows: "the reporter's name and number", store, invocation)
      else { return nil }
      return CallerFields(
        caller: try store.reporters.reveal(
          found, key: permit.key, reason: permit.reason, operatorName: invocation.operatorName, now: invocation.now))
    }
  }

  /// `tips reporter consent`.
  struct SetConsent: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "consent", abstract: "Record which form of thanks a reporter agreed to.")

    @Argument(help: "The pseudonym, such as r-209136.")
    var reporter: String

    @Argument(help: "none, private, initials or name.")
    var consent: String

    @Option(help: ArgumentHelp("Where the consent was given, such as \"call of 1404-07-12\".", valueName: "text"))
    var source: String

    @Option(help: ArgumentHelp("Which wording they agreed to, such as 1404-2.", valueName: "version"))
    var wording: String?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard let consent = Consent(code: consent) else {
        throw UsageError("no consent '\(SafeText.line(consent))': it is none, private, initials or name")
      }
      let (invocation, store) = try global.open(.writing)
      let changed = try store.reporters.setConsent(
        consent, of: reporter, source: source, wording: wording, operatorName: invocation.operatorName,
        now: invocation.now)
      try ReporterAnswer.write(changed, store, invocation)
    }
  }

  /// `tips reporter protect`.
  struct Protect: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "protect", abstract: "Keep a reporter off every list from now on.")

    @Argument(help: "The pseudonym, such as r-209136.")
    var reporter: String

    @Flag(help: "Take the protection back.")
    var undo = false

    @Option(help: ArgumentHelp("Why it is taken back; only with --undo.", valueName: "text"))
    var reason: String?

    func validate() throws {
      guard undo == (reason != nil) else {
        throw ValidationError(undo ? "--undo needs --reason" : "--reason is only for --undo; protection needs none")
      }
    }

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      let changed =
        if let reason {
          try store.reporters.unprotect(
            reporter, reason: reason, operatorName: invocation.operatorName, now: invocation.now)
        } else {
          try store.reporters.protect(reporter, operatorName: invocation.operatorName, now: invocation.now)
        }
      try ReporterAnswer.write(changed, store, invocation)
    }
  }

  /// `tips reporter exclude`.
  struct Exclude: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "exclude",
      abstract: "Keep a reporter out of recognition: staff, family, paid source, party to the matter.")

    @Argument(help: "The pseudonym, such as r-209136.")
    var reporter: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @Flag(help: "Let them take part again.")
    var undo = false

    @OptionGroup var global: GlobalOptions

    func run() throws {
      let (invocation, store) = try global.open(.writing)
      let change = undo ? store.reporters.include : store.reporters.exclude
      let changed = try change(reporter, reason, invocation.operatorName, invocation.now)
      try ReporterAnswer.write(changed, store, invocation)
    }
  }
}
