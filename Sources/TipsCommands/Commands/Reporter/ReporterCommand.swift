import ArgumentParser
import TipsCore

/// `tips reporter`: people by their pseudonyms.
struct ReporterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reporter", abstract: ReporterHelp.abstract.spoken,
    subcommands: [
      Show.self, ReporterFindCommand.self, SetConsent.self, Protect.self, Exclude.self, ReporterEraseCommand.self,
    ])

  /// `tips reporter show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: ReporterHelp.show.spoken)

    @Argument(help: ArgumentHelp(ReporterHelp.pseudonym))
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
          subject: found.pseudonym, shows: RevealWords.reporterIdentity, store, invocation)
      else { return nil }
      return CallerFields(
        caller: try store.reporters.reveal(
          found, key: permit.key, reason: permit.reason, operatorName: invocation.operatorName, now: invocation.now))
    }
  }

  /// `tips reporter consent`.
  struct SetConsent: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "consent", abstract: ReporterHelp.setConsent.spoken)

    @Argument(help: ArgumentHelp(ReporterHelp.pseudonym))
    var reporter: String

    @Argument(help: ArgumentHelp(ReporterHelp.consent))
    var consent: String

    @Option(help: ArgumentHelp(ReporterHelp.consentSource, valueName: "text"))
    var source: String

    @Option(help: ArgumentHelp(ReporterHelp.wording, valueName: "version"))
    var wording: String?

    @OptionGroup var global: GlobalOptions

    func run() throws {
      guard let consent = Consent(code: consent) ?? (try? Consent(typed: consent)) else {
        throw UsageError(ReporterWords.noConsent(SafeText.line(consent)))
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
      commandName: "protect", abstract: ReporterHelp.protect.spoken)

    @Argument(help: ArgumentHelp(ReporterHelp.pseudonym))
    var reporter: String

    @Flag(help: ArgumentHelp(ReporterHelp.unprotect))
    var undo = false

    @Option(help: ArgumentHelp(ReporterHelp.unprotectReason, valueName: "text"))
    var reason: String?

    func validate() throws {
      guard undo == (reason != nil) else {
        throw ValidationError((undo ? ReporterWords.undoNeedsReason : ReporterWords.protectionNeedsNone).spoken)
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
      abstract: ReporterHelp.exclude.spoken)

    @Argument(help: ArgumentHelp(ReporterHelp.pseudonym))
    var reporter: String

    @Option(help: ArgumentHelp(ReporterHelp.excludeReason, valueName: "text"))
    var reason: String

    @Flag(help: ArgumentHelp(ReporterHelp.include))
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
