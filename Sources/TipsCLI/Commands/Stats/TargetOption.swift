import ArgumentParser
import TipsCore

/// Within which time reports should reach their stages.
struct TargetOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Minutes within which reports should be dispatched, arrived at and closed.", valueName: "minutes"))
  var target = TargetOption.usual

  static let usual = "5,15,1440"

  func checked() throws -> FigureTargets {
    guard let targets = FigureTargets(minutes: target) else {
      throw UsageError("--target takes three numbers of minutes from 1 to 525600, such as 5,15,1440")
    }
    return targets
  }
}
