import TipsDomain
import TipsHTML
import TipsHTTP
import TipsText
import TipsWords

/// The way of a request at the door: which page answers, and what every answer tells the browser.
enum DoorRoutes {
  /// How many bytes the fields of a form may have together.
  static let formLimit = 65_536

  static func answer(_ visit: DoorVisit) async -> WebResponse {
    let response: WebResponse
    do {
      response = try await respond(visit)
    } catch {
      visit.door.onFailure(name(of: visit.request), "\(type(of: error))")
      response = TryAgainPage.page(visit, DoorWords.failed, status: 500)
    }
    return protected(response)
  }

  /// The page for what is refused before all of it was read.
  static func refusal(_ visit: DoorVisit, status: Int) -> WebResponse {
    switch status {
    case 413: protected(tooLarge(visit))
    case 408, 503: protected(TryAgainPage.unread(visit))
    default: protected(notFound(visit, status: status))
    }
  }

  private static func protected(_ response: WebResponse) -> WebResponse {
    var response = response
    if !response.headers.contains(where: { $0.name == "cache-control" }) {
      response.headers.append(("cache-control", "no-store"))
    }
    response.headers += protection
    return response
  }

  private static func respond(_ visit: DoorVisit) async throws -> WebResponse {
    let request = visit.request
    let path = request.path.dropFirst().joined(separator: "/")
    if request.method == .post {
      guard isOwn(request) else { return notFound(visit, status: 403) }
      let size = request.form.fields.reduce(request.body.count) { $0 + $1.name.utf8.count + $1.value.utf8.count }
      guard size <= formLimit else { return tooLarge(visit) }
    }
    switch (request.method, path) {
    case (.get, ""), (.head, ""): return try await ReportPage.show(visit)
    case (.post, ""): return try await ReportPage.submit(visit)
    case (.post, "kept"): return await ReceiptPage.keep(visit)
    case (.get, "thanks"), (.head, "thanks"): return ThanksPage.show(visit)
    case (.get, "follow"), (.head, "follow"): return FollowPage.show(visit)
    case (.post, "follow"): return try await FollowPage.submit(visit)
    case (.post, "follow/word"), (.post, "follow/satisfaction"), (.post, "follow/claim"):
      return try await FollowPage.send(visit, String(path.dropFirst("follow/".count)))
    case (.get, _), (.head, _):
      if path.hasPrefix("assets/"), let file = DoorAssets.file(String(path.dropFirst("assets/".count))) { return file }
      return notFound(visit, status: 404)
    case (.post, _): return notFound(visit, status: 404)
    }
  }

  /// The address as this table has it, for logs: whatever else stands in one may be somebody's receipt.
  static func name(of request: WebRequest) -> String {
    let path = request.path.dropFirst().joined(separator: "/")
    return known.contains(path) ? "/" + request.path.joined(separator: "/") : "/" + CitizenDoor.prefix
  }

  private static let known: Set<String> = [
    "kept", "thanks", "follow", "follow/word", "follow/satisfaction", "follow/claim",
  ]

  /// Whether a form comes from a page of this program, as far as the browser tells. There is no session that another site
  /// could use; but what it makes browsers send would be reports of nobody. Pages that send no referrer send the origin
  /// `null`, which tells nothing.
  private static func isOwn(_ request: WebRequest) -> Bool {
    if request.headers["sec-fetch-site"] == nil, request.headers["origin"] == "null" { return true }
    return request.isSameOrigin
  }

  private static func notFound(_ visit: DoorVisit, status: Int) -> WebResponse {
    WebResponse(
      status: status,
      page: DoorLayout(visit, title: DoorWords.noSuchPage).page {
        h1 { visit(DoorWords.noSuchPage) }
        p { a(.href(visit.link())) { visit(DoorWords.toReport) } }
      })
  }

  private static func tooLarge(_ visit: DoorVisit) -> WebResponse {
    WebResponse(
      status: 413,
      page: DoorLayout(visit, title: DoorWords.tryAgainTitle).page {
        h1 { visit(DoorWords.tryAgainTitle) }
        p(.class("card error"), .role("alert")) { visit(DoorWords.tooLarge) }
      })
  }

  /// Load nothing from elsewhere, run nothing that stands in the page, keep nothing, tell nobody where the reader was.
  private static let protection: [(name: String, value: String)] = [
    (
      "content-security-policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"
    ),
    ("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"), ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(self)"), ("x-robots-tag", "noarchive"),
  ]
}
