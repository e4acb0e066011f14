import TipsHTML
import TipsHTTP
import TipsText

/// In which language pages are: Persian, unless the reader has chosen.
enum LanguageChoice {
  private static let cookie = "tips-language"

  static func language(of request: WebRequest) -> Language {
    request.cookie(cookie).flatMap(Language.init(rawValue:)) ?? .fa
  }

  static func submit(_ visit: Visit) async throws -> WebResponse {
    let language = visit.request.form["language"].flatMap(Language.init(rawValue:)) ?? .fa
    return WebResponse.seeOther(ReturnLink.link(visit.request.form["back"]))
      .with("set-cookie", "\(cookie)=\(language.rawValue); Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly")
  }
}

/// Where a form leads back to: a page of this program and nowhere else.
enum ReturnLink {
  static func link(_ text: String?) -> Link {
    guard let text, let (path, query) = WebRequest.target(text) else { return Link() }
    return Link(path, query: query.fields.map { ($0.name, $0.value) })
  }
}
