import TipsText
import TipsWords

extension Visit {
  private static let periods: [(name: String, words: Message)] = [
    ("today", FindingDeskWords.today), ("yesterday", FindingDeskWords.yesterday),
    ("this-week", FindingDeskWords.thisWeek), ("last-week", FindingDeskWords.lastWeek),
    ("this-month", FindingDeskWords.thisMonth), ("last-month", FindingDeskWords.lastMonth),
    ("this-year", FigureDeskWords.thisYear), ("last-year", FigureDeskWords.lastYear),
  ]

  /// A period as a field shows it: one that a link named in English goes by its Persian words, which may be typed too.
  func period(_ typed: String) -> String {
    guard language == .fa else { return typed }
    return Self.periods.first { $0.name == typed }?.words.fa ?? typed
  }
}
