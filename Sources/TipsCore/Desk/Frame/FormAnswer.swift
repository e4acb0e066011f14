import TipsHTML
import TipsHTTP
import TipsText

/// What a page says of a form that was sent: that it is done, or why it comes back, as it was filled.
struct FormAnswer {
  /// Which form of the page.
  let form: String
  let error: any UserFacingError
  let typed: FormFields

  /// The status of HTTP for a page with a form that comes back.
  var status: Int {
    switch error.category {
    case .busy, .unavailable: ErrorPage.status(error.category)
    default: 422
    }
  }

  /// Does something, and shows another page; where that can't be, `otherwise` shows the form again.
  static func of(
    _ form: String, _ visit: Visit, _ work: () async throws -> Link,
    otherwise: (FormAnswer) async throws -> WebResponse
  ) async throws -> WebResponse {
    do {
      return .seeOther(try await work())
    } catch let error as any UserFacingError {
      return try await otherwise(FormAnswer(form: form, error: error, typed: visit.request.form))
    }
  }
}

/// A form that opens by itself, as pages have several of.
struct FormPart {
  let visit: Visit
  /// Its name on the page.
  let name: String
  let title: Message
  let action: Link
  let button: Message
  let answer: FormAnswer?
  /// Whether it stands open from the beginning.
  var isOpen = false

  func view(@HTMLBuilder _ fields: (FieldViews) -> HTML) -> HTML {
    let isRefused = answer?.form == name
    var views = FieldViews(visit: visit, form: name)
    if isRefused, let answer { views.typed = answer.typed }
    return details(Attribute("open", when: isRefused || isOpen)) {
      summary { visit(title) }
      form(.method("post"), .action(action), .autocomplete("off")) {
        FormToken(visit).field
        fields(views)
        TipsHTML.button(.type("submit"), .class("main")) { visit(button) }
      }
    }
  }
}

extension Visit {
  /// What a page says first: what was done, or what is wrong.
  func notice(_ answer: FormAnswer?, done: Message?) -> HTML {
    HTML {
      if let answer {
        p(.class("card error"), .role("alert")) { problem(answer.error) }
      } else if let done {
        p(.class("card done"), .role("status")) { self(done) }
      }
    }
  }
}
