import TipsWords

extension Visit {
  /// A period as a field shows it: one that a link named in English goes by its Persian words, which may be typed too.
  func period(_ typed: String) -> String {
    guard language == .fa else { return typed }
    return PeriodNames.all.first { $0.code == typed }?.name.fa ?? typed
  }
}
