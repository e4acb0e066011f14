import TipsCore

/// A question about one of many things, found by a few letters: what fits is numbered, and a number chooses.
struct NumberedChoice {
  struct Item {
    let code: String
    /// What it is called, in Persian where it has a Persian name.
    let name: String
  }

  /// What some letters lead to.
  enum Found {
    /// It, and nothing else, is called so.
    case exactly(Item)
    case fitting([Item])
    /// Nothing fits; these come near.
    case near([Item])
  }

  enum Reply {
    case item(Item)
    /// Enter alone.
    case nothing
    /// Words that name nothing and shall stand as they are.
    case words(String)
    case back
  }

  let question: Message
  let noun: Message
  var fallback: Message?
  /// What was answered before.
  var current: Item?
  let history: TypedHistory
  let all: () throws -> [Item]
  let find: (String) throws -> Found
  /// What becomes of words that name nothing, where that is allowed.
  var wordsAre: Message?

  func ask() throws -> Reply {
    var list = ItemList()
    /// The words that named nothing.
    var unknown: String?
    while true {
      let typed = try typed(list, unknown)
      let isFirst = list.items.isEmpty && unknown == nil
      if typed.isEmpty || typed == Questionnaire.back {
        if isFirst { return typed.isEmpty ? .nothing : .back }
        if let unknown, typed.isEmpty { return .words(unknown) }
        // Behind a list, back to the question itself.
        list = ItemList()
        unknown = nil
      } else if Questionnaire.isHelp(typed) {
        if list.isShownWhole { list = ItemList(try all()) }
        list.showMore()
      } else if isFirst, let current, typed == currentText {
        return .item(current)
      } else if let item = list.item(typed) {
        history.add(item.code)
        return .item(item)
      } else {
        switch try find(typed) {
        case .exactly(let item): return .item(item)
        case .fitting(let items) where items.count == 1:
          Console.note("   \(SafeText.line(items[0].name))")
          return .item(items[0])
        case .fitting(let items):
          unknown = nil
          list = ItemList(items)
        case .near(let items):
          ErrorReport.say(
            PromptWords.unknown(noun, SafeText.line(String(typed.prefix(60))), hasNear: !items.isEmpty))
          unknown = wordsAre == nil ? nil : typed
          list = ItemList(items)
        }
        list.showMore()
      }
    }
  }

  /// The answer before as it stands behind the question: by its code, which names it alone, or in Persian by its name.
  private var currentText: String? {
    current.map { item in
      switch Language.spoken {
      case .fa: item.name
      case .en: item.code
      }
    }
  }

  private func typed(_ list: ItemList, _ unknown: String?) throws -> String {
    let isFirst = list.items.isEmpty && unknown == nil
    return try Prompt.ask(
      isFirst ? question : list.items.isEmpty ? PromptWords.otherLetters : PromptWords.numberOrOtherLetters,
      fallback: isFirst ? fallback : unknown == nil ? nil : wordsAre, current: isFirst ? currentText : nil,
      history: history, isKept: { list.item($0) == nil }
    ) { $0 }
  }
}

/// Numbered things on the terminal, a screen of them at a time.
private struct ItemList {
  let items: [NumberedChoice.Item]
  private var shown = 0

  init(_ items: [NumberedChoice.Item] = []) { self.items = items }

  var isShownWhole: Bool { shown == items.count }

  /// The thing that a number of those shown chooses.
  func item(_ typed: String) -> NumberedChoice.Item? {
    guard let number: Int = PersianText.wholeNumber(typed), (1...max(shown, 1)).contains(number), shown > 0 else {
      return nil
    }
    return items[number - 1]
  }

  mutating func showMore() {
    let size = Console.errorSize
    let end = min(items.count, shown + max(size.rows - 4, 5))
    let numberWidth = String(items.count).count
    let codeWidth = items.map(\.code.count).max() ?? 0
    let rows = (shown..<end).map { index in
      let number = DisplayWidth.padded(String(index + 1), to: numberWidth, .leading)
      return (number, items[index].code, SafeText.line(items[index].name))
    }
    // In a narrow window the names are what people look for.
    let nameWidth = rows.map { DisplayWidth.columns(of: $0.2) }.max() ?? 0
    let showsCodes = 4 + numberWidth + codeWidth + 2 + nameWidth <= size.columns
    for (number, code, name) in rows {
      let code = showsCodes ? DisplayWidth.padded(code, to: codeWidth) + "  " : ""
      Console.note(DisplayWidth.truncated("  \(number)  \(code)\(name)", to: size.columns))
    }
    shown = end
    if shown < items.count { Console.note("  " + PromptWords.more(items.count - shown).spoken) }
  }
}
