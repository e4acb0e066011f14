import TipsDomain

/// Where an event happened and what was seen there: the same in the words of everybody who reports it.
struct DemoScene: Sendable {
  let street: Int
  let spot: Int
  let alley: Int
  let house: Int
  let colour: Int
  let vehicle: Int
  let motorcycle: Int
  let people: Int
  /// The two digits at the end of a number plate.
  let plate: Int
  /// Where it is within the place: offsets in hundred-thousandths of a degree.
  let north: Int
  let east: Int

  init(using random: inout SeededGenerator) {
    street = random.below(DemoWords.streets.count)
    spot = random.below(DemoWords.spots.count)
    alley = 1 + random.small(below: 40)
    house = 1 + random.small(below: 120)
    colour = random.below(DemoWords.colours.count)
    vehicle = random.below(DemoWords.vehicles.count)
    motorcycle = random.below(DemoWords.motorcycles.count)
    people = random.below(DemoWords.people.count)
    plate = 11 + random.below(88)
    north = random.below(1_800) - 900
    east = random.below(2_200) - 1_100
  }

  /// Degrees north and east of a scene in the place with that index: made up, in the lowlands of Gilan.
  func coordinates(place: Int, seed: UInt64) -> (latitude: Double, longitude: Double) {
    var random = SeededGenerator(seed: seed, stream: 1_000_000_000 + place)
    let centreNorth = 3_700_000 + random.below(30_000)
    let centreEast = 4_930_000 + random.below(60_000)
    return (Double(centreNorth + north) / 100_000, Double(centreEast + east) / 100_000)
  }
}

extension DemoScene {
  /// Appends street, alley and house.
  func appendAddress(to bytes: inout [UInt8]) {
    bytes += DemoWords.streets[street]
    bytes += DemoWords.comma
    bytes += DemoWords.alley
    DemoKeyboard.append(alley, to: &bytes)
    bytes += DemoWords.comma
    bytes += DemoWords.house
    DemoKeyboard.append(house, to: &bytes)
  }
}
