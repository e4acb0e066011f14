import TipsCore

/// The reports that a command marks, and the word that says how: `104826 104834 arrived`, in whichever order.
struct MarkedReports {
  /// The numbers as they were typed.
  let numbers: [String]
  /// The word; nil where only numbers were typed.
  let word: String?

  /// - Parameter noun: what the word is, for messages.
  init(_ words: [String], noun: Message) throws {
    numbers = words.filter(Self.isNumber)
    let others = words.filter { !Self.isNumber($0) }
    guard others.count <= 1 else {
      throw UsageError(MarkWords.severalWords(SafeText.line(others[0]), SafeText.line(others[1]), noun: noun))
    }
    guard !numbers.isEmpty else { throw UsageError(MarkWords.numberIsMissing) }
    word = others.first
  }

  /// Reports alone, by numbers as they were typed.
  init(numbers: [String]) {
    self.numbers = numbers
    word = nil
  }

  private static func isNumber(_ typed: String) -> Bool {
    PersianText.matchKey(typed).unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
  }

  /// Marks one report after the other, each in a transaction of its own. Of several, one that is refused does not stop the
  /// others; each is answered after its commit.
  func each<R: Answer>(
    in store: Store, _ invocation: Invocation, _ mark: (ReportNumber) throws -> R
  ) throws {
    if numbers.count == 1 { return try invocation.style.write(try mark(store.number(typed: numbers[0]))) }
    let writer = invocation.style.answers(of: R.columns)
    var isRefused = false
    do {
      for typed in numbers {
        do {
          try writer.write(try mark(store.number(typed: typed)))
          if invocation.format == .tsv { try Console.flush() }
        } catch let error as any UserFacingError where !(error is StoreError) {
          isRefused = true
          ErrorReport.say(error.message)
        }
      }
    } catch {
      // What was marked before is answered all the same.
      try writer.end()
      throw error
    }
    try writer.end()
    if isRefused { throw EarlyExit(ExitStatus.badData) }
  }
}
