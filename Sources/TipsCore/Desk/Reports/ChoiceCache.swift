import Synchronization
import TipsDomain
import TipsHTML
import TipsText

/// What a form offers to choose from, as markup, for each language and each that is chosen.
///
/// They are kept beside the rows that they were made of and hold for those alone: a page whose store has other rows, since
/// somebody took a category away or gave it another name, gets them anew.
final class ChoiceCache<Row: Equatable & Sendable>: Sendable {
  private struct Key: Hashable {
    let language: Language
    let chosen: String
  }

  private struct Made {
    var rows: [Row] = []
    var options: [Key: HTML] = [:]
  }

  private let made = Mutex(Made())

  /// - Parameters:
  ///   - rows: what may be chosen now.
  ///   - choice: a row's value in the form, and its name in the language.
  func options(
    _ rows: [Row], _ language: Language, chosen: String, _ choice: (Row) -> (value: String, text: String)
  ) -> HTML {
    let key = Key(language: language, chosen: chosen)
    let known: HTML? = made.withLock { made in
      // Arrays of the same memory are equal at a glance.
      if made.rows != rows { made = Made(rows: rows) }
      return made.options[key]
    }
    if let known { return known }
    let options = FieldViews.options(rows.map(choice), chosen: chosen).laidOut
    made.withLock { if $0.rows == rows { $0.options[key] = options } }
    return options
  }
}
