import ArgumentParser
import TipsCore

/// The names of a line, a category or a place.
struct LabelOptions: ParsableArguments {
  @Option(help: ArgumentHelp(ReferenceHelp.fa, valueName: "name"))
  var fa: String?

  @Option(help: ArgumentHelp(ReferenceHelp.en, valueName: "name"))
  var en: String?

  /// Whether one of them is given.
  var isGiven: Bool { fa != nil || en != nil }

  /// Both names, which a new one needs.
  func both() throws -> Label {
    guard let fa else { throw UsageError(ReferenceWords.faMissing) }
    guard let en else { throw UsageError(ReferenceWords.enMissing) }
    return Label(fa: fa, en: en)
  }
}
