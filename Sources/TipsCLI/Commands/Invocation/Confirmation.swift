import TipsCore

/// A word that somebody types before something that can't be taken back.
struct Confirmation {
  /// What will happen.
  let consequence: String
  /// What is to be typed: the name of a round, a reporter, a report.
  let word: String
  /// What typing it does.
  var purpose = "go on"

  /// Whether the word was typed, in whatever digits and forms of its letters.
  ///
  /// - Throws: ``PromptError/ended`` when the input ends.
  private func isGiven() throws -> Bool {
    let typed = try Prompt.ask("\(consequence). Type \(word) to \(purpose)") { $0 }
    return PersianText.comparisonKey(typed) == PersianText.comparisonKey(word)
  }

  /// Asks, and ends the run where the word is not typed.
  ///
  /// - Parameters:
  ///   - reason: why it has to be confirmed.
  ///   - wordName: what the word is.
  ///   - otherwise: what stays as it is without it.
  func ask(because reason: String, typing wordName: String, otherwise: String, isPossible: Bool = Prompt.isPossible)
    throws
  {
    guard isPossible else {
      throw UsageError("\(reason); confirm with --yes, or on a terminal by typing \(wordName)")
    }
    guard try isGiven() else { throw UsageError("not confirmed; \(otherwise)") }
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
