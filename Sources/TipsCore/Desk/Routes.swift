import TipsDomain
import TipsHTTP

/// Every address of the desk with the roles that may ask for it: the one table of who may do what.
enum Routes {
  static let all: [Route] = frame + account + recording

  /// What is there before anybody is known.
  private static let frame: [Route] = [
    Route(.get, "/", .anybody, HomePage.show),
    Route(.get, "/log-in", .anybody, LogInPage.show),
    Route(.post, "/log-in", .anybody, LogInPage.submit),
    Route(.get, "/log-in/code", .signingIn, CodePage.show),
    Route(.post, "/log-in/code", .signingIn, CodePage.submit),
    Route(.post, "/log-out", .signingIn, LogInPage.logOut),
    Route(.post, "/language", .anybody, LanguageChoice.submit),
    Route(.get, "/assets/:name", .anybody, Assets.show),
    Route(.get, "/health", .anybody, Health.show),
    Route(.get, "/metrics", .anybody, MetricsPage.show),
  ]

  /// What everybody does about their own account.
  private static let account: [Route] = [
    Route(.get, "/account", .signedIn, AccountPage.show),
    Route(.post, "/account/sessions/end", .signedIn, AccountPage.endSession),
    Route(.get, "/account/password", .signingIn, PasswordPage.show),
    Route(.post, "/account/password", .signingIn, PasswordPage.submit),
    Route(.get, "/account/second-factor", .signingIn, SecondFactorPage.show),
    Route(.post, "/account/second-factor", .signingIn, SecondFactorPage.submit),
  ]

  /// Recording reports, and the board of what waits.
  private static let recording: [Route] = [
    Route(.get, "/record", .desk, RecordPage.show),
    Route(.post, "/reports", .desk, RecordSubmission.submit),
    Route(.get, "/record/choices", .desk, ChoicesAnswer.show),
    Route(.get, "/record/token", .desk, ChoicesAnswer.token),
    Route(.post, "/record/similar", .desk, SimilarAnswer.show),
    Route(.post, "/record/take-back", .desk, TakeBack.submit),
    Route(.get, "/board", .desk, BoardPage.show),
    Route(.get, "/board/list", .desk, BoardPage.list),
    Route(.get, "/board/events", .desk, BoardStream.show),
    Route(.post, "/board/marks", .desk, BoardMarks.submit),
  ]
}
