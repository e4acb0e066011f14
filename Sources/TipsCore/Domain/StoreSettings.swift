/// What a store is told once, when it is made.
public struct StoreSettings: Sendable, Equatable {
  /// Names the store for ever; 32 hexadecimal digits.
  public let uuid: String
  /// The station's number, 0 to 999, in the high digits of every report number.
  public let station: Int
  /// The station's time zone.
  public let zoneIdentifier: String
  /// The public half of the recognition key pair, to which callers' identities are sealed.
  public let publicKey: [UInt8]

  package init(uuid: String, station: Int, zoneIdentifier: String, publicKey: [UInt8]) {
    self.uuid = uuid
    self.station = station
    self.zoneIdentifier = zoneIdentifier
    self.publicKey = publicKey
  }
}
