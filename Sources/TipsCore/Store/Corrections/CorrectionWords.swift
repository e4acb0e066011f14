import TipsCalendar
import TipsDomain
import TipsText

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

  /// A kept value for people: times by the Solar Hijri calendar, references by their code in English and by their name in
  /// Persian.
  public func message(_ kept: String?, of field: CorrectedField) throws -> Message? {
    guard let value = try value(kept, of: field) else { return nil }
    guard let number = kept.flatMap({ Int64($0) }) else { return Message(en: value, fa: value) }
    switch field {
    case .receivedAt, .dispatchedAt, .arrivedAt, .closedAt:
      let time = store.zone.solarHijri(Instant(epochSeconds: number))
      return Message(en: time, fa: time)
    case .kind: return Message(en: value, fa: ReportKind(rawValue: Int(number))?.label.fa ?? value)
    case .line: return Message(en: value, fa: try name(number, in: "line") ?? value)
    case .category: return Message(en: value, fa: try name(number, in: "category") ?? value)
    case .place: return Message(en: value, fa: try name(number, in: "place") ?? value)
    case .priority, .position, .text, .address, .redaction: return Message(en: value, fa: value)
    }
  }

  /// For the trail, of which nothing is taken out again: texts are named, not quoted.
  func detail(_ changes: [Correction.Change]) throws -> String {
    try changes.map { change in
      guard !change.field.isFreeText, change.field != .redaction else { return change.field.rawValue }
      let before = try value(change.before, of: change.field) ?? "none"
      return "\(change.field.rawValue) \(before) to \(try value(change.after, of: change.field) ?? "none")"
    }.joined(separator: "; ")
  }

  private func name(_ id: Int64, in table: String) throws -> String? {
    try store.connection.value("select label_fa from \(table) where id = $1", id)
  }

  private func code(_ id: Int64, in table: String) throws -> String? {
    try store.connection.value("select code from \(table) where id = $1", id)
  }
}
