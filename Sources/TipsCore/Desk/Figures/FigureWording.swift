import TipsDomain
import TipsHTML
import TipsPrinting
import TipsStatistics
import TipsText
import TipsWords

/// Values of figures in words and digits of the page's language.
struct FigureWording {
  let visit: Visit

  private var language: Language { visit.language }

  /// `1,724`, `12.5`, `9 min 40 s`, `3 days`.
  func value(_ value: Figure.Value?) -> String {
    switch value {
    case .count(let number): language.number(number)
    case .sum(let sum): language.decimal(sum.description)
    case .seconds(let seconds): language.duration(seconds)
    case .days(let days): visit(FigureDeskWords.days(days))
    case .tenths: language.decimal(value?.digits ?? "0")
    case nil: "–"
    }
  }

  /// A value that stands on a page for publication, where none means that it is hidden.
  func value(_ reading: Figure.Reading?, isPublished: Bool) -> String {
    guard isPublished, reading?.value == nil else { return value(reading?.value) }
    return "×"
  }

  /// A change in words of the language; a dash where there is none.
  func change(_ figure: Figure) -> String { change(figure.changePerMille) }

  func change(_ perMille: Int?) -> String {
    guard let perMille else { return "–" }
    return language.change(from: 1_000, to: 1_000 + perMille) ?? "–"
  }

  /// The base with the share of it.
  func base(_ figure: Figure) -> String {
    guard let base = figure.now.base, let of = figure.baseOf else { return "" }
    let number = language.number(base)
    guard let share = figure.perMille else { return visit(StatsWords.base(number, of)) }
    return visit(StatsWords.share(language.perCent(share), of: number, of))
  }

  /// The name of a row: what it is called, or the key where that says it.
  func name(_ key: String?, _ name: Message) -> String {
    let words = name[language]
    return words.isEmpty ? language.digits(key ?? "–") : words
  }
}
