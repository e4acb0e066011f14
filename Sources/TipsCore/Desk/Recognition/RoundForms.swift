import TipsCalendar
import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsRecognition
import TipsStore
import TipsText
import TipsWords

/// What the forms of a round's page do. Whatever takes long is worked out on a reader first, so that it keeps nobody's
/// report waiting; what is then recorded holds for the list that was on the page, or is refused.
enum RoundForms {
  static func draft(_ visit: Visit) async throws -> WebResponse {
    try await submit(visit, .approval) { period in
      let (name, now) = (visit.operatorName, visit.now)
      let round = try await lookedAt(visit, period)
      _ = try await visit.write { try $0.rounds.recordDraft(of: round, operatorName: name, now: now) }
      return RoundDone(.drafted)
    }
  }

  static func approve(_ visit: Visit) async throws -> WebResponse {
    try await submit(visit, .approval) { period in
      let (name, now) = (visit.operatorName, visit.now)
      let round = try await lookedAt(visit, period)
      _ = try await visit.write { try $0.rounds.approve(round, operatorName: name, now: now) }
      return RoundDone(.approved)
    }
  }

  static func issue(_ visit: Visit) async throws -> WebResponse {
    try await submit(visit, .issue) { period in
      let (name, now) = (visit.operatorName, visit.now)
      guard RecognitionPeriod.isSame(visit.request.form["confirm"], as: period, visit) else {
        throw RecognitionError.notConfirmed(period.label)
      }
      let digest = try await lookedAt(visit, period).inputDigest
      _ = try await visit.write { store in
        guard try !Settlement.isNeeded(store) else {
          let error = RecognitionError.unsettled
          try store.recordRefusal(
            "issue: \(error.message.en)", of: .round(period.label), operatorName: name, now: now)
          throw error
        }
        return try store.rounds.issue(period, operatorName: name, now: now, expecting: digest)
      }
      return RoundDone(.issued)
    }
  }

  static func withdraw(_ visit: Visit) async throws -> WebResponse {
    try await submit(visit, .withdrawal) { period in
      let (name, now, form) = (visit.operatorName, visit.now, visit.request.form)
      guard let typed = form.text("reporter") else { throw DeskError.field("reporter", RecognitionDeskWords.whoLeaves) }
      guard form.isSet("sure") else { throw DeskError.field("sure", RecognitionDeskWords.notSure) }
      let (reason, replace) = (form.text("reason"), form.isSet("replace"))
      let answer = try await visit.write {
        try $0.rounds.withdraw(
          typed, from: period.label, reason: reason, replace: replace, operatorName: name, now: now)
      }
      return RoundDone(.withdrawn, answer)
    }
  }

  static func thank(_ visit: Visit) async throws -> WebResponse {
    try await submit(visit, .ceremony) { period in
      let (name, now, form) = (visit.operatorName, visit.now, visit.request.form)
      guard let typed = form.text("day"), let day = try? Period(typed, today: visit.today), day.dayCount == 1 else {
        throw RecognitionError.notADay
      }
      guard RecognitionPeriod.isSame(form["confirm"], as: period, visit) else {
        throw RecognitionError.notConfirmed(period.label)
      }
      let absent = (form["absent"] ?? "").split { $0.isWhitespace || ",،;؛".contains($0) }.map(String.init)
      let place = form["place"] ?? ""
      _ = try await visit.write {
        try $0.rounds.thank(
          period.label, day: day.from, place: place, absent: absent, operatorName: name, now: now)
      }
      return RoundDone(.thanked)
    }
  }

  static func undo(_ visit: Visit) async throws -> WebResponse {
    try await submit(visit, .ceremony) { period in
      let (name, now, reason) = (visit.operatorName, visit.now, visit.request.form["reason"] ?? "")
      _ = try await visit.write {
        try $0.rounds.undoThanks(period.label, reason: reason, operatorName: name, now: now)
      }
      return RoundDone(.undone)
    }
  }

  /// The list as it is now, where it is the one that the page showed.
  ///
  /// - Throws: ``RoundError/changed(_:)`` where it is another, ``RoundError/issuedAlready(_:)``.
  private static func lookedAt(_ visit: Visit, _ period: Period) async throws -> RecognitionRound {
    let now = visit.now
    let round = try await visit.read { store in
      guard try !store.rounds.isIssued(period.label) else { throw RoundError.issuedAlready(period.label) }
      return try store.rounds.draft(period, now: now)
    }
    guard round.inputDigest == visit.request.form["digest"] else { throw RoundError.changed(period.label) }
    return round
  }

  /// Does what a form asks for and leads back to the page; what is refused is said there, and nothing typed is lost.
  private static func submit(
    _ visit: Visit, _ step: RoundStep, _ body: (Period) async throws -> RoundDone
  ) async throws -> WebResponse {
    try await RecognitionPeriod.answer(visit) { period in
      do {
        let done = try await body(period)
        return .seeOther(RecognitionPeriod.link(period.label, query: done.query, at: step.rawValue))
      } catch let error as any UserFacingError where !(error is StoreError || error is ServingError) {
        return try await RoundPage.refuse(visit, period, step, error)
      }
    }
  }
}

/// What a form did, as the address of the page that follows tells it.
struct RoundDone {
  enum What: String {
    case drafted, approved, issued, withdrawn, thanked, undone

    /// Nil where the words need to know who.
    fileprivate var message: Message? {
      switch self {
      case .drafted: RecognitionDeskWords.drafted
      case .approved: RecognitionDeskWords.approved
      case .issued: RecognitionDeskWords.issued
      case .withdrawn: nil
      case .thanked: RecognitionDeskWords.thanked
      case .undone: RecognitionDeskWords.undone
      }
    }
  }

  let query: [(String, String?)]

  init(_ what: What) { query = [("done", what.rawValue)] }

  init(_ what: What, _ answer: RoundStore.WithdrawalAnswer) {
    query = [
      ("done", what.rawValue), ("who", Reporter.pseudonym(answer.reporter)),
      ("next", answer.next.map { Reporter.pseudonym($0.reporter) }), ("score", answer.next.map { String($0.score) }),
      ("place", answer.replacementPlace.map(String.init)),
    ]
  }

  /// What the address says was done; nil where it says nothing that could be.
  static func message(_ visit: Visit, _ label: String) -> Message? {
    let query = visit.request.query
    guard visit.request.method == .get, let what = query["done"].flatMap(What.init) else { return nil }
    guard what == .withdrawn else { return what.message }
    let pseudonym = { (name: String) in query[name].flatMap(Reporter.id).map(Reporter.pseudonym) }
    guard let who = pseudonym("who") else { return nil }
    guard let next = pseudonym("next"), let score = query["score"].flatMap({ Int($0) }) else {
      return HonoreeWords.nobodyNext(who, label)
    }
    guard let place = query["place"].flatMap({ Int($0) }) else {
      return HonoreeWords.nextInLine(who, label, next, score: score)
    }
    return HonoreeWords.replaced(who, label, by: next, score: score, place: place)
  }
}
