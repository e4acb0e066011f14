import ArgumentParser
import TipsCore

/// Within which time reports should reach their stages.
struct TargetOption: ParsableArguments {
  @Option(help: ArgumentHelp(StatsHelp.target, valueName: "minutes"))
  var target = TargetOption.usual

  static let usual = "5,15,1440"

  func checked() throws -> FigureTargets {
    guard let targets = FigureTargets(minutes: target) else { throw UsageError(StatsWords.targets) }
    return targets
  }
}
