/// A name for people, in both languages of the store.
public struct Label: Hashable, Sendable {
  /// The Persian name.
  public let fa: String
  /// The English name.
  public let en: String

  /// Pairs a Persian with an English name.
  public init(fa: String, en: String) {
    self.fa = fa
    self.en = en
  }
}
