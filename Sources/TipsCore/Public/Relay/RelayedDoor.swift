import TipsCalendar
import TipsFiles
import TipsRelay

extension CitizenDoor {
  private static let secretSize = 32

  /// The door of a host without a store.
  ///
  /// - Parameter folder: the host's folder; the door's own secret is made in it where there is none. Nobody finds a receipt
  ///   by it alone: the tokens of forms, from which receipts come, are kept nowhere on the host.
  /// - Throws: ``FileError``, ``StationZoneError``.
  package convenience init(
    _ relayed: RelayedStation, in folder: String, now: @escaping @Sendable () -> Instant,
    onFailure: @escaping @Sendable (_ route: String, _ kind: String) -> Void = { _, _ in }
  ) throws {
    let path = folder + "/door.secret"
    var secret = try PrivateFile.read(path, limit: Self.secretSize) ?? []
    if secret.count != Self.secretSize {
      secret = (0..<Self.secretSize).map { _ in UInt8.random(in: 0...255) }
      try PrivateFile.write(secret, to: path)
    }
    let lists = relayed.station.lists
    self.init(
      station: relayed, lists: { lists }, secret: secret,
      zone: try StationZone(identifier: relayed.station.zoneIdentifier), now: now, onFailure: onFailure)
  }
}
