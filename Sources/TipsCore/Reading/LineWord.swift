import TipsDomain
import TipsText
import TipsWords

extension Word {
  /// A line; one whose code is a number goes by it in every language.
  package init(line: Line) {
    let isNumber = line.code.utf8.allSatisfy { (48...57).contains($0) }
    self.init(line.code, isNumber ? Label(fa: line.code, en: line.label.en) : line.label)
  }

  /// The line as a part of a sentence.
  package var line: Message { LogWords.line(code, fa: label.fa) }
}
