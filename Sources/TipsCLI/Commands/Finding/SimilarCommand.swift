import ArgumentParser
import TipsCore

/// `tips similar`: reports that may be of the same event as one.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: "Find reports that may be of the same event as one.",
    discussion: """
      Still open or within six hours, of the same place or within 300 metres, and of the same category or with rare words \
      in common: at most five, most alike first. Which are the same is for you to say: tips outcome NUMBER duplicate \
      --duplicate-of NUMBER.
      """)

  @Argument(help: "The report.")
  var number: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let (invocation, store) = try global.open(.reading)
    let report = try store.reports.existing(try store.number(typed: number))
    let found = try store.similar.reports(like: report)
    try invocation.write(
      list: found.map { SimilarRow(report: $0, zone: store.zone, now: invocation.now) }, of: "similar report")
  }
}
