import TipsDomain
import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// The page that says why there is none.
enum ErrorPage {
  /// The status of HTTP for what went wrong.
  static func status(_ category: ErrorCategory) -> Int {
    switch category {
    case .notFound: 404
    case .usage, .badData, .noInput: 422
    case .notPermitted: 403
    case .busy, .unavailable: 503
    case .cannotCreate, .inputOutput, .configuration: 500
    }
  }

  /// What can be told of an error: those that a person can mend say so themselves, of others nothing is told.
  static func message(of error: any Error) -> Message {
    (error as? any UserFacingError)?.message ?? DeskWords.internalError
  }

  private static func status(of error: any Error) -> Int {
    if error as? DeskError == .wrongMethod { return 405 }
    return (error as? any UserFacingError).map { Self.status($0.category) } ?? 500
  }

  static func response(to error: any Error, _ visit: Visit) -> WebResponse {
    let status = status(of: error)
    let message = visit.problem(error)
    var response: WebResponse
    if visit.request.wantsFragment {
      response = WebResponse(status: status, fragment: p(.class("error"), .role("alert")) { message })
    } else {
      response = WebResponse(
        status: status,
        page: Layout(visit, title: visit(DeskWords.errorTitle(status: status))).page {
          h1 { visit(DeskWords.errorTitle(status: status)) }
          section(.class("card error"), .role("alert")) { p { message } }
          p { a(.href(Link())) { visit(DeskWords.toFirstPage) } }
        })
    }
    if status == 503 { response.headers.append(("retry-after", "3")) }
    return response
  }
}

extension WebRequest {
  /// Whether a script of the page asks, which puts the answer into the page itself.
  var wantsFragment: Bool { headers["x-requested-with"] == "desk" }
}
