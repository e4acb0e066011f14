import ArgumentParser
import TipsCore

/// The names of a line, a category or a place.
struct LabelOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The Persian name.", valueName: "name"))
  var fa: String?

  @Option(help: ArgumentHelp("The English name.", valueName: "name"))
  var en: String?

  /// Whether one of them is given.
  var isGiven: Bool { fa != nil || en != nil }

  /// Both names, which a new one needs.
  func both() throws -> Label {
    guard let fa else { throw UsageError("--fa is missing: give the Persian name") }
    guard let en else { throw UsageError("--en is missing: give the English name") }
    return Label(fa: fa, en: en)
  }
}
