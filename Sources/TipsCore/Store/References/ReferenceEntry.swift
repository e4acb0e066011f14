import TipsDomain

/// What an entry of the reference data is.
public enum ReferenceNoun: String, Sendable {
  case line, category, place

  /// What it is called.
  public var label: Label {
    switch self {
    case .line: Label(fa: "خط", en: "line")
    case .category: Label(fa: "موضوع", en: "category")
    case .place: Label(fa: "محل", en: "place")
    }
  }
}

/// What lines, categories and places have in common: they are found by a code or a name, and may be closed to new reports.
protocol ReferenceEntry {
  /// What an entry is, for messages and commands.
  static var noun: ReferenceNoun { get }
  var code: String { get }
  var label: Label { get }
  var isActive: Bool { get }
}

extension ReferenceEntry {
  /// Everything that people may call it.
  var names: [String] { [code, label.fa, label.en] }
}

extension Line: ReferenceEntry {
  static let noun = ReferenceNoun.line
}

extension Category: ReferenceEntry {
  static let noun = ReferenceNoun.category
}

extension Place: ReferenceEntry {
  static let noun = ReferenceNoun.place
}
