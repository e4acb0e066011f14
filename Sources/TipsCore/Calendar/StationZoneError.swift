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
  case unreadable(name: String, reason: Message)

  public var category: ErrorCategory {
    if case .zoneFilesMissing = self { .unavailable } else { .configuration }
  }

  public var message: Message {
    switch self {
    case .malformedName(let name):
      Message(
        en: "\(TypedText.quoted(name).en) is not the name of a time zone; write Asia/Tehran, UTC, another IANA name "
          + "such as America/New_York, or an offset such as +03:30",
        fa: "\(TypedText.quoted(name).fa) نام منطقهٔ زمانی نیست؛ Asia/Tehran یا UTC یا نام دیگری از IANA مانند "
          + "America/New_York، یا اختلاف ساعتی مانند +03:30 بنویسید")
    case .unknownName(let name, let folder):
      Message(
        en: "\(folder) has no time zone \(TypedText.quoted(name).en); write an IANA name such as Asia/Tehran (mind the "
          + "capitals), or an offset such as +03:30",
        fa: "در \(folder) منطقهٔ زمانی \(TypedText.quoted(name).fa) نیست؛ نامی از IANA مانند Asia/Tehran (با همین "
          + "حروف بزرگ و کوچک) یا اختلاف ساعتی مانند +03:30 بنویسید")
    case .zoneFilesMissing(let name, let folder):
      Message(
        en: "time zone \(name) needs the zone files, and \(folder) is not there; install Debian's package tzdata, or "
          + "use Asia/Tehran, UTC or an offset such as +03:30, which need none",
        fa: "منطقهٔ زمانی \(name) به پرونده‌های مناطق زمانی نیاز دارد و \(folder) نیست؛ بستهٔ tzdata دبیان را نصب کنید، "
          + "یا Asia/Tehran یا UTC یا اختلاف ساعتی مانند +03:30 بنویسید که به آن‌ها نیاز ندارد")
    case .unreadable(let name, let reason):
      Message(
        en: "the zone file of \(name) can't be used: \(reason.en); reinstall Debian's package tzdata",
        fa: "پروندهٔ منطقهٔ زمانی \(name) به کار نمی‌آید: \(reason.fa)؛ بستهٔ tzdata دبیان را دوباره نصب کنید")
    }
  }
}
