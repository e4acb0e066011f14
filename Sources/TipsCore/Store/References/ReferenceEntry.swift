import TipsDomain

/// What lines, categories and places have in common: they are found by a code or a name, and may be closed to new reports.
protocol ReferenceEntry {
  /// What an entry is, for messages and commands.
  static var noun: String { get }
  var code: String { get }
  var label: Label { get }
  var isActive: Bool { get }
}

extension ReferenceEntry {
  /// Everything that people may call it.
  var names: [String] { [code, label.fa, label.en] }
}

extension Line: ReferenceEntry {
  static let noun = "line"
}

extension Category: ReferenceEntry {
  static let noun = "category"
}

extension Place: ReferenceEntry {
  static let noun = "place"
}
