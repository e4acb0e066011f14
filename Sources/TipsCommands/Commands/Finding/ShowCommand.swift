import ArgumentParser
import TipsCore

/// `tips show`: everything about a report.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: ShowHelp.abstract.spoken)

  @Argument(help: ArgumentHelp(MarkHelp.report))
  var number: String

  @OptionGroup var identity: RevealRequest
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let number = try store.number(typed: number)
    let report = try store.reports.existing(number)
    let caller = try revealed(number, store, invocation)
    try invocation.style.write(try ReportDetail(report, store: store, caller: caller).detail)
  }

  private func revealed(_ number: ReportNumber, _ store: Store, _ invocation: Invocation) throws -> CallerFields? {
    guard identity.reveal else { return nil }
    guard try store.reports.hasSealedIdentity(number) else { throw RevealRefusal.anonymous(number) }
    guard
      let permit = try identity.permit(
        subject: number.description, shows: ReportWords.callersIdentity, store, invocation)
    else { return nil }
    return CallerFields(
      caller: try store.reports.reveal(
        number, key: permit.key, reason: permit.reason, operatorName: invocation.operatorName, now: invocation.now))
  }
}
