import ArgumentParser
import TipsCore

/// `tips similar`: reports that may be of the same event as one.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: SimilarHelp.abstract.spoken, discussion: SimilarHelp.discussion.spoken)

  @Argument(help: ArgumentHelp(MarkHelp.report))
  var number: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let report = try store.reports.existing(try store.number(typed: number))
    let found = try store.similar.reports(like: report)
    try invocation.write(
      list: found.map { SimilarRow(report: $0, zone: store.zone, now: invocation.now) }, of: ListedThing.similarReport)
  }
}
