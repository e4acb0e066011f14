/// Somebody who may have a seat, before their track record is known. A large province has a hundred thousand of them.
struct Eligible {
  /// Their place among the candidates.
  private let number: UInt32
  /// V, in millionths of an operation.
  let volume: Int

  init(place: Int, volume: Int) {
    number = UInt32(place)
    self.volume = volume
  }

  var place: Int { Int(number) }

  /// The highest score that the volume allows, whatever the reliability.
  var limit: Int { Ranking.score(volume: volume, reliability: 1_000_000) }
}
