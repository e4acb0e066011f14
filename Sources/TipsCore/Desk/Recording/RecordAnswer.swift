import TipsDomain
import TipsHTML
import TipsHTTP
import TipsIdentity
import TipsStore
import TipsText
import TipsWords

/// What is answered to the form: a few bytes to the script of the page, a page or the way to one otherwise.
enum RecordAnswer {
  static func recorded(_ visit: Visit, _ answer: Acknowledgement, _ form: RecordForm) async -> WebResponse {
    guard visit.request.wantsFragment else {
      return .seeOther(
        Link("record", query: [("recorded", answer.number.description), ("again", answer.isNew ? nil : "1")]))
    }
    return WebResponse(json: [
      ("number", .text(answer.number.description)), ("shown", .text(visit.digits(answer.number.description))),
      ("new", .flag(answer.isNew)), ("said", .text(said(visit, answer))),
      ("receipt", .optional(answer.receipt.map { visit.digits($0.grouped) })),
      ("notes", .list(notes(answer, wanted: form.wantsReceipt).map { .text(visit($0)) })),
      ("token", .text(form.next.token)),
    ])
  }

  /// Nothing is recorded; what was typed stays, and each fault stands beside its field.
  static func refused(
    _ visit: Visit, _ form: RecordForm, _ refused: [RefusedField], holdsCaller: Bool
  ) async throws -> WebResponse {
    guard visit.request.wantsFragment else {
      return WebResponse(
        status: 422,
        page: try await RecordPage.page(visit, form: form, refused: refused, holdsCaller: holdsCaller))
    }
    return WebResponse(
      status: 422,
      json: [
        (
          "fields",
          .list(
            refused.map { refused in
              .object([
                ("field", .text(refused.field.rawValue)), ("message", .text(visit(refused.message))),
                (
                  "choices",
                  .list(
                    refused.choices.map { .object([("code", .text($0.code)), ("name", .text(visit($0.label)))]) })
                ),
              ])
            })
        )
      ])
  }

  /// The sentence below the number.
  static func said(_ visit: Visit, _ answer: Acknowledgement) -> String {
    let time = visit.desk.zone.solarHijri(answer.receivedAt)
    return visit(
      LogWords.recorded(
        answer.number.description, at: visit.language == .fa ? time.replacing("-", with: "/") : time,
        isNew: answer.isNew))
  }

  /// What has to be said to the caller at once.
  static func notes(_ answer: Acknowledgement, wanted: Bool) -> [Message] {
    var notes: [Message] = []
    switch answer.callerNumber {
    case .unusable: notes.append(CallerWords.unusableNumber)
    case .firstOfSeveral: notes.append(CallerWords.severalNumbers)
    case .usable, nil: break
    }
    if answer.receipt != nil { notes.append(RecordDeskWords.receiptOnce) }
    if answer.receipt == nil, wanted, !answer.isNew { notes.append(LogWords.noReceipt) }
    return notes
  }
}
