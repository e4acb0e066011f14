import TipsDomain
import TipsHTTP
import TipsStore
import TipsText

/// An error as the standard forms it: a status, and a list of codes with descriptions.
struct Problem {
  let status: Int
  private let message: Message
  private let headers: [(name: String, value: String)]

  /// How long to wait before trying again, in seconds.
  private static let patience = "5"

  private init(_ status: Int, _ message: Message, headers: [(name: String, value: String)] = []) {
    self.status = status
    self.message = message
    self.headers = headers
  }

  init(_ error: any Error) {
    switch error {
    case Open311Error.wrongMethod(let methods):
      self.init(
        405, Open311Error.wrongMethod(methods).message,
        headers: [("allow", methods.map(\.rawValue).joined(separator: ", "))])
    case Open311Error.tooMany(let seconds):
      self.init(429, Open311Error.tooMany(seconds: seconds).message, headers: [("retry-after", String(seconds))])
    case let error as Open311Error: self.init(error.status, error.message)
    case let error as any UserFacingError where error.category == .busy: self.init(status: 503)
    case let error as any UserFacingError where error.category == .badData && !(error is StoreError):
      self.init(400, error.message)
    default: self.init(status: 500)
    }
  }

  /// What the server itself refuses, before anybody reads it.
  init(status: Int) {
    switch status {
    case 408, 503: self.init(503, ServingError.overloaded.message, headers: [("retry-after", Self.patience)])
    case 400, 413, 415: self.init(status, Open311Error.badBody.message)
    case 404: self.init(status, Open311Error.noSuchResource.message)
    default: self.init(status, Open311Error.unavailable.message)
    }
  }

  func response(_ form: AnswerForm) -> WebResponse {
    var response = WebResponse(
      status: status, "errors",
      .list(
        item: "error",
        [.object([("code", .number("\(status)")), ("description", .text(message[form.language]))])]), form)
    response.headers += headers
    return response
  }
}
