import TipsCalendar
import TipsDomain

/// Says what a correction changed, in codes and times.
public struct CorrectionWords {
  private let store: Store

  /// Looks names up in the given store.
  public init(_ store: Store) { self.store = store }

  /// A kept value as people and programs read it: the code of a reference, a time with its offset; a text as it is.
  public func value(_ kept: String?, of field: CorrectedField) throws -> String? {
    guard let kept else { return nil }
    guard let number = Int64(kept) else { return kept }
    switch field {
    case .kind: return ReportKind(rawValue: Int(number))?.code ?? kept
    case .line: return try code(number, in: "line") ?? kept
    case .category: return try code(number, in: "category") ?? kept
    case .place: return try code(number, in: "place") ?? kept
    case .receivedAt, .dispatchedAt, .arrivedAt, .closedAt:
      return store.zone.iso8601(Instant(epochSeconds: number))
    case .priority, .position, .text, .address, .redaction: return kept
    }
  }

  /// A kept value for people: times by the Solar Hijri calendar.
  public func text(_ kept: String?, of field: CorrectedField) throws -> String? {
    guard let seconds = kept.flatMap({ Int64($0) }),
      [.receivedAt, .dispatchedAt, .arrivedAt, .closedAt].contains(field)
    else { return try value(kept, of: field) }
    return store.zone.solarHijri(Instant(epochSeconds: seconds))
  }

  /// For the trail, of which nothing is taken out again: texts are named, not quoted.
  func detail(_ changes: [Correction.Change]) throws -> String {
    try changes.map { change in
      guard !change.field.isFreeText, change.field != .redaction else { return change.field.rawValue }
      let before = try value(change.before, of: change.field) ?? "none"
      return "\(change.field.rawValue) \(before) to \(try value(change.after, of: change.field) ?? "none")"
    }.joined(separator: "; ")
  }

  private func code(_ id: Int64, in table: String) throws -> String? {
    try store.connection.value("select code from \(table) where id = $1", id)
  }
}
