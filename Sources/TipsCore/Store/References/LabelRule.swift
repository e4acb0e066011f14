import TipsDomain
import TipsText

extension Label {
  /// The label without spaces at its borders.
  ///
  /// - Throws: ``ReferenceEditingError/badLabel(language:)``.
  package func checked() throws -> Label {
    Label(fa: try Self.checked(fa, .fa), en: try Self.checked(en, .en))
  }

  /// The label with other names; what is nil stays as it is.
  func changed(fa: String?, en: String?) throws -> Label { try Label(fa: fa ?? self.fa, en: en ?? self.en).checked() }

  private static func checked(_ name: String, _ language: Language) throws -> String {
    let trimmed = name.trimmingASCIISpace()
    guard (1...120).contains(trimmed.unicodeScalars.count), trimmed.unicodeScalars.allSatisfy(SafeText.isPrintable)
    else { throw ReferenceEditingError.badLabel(language: language) }
    return trimmed
  }
}
