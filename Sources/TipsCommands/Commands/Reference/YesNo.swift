import ArgumentParser
import TipsCore

/// The answer to a question of yes or no on the command line, in either language.
enum YesNo: String, CaseIterable, ExpressibleByArgument {
  case yes, no

  init?(argument: String) {
    let typed = PersianText.comparisonKey(argument)
    let answer = Self.allCases.first { typed == $0.rawValue || typed == PersianText.comparisonKey($0.word.fa) }
    guard let answer else { return nil }
    self = answer
  }

  var isYes: Bool { self == .yes }

  private var word: Message { isYes ? CommonWords.yes : CommonWords.no }
}
