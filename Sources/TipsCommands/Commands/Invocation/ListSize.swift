import ArgumentParser
import TipsCore

/// How many entries of a list are shown.
struct ListSize: ParsableArguments {
  @Option(help: ArgumentHelp(GlobalHelp.limit, valueName: "count"))
  var limit: WholeNumber<Int>?

  /// The limit.
  func checked() throws -> Int { try Self.checked(limit ?? 20) }

  static func checked(_ limit: WholeNumber<Int>) throws -> Int { try limit.checked("--limit", in: 1...1_000_000) }
}
