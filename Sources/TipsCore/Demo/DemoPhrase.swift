import TipsDomain

/// A sentence with gaps that a scene fills.
struct DemoPhrase: Sendable {
  /// What a gap in braces is filled with.
  enum Slot: String, CaseIterable, Sendable {
    case street, spot, alley, house, colour, vehicle, motorcycle, people, plate
    /// When it happened.
    case when
    /// A sum of money.
    case amount
    /// What was taken.
    case thing
    /// A storey.
    case storey
  }

  private enum Part: Sendable {
    case words([UInt8])
    case gap(Slot)
  }

  private let parts: [Part]

  /// Takes a sentence such as `در {street} تصادف شده`. What stands in braces must be a slot's name.
  init(_ pattern: String) {
    var parts: [Part] = []
    for piece in pattern.split(separator: "{") {
      guard let close = piece.firstIndex(of: "}") else {
        parts.append(.words(Array(piece.utf8)))
        continue
      }
      guard let slot = Slot(rawValue: String(piece[..<close])) else {
        preconditionFailure("no slot is named \(piece[..<close])")
      }
      parts.append(.gap(slot))
      let rest = piece[piece.index(after: close)...]
      if !rest.isEmpty { parts.append(.words(Array(rest.utf8))) }
    }
    self.parts = parts
  }

  /// Appends the sentence as it is told of the scene.
  func append(_ scene: DemoScene, to bytes: inout [UInt8], using random: inout SeededGenerator) {
    for part in parts {
      switch part {
      case .words(let words): bytes += words
      case .gap(let slot): Self.fill(slot, scene, &bytes, &random)
      }
    }
  }

  private static func fill(
    _ slot: Slot, _ scene: DemoScene, _ bytes: inout [UInt8], _ random: inout SeededGenerator
  ) {
    switch slot {
    case .street: bytes += DemoWords.streets[scene.street]
    case .spot: bytes += DemoWords.spots[scene.spot]
    case .alley:
      bytes += DemoWords.alley
      DemoKeyboard.append(scene.alley, to: &bytes)
    case .house:
      bytes += DemoWords.house
      DemoKeyboard.append(scene.house, to: &bytes)
    case .colour: bytes += DemoWords.colours[scene.colour]
    case .vehicle: bytes += DemoWords.vehicles[scene.vehicle]
    case .motorcycle: bytes += DemoWords.motorcycles[scene.motorcycle]
    case .people: bytes += DemoWords.people[scene.people]
    case .plate: DemoKeyboard.append(scene.plate, to: &bytes)
    case .when: bytes += random.pick(DemoWords.times)
    case .amount:
      DemoKeyboard.append(2 + random.small(below: 180), to: &bytes)
      bytes += DemoWords.millionToman
    case .thing: bytes += random.pick(DemoWords.things)
    case .storey: bytes += random.pick(DemoWords.storeys)
    }
  }
}
