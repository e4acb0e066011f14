import TipsDomain
import TipsHTML
import TipsHTTP
import TipsText
import TipsWords

/// Who looks after the store. It is the store as a whole: whoever is limited to a place can't.
enum AdministrationAccess {
  static let access = Access.roles([.administrator])

  /// Refuses whoever is limited to a place.
  static func checkIsUnlimited(_ visit: Visit) throws {
    guard visit.user?.placeID == nil else { throw DeskError.notYours }
  }
}

/// What the pages of the administrator have in common.
struct AdministrationLayout {
  let visit: Visit
  let title: String
  var error: Message?

  private static let pages: [(String, Message)] = [
    ("accounts", AdministrationDeskWords.accounts), ("lines", AdministrationDeskWords.lines),
    ("categories", AdministrationDeskWords.categories), ("places", AdministrationDeskWords.places),
    ("policy", AdministrationDeskWords.policy), ("doctor", AdministrationDeskWords.doctor),
  ]

  func page(@HTMLBuilder _ content: () -> HTML) -> HTML {
    Layout(visit, title: title, at: .administration).page {
      h1 { bdi { title } }
      nav(.class("chips no-print"), .label(visit(AdministrationDeskWords.administration))) {
        for (name, words) in Self.pages {
          a(
            .href(Link("administration", name)),
            Attribute("aria-current", "page").when(visit.request.path.dropFirst().first ?? "accounts" == name)
          ) { visit(words) }
        }
      }
      if let error { p(.class("card error"), .role("alert")) { visit(error) } }
      content()
    }
  }
}

extension Visit {
  /// Does what a form asks for; what a person can mend becomes the page that the form stands on, with what is wrong.
  func mending(
    _ page: (Message) async throws -> HTML, _ work: () async throws -> WebResponse
  ) async throws -> WebResponse {
    do {
      return try await work()
    } catch let error as any UserFacingError
      where [.usage, .badData, .notFound, .notPermitted, .configuration].contains(error.category)
    {
      return WebResponse(
        status: error.category == .notPermitted ? 403 : 422, page: try await page(error.message))
    }
  }
}
