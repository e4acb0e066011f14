extension Station {
  /// A station with three reports: numbers 13 and 21 are tips, 37 is a complaint.
  static func withReports() throws -> Station {
    let station = try Station()
    _ = try station.tips(
      "log", "--category", "theft.vehicle_parts", "--place", "golsar", "سرقت قطعات خودرو، دو نفر با موتور")
    _ = try station.tips("log", "--category", "drugs.dealing", "--place", "sabzeh-meydan", "خرده‌فروشی مواد کنار پارک")
    _ = try station.tips("log", "--line", "197", "--kind", "complaint", "برخورد نامناسب")
    return station
  }
}

/// A call log and what its columns mean.
enum Samples {
  static let calls = "id,at,text\n1,2025-10-01T10:00:00Z,سرقت\n"
  static let mapping = #"""
    {"source": "calls", "fields": {"source_key": {"column": "id"}, "received_at": {"column": "at", "time": "iso"},
      "line": {"constant": "110"}, "category": {"constant": "other"}, "text": {"column": "text"}}}
    """#
}
