import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsText
import TipsWords

/// Where somebody asks by receipt. The receipt comes in the body of a form and goes out in a hidden field of the next one:
/// there is no session, and it stands in no address.
enum FollowPage {
  /// `GET /public/follow`: the question for the receipt.
  static func show(_ visit: DoorVisit) -> WebResponse { question(visit, typed: "", fault: nil) }

  /// `POST /public/follow`: what its holder may know.
  static func submit(_ visit: DoorVisit) async throws -> WebResponse {
    let turn: Turn
    do { turn = try visit.turn(.lookUp) } catch { return TryAgainPage.limited(visit, error) }
    let typed = visit.request.form.text("receipt") ?? ""
    guard let receipt = try? Receipt(typed: typed) else { return unknown(visit, typed) }
    return try await state(visit, receipt, turn)
  }

  /// `POST /public/follow/word`, `/satisfaction`, `/claim`: something more of the same reporter.
  static func send(_ visit: DoorVisit, _ name: String) async throws -> WebResponse {
    let turn: Turn
    do { turn = try visit.turn(.lookUp) } catch { return TryAgainPage.limited(visit, error) }
    let (door, form) = (visit.door, visit.request.form)
    guard let receipt = try? Receipt(typed: form["receipt"] ?? ""), let sent = FollowForm(name, form) else {
      return unknown(visit, "")
    }
    guard sent.faults.isEmpty else { return try await state(visit, receipt, turn, answer: .refused(sent)) }
    guard let token = FormToken(form["token"], door.secret, at: visit.now) else {
      return try await state(visit, receipt, turn, answer: .stale(sent))
    }
    let submission = Submission(
      token: token.key(sent.bytes), takenAt: visit.now, content: sent.content(receipt.digits))
    do {
      try await door.station.take(submission, in: turn)
    } catch {
      if let answer = TryAgainPage.answer(to: error, visit) { return answer }
      if error as? ReceiptError == .unknown { return unknown(visit, "") }
      guard let error = error as? any UserFacingError else { throw error }
      return try await state(visit, receipt, turn, answer: .refused(sent.refused(by: error)))
    }
    return try await state(visit, receipt, turn, answer: .taken(sent.kind))
  }

  private static func state(
    _ visit: DoorVisit, _ receipt: Receipt, _ turn: Turn, answer: FollowAnswer? = nil
  ) async throws -> WebResponse {
    let state: CitizenState?
    do { state = try await visit.door.station.state(ofReceipt: receipt.digits, in: turn) } catch {
      if let again = TryAgainPage.answer(to: error, visit) { return again }
      throw error
    }
    guard let state else { return unknown(visit, receipt.grouped) }
    return StatePage(visit: visit, state: state, receipt: receipt, answer: answer).response
  }

  /// One page for a receipt that was mistyped and one that nobody has.
  private static func unknown(_ visit: DoorVisit, _ typed: String) -> WebResponse {
    question(visit, typed: String(typed.prefix(64)), fault: FollowDoorWords.unknown)
  }

  private static func question(_ visit: DoorVisit, typed: String, fault: Message?) -> WebResponse {
    let other: Language = visit.language == .fa ? .en : .fa
    let link = fault == nil ? visit.link("follow", language: other) : nil
    return WebResponse(
      status: fault == nil ? 200 : 422,
      page: DoorLayout(visit, title: FollowDoorWords.title, languageLink: link).page {
        h1 { visit(FollowDoorWords.title) }
        form(.method("post"), .action(visit.link("follow")), .class("card"), .autocomplete("off")) {
          visit.passField
          Answer(
            visit: visit, name: "receipt", label: FollowDoorWords.receipt, hint: FollowDoorWords.receiptHint,
            fault: fault
          ).line(visit.language.digits(typed), manner: "numeric", isLeftToRight: true)
          button(.type("submit"), .class("main")) { visit(FollowDoorWords.ask) }
        }
        p { a(.href(visit.link())) { visit(DoorWords.toReport) } }
      })
  }
}
