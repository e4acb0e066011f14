import TipsStorage

extension Dialect {
  /// Whether there are receipts beside reports: what they are checked by never leaves the station.
  var keepsReceipts: Bool { self == .sqlite }
}
