import TipsText

/// Why there is no ``StationZone`` of a name.
public enum StationZoneError: UserFacingError, Hashable {
  /// The name is not made as names of zones are.
  case malformedName(String)
  /// The system's zone files have no such name.
  case unknownName(String, folder: String)
  /// The system has no zone files.
  case zoneFilesMissing(name: String, folder: String)
  /// The zone's file can't be read, or is not a zone file.
  case unreadable(name: String, reason: String)

  public var category: ErrorCategory {
    if case .zoneFilesMissing = self { .unavailable } else { .configuration }
  }

  public var message: Message {
    switch self {
    case .malformedName(let name):
      "\(TypedText.quoted(name)) is not the name of a time zone; write Asia/Tehran, UTC, another IANA name such as "
        + "America/New_York, or an offset such as +03:30"
    case .unknownName(let name, let folder):
      "\(folder) has no time zone \(TypedText.quoted(name)); write an IANA name such as Asia/Tehran (mind the "
        + "capitals), or an offset such as +03:30"
    case .zoneFilesMissing(let name, let folder):
      "time zone \(name) needs the zone files, and \(folder) is not there; install Debian's package tzdata, or use "
        + "Asia/Tehran, UTC or an offset such as +03:30, which need none"
    case .unreadable(let name, let reason):
      "the zone file of \(name) can't be used: \(reason); reinstall Debian's package tzdata"
    }
  }
}
