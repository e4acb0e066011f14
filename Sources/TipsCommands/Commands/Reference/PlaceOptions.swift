import ArgumentParser
import TipsCore

/// What can be said of a place besides its names.
struct PlaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp(PlaceHelp.level, valueName: "level"))
  var level: TypedLevel?

  @Option(help: ArgumentHelp(PlaceHelp.parent, valueName: "place"))
  var parent: String?

  @Option(name: .customLong("alias"), help: ArgumentHelp(PlaceHelp.alias, valueName: "name"))
  var aliases: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp(PlaceHelp.population, valueName: "count"))
  var population: WholeNumber<Int64>?

  /// Whether one of them is given.
  var isGiven: Bool { level != nil || parent != nil || !aliases.isEmpty || population != nil }

  func checkedPopulation() throws -> Int64? {
    if let population, population.value < 0 {
      throw UsageError(ReferenceWords.negativePopulation("\(population.value)"))
    }
    return population?.value
  }
}

/// A level as typed: its code, or its Persian name.
enum TypedLevel: String, CaseIterable, ExpressibleByArgument {
  case province, county, district, city, neighbourhood

  init?(argument: String) {
    let typed = PersianText.comparisonKey(argument)
    let level = Self.allCases.first {
      typed == $0.rawValue || typed == PersianText.comparisonKey($0.level.label.fa)
    }
    guard let level else { return nil }
    self = level
  }

  var level: Place.Level { Place.Level(rawValue: rawValue) ?? .neighbourhood }
}
