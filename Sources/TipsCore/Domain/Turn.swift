/// Who goes first where many wait for something that takes long, such as a receipt.
package enum Turn: Int, Sendable, CaseIterable {
  /// People of the station.
  case station
  /// Somebody outside whose network was shown a page and has sent little of late.
  case known
  /// Anybody else outside.
  case anybody
}
