import ArgumentParser
import TipsCore

/// What can be said of a place besides its names.
struct PlaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("province, county, district, city or neighbourhood.", valueName: "level"))
  var level: TypedLevel?

  @Option(help: ArgumentHelp("The place that it lies in.", valueName: "place"))
  var parent: String?

  @Option(
    name: .customLong("alias"), help: ArgumentHelp("Another name or spelling; may be repeated.", valueName: "name"))
  var aliases: [String] = []

  @Option(help: ArgumentHelp("Inhabitants.", valueName: "count"))
  var population: WholeNumber<Int64>?

  /// Whether one of them is given.
  var isGiven: Bool { level != nil || parent != nil || !aliases.isEmpty || population != nil }

  func checkedPopulation() throws -> Int64? {
    if let population, population.value < 0 {
      throw UsageError("--population is \(population.value); it can't be below 0")
    }
    return population?.value
  }
}

/// A level as typed.
enum TypedLevel: String, CaseIterable, ExpressibleByArgument {
  case province, county, district, city, neighbourhood

  var level: Place.Level { Place.Level(rawValue: rawValue) ?? .neighbourhood }
}
