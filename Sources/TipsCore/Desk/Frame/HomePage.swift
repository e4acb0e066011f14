import TipsHTTP

/// The first page: the log-in, or what somebody's work begins with.
enum HomePage {
  static func show(_ visit: Visit) async throws -> WebResponse {
    guard let session = visit.session, let user = visit.user else { return try await LogInPage.show(visit) }
    if let next = SignInStep.page(of: session) { return .seeOther(next) }
    guard let role = user.orderedRoles.first else { throw DeskError.notYours }
    return .seeOther(Navigation.home(of: role).link)
  }
}
