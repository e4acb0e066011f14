import TipsHTML
import TipsHTTP
import TipsStore
import TipsText
import TipsWords

/// What was sent can't be taken at this moment: the page keeps all of it and sends it again by one button.
///
/// It is small and asks nothing of the station, for it is what a flood gets.
enum TryAgainPage {
  static func page(_ visit: DoorVisit, _ message: Message, status: Int, after seconds: Int? = nil) -> WebResponse {
    let path = Array(visit.request.path.dropFirst())
    let language = visit.language == .fa ? nil : visit.language.rawValue
    let fields = visit.request.form.fields
    let response = WebResponse(
      status: status,
      page: DoorLayout(visit, title: DoorWords.tryAgainTitle).page {
        h1 { visit(DoorWords.tryAgainTitle) }
        p(.class("card error"), .role("alert")) { visit(message) }
        form(
          .method("post"), .action(Link([CitizenDoor.prefix] + path, query: [("lang", language)])), .autocomplete("off")
        ) {
          for field in fields where field.name != "text" && field.name != DoorVisit.passName {
            input(.type("hidden"), .name(field.name), .value(field.value))
          }
          visit.passField
          if let text = visit.request.form["text"] {
            label(.for("text")) { visit(DoorWords.whatYouWrote) }
            textarea(.id("text"), .name("text"), .dirAuto) { text }
          }
          button(.type("submit"), .class("main")) { visit(DoorWords.sendAgain) }
        }
      })
    return seconds.map { response.with("retry-after", String($0)) } ?? response
  }

  /// What was sent was not read: the browser still has it.
  static func unread(_ visit: DoorVisit) -> WebResponse {
    WebResponse(
      status: 503,
      page: DoorLayout(visit, title: DoorWords.tryAgainTitle).page {
        h1 { visit(DoorWords.tryAgainTitle) }
        p(.class("card error"), .role("alert")) { visit(DoorWords.notRead) }
      }
    ).with("retry-after", "30")
  }

  /// Too much came over one network, or over all of them.
  static func limited(_ visit: DoorVisit, _ refusal: AddressLimits.Refusal) -> WebResponse {
    switch refusal {
    case .network(let seconds): page(visit, DoorWords.tooMany(seconds: seconds), status: 429, after: seconds)
    case .everybody: page(visit, DoorWords.overloaded, status: 503, after: 5)
    }
  }

  /// What an error means that time or another try may mend; nil for one that says something about what was sent.
  static func answer(to error: any Error, _ visit: DoorVisit) -> WebResponse? {
    guard let error = error as? any UserFacingError else { return nil }
    switch error.category {
    case .busy: return page(visit, DoorWords.overloaded, status: 503, after: 5)
    case .badData, .notFound, .usage: return nil
    case .noInput, .unavailable, .cannotCreate, .inputOutput, .notPermitted, .configuration:
      visit.door.onFailure(DoorRoutes.name(of: visit.request), "\(type(of: error))")
      return page(visit, DoorWords.failed, status: 503, after: 30)
    }
  }
}
