import TipsCore

/// A word that somebody types before something that can't be taken back.
struct Confirmation {
  /// What will happen.
  let consequence: Message
  /// What is to be typed: the name of a round, a reporter, a report; or a word of each language.
  let word: Message
  /// What typing it does; in Persian a noun.
  let purpose: Message

  init(consequence: Message, word: Message, purpose: Message = ConfirmationWords.goOn) {
    self.consequence = consequence
    self.word = word
    self.purpose = purpose
  }

  init(consequence: Message, word: String, purpose: Message = ConfirmationWords.goOn) {
    self.init(consequence: consequence, word: Message(en: word, fa: word), purpose: purpose)
  }

  /// Whether the word was typed, in whatever language, digits and forms of its letters.
  ///
  /// - Throws: ``PromptError/ended`` when the input ends.
  private func isGiven() throws -> Bool {
    let question = ConfirmationWords.question(consequence, type: word, to: purpose)
    let typed = Self.key(try Prompt.ask(question) { $0 })
    return [word.en, word.fa].contains { Self.key($0) == typed }
  }

  /// Parts of a date have dashes or slashes between them.
  private static func key(_ text: String) -> String {
    String(PersianText.comparisonKey(text).map { $0 == "/" ? "-" : $0 })
  }

  /// Asks, and ends the run where the word is not typed.
  ///
  /// - Parameters:
  ///   - reason: why it has to be confirmed.
  ///   - wordName: what the word is.
  ///   - otherwise: what stays as it is without it.
  func ask(because reason: Message, typing wordName: Message, otherwise: Message, isPossible: Bool = Prompt.isPossible)
    throws
  {
    guard isPossible else { throw UsageError(ConfirmationWords.needed(because: reason, typing: wordName)) }
    guard try isGiven() else { throw UsageError(ConfirmationWords.notConfirmed(otherwise)) }
  }

  /// Asks, and records a refusal where the word is not typed.
  ///
  /// - Parameters:
  ///   - attempt: the word for it in the record: `reveal`, `rotate`.
  ///   - subject: what the record calls the thing.
  func ask(
    before attempt: String, of subject: String, in store: Store, _ invocation: Invocation,
    noTerminal: any UserFacingError, notConfirmed: any UserFacingError
  ) throws {
    let isPossible = Prompt.isPossible
    if isPossible, (try? isGiven()) == true { return }
    invocation.refuse("\(attempt): not confirmed", of: subject, in: store)
    throw isPossible ? notConfirmed : noTerminal
  }
}
