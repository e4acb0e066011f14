import TipsDomain
import TipsHTTP

/// Every address of the desk with the roles that may ask for it: the one table of who may do what.
enum Routes {
  static let all: [Route] =
    frame + account
    + recognition

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

  /// Rounds of recognition: three roles look, the secretary acts.
  private static let recognition: [Route] = [
    Route(.get, "/recognition", .recognition, RecognitionPage.show),
    Route(.get, "/recognition/:period", .recognition, RoundPage.show),
    Route(.get, "/recognition/:period/signs", .recognition, SignsPage.show),
    Route(.get, "/recognition/:period/what-if", .recognition, WhatIfPage.show),
    Route(.get, "/recognition/:period/:pseudonym", .recognition, ReasonsPage.show),
    Route(.post, "/recognition/:period/draft", .secretary, RoundForms.draft),
    Route(.post, "/recognition/:period/approve", .secretary, RoundForms.approve),
    Route(.post, "/recognition/:period/issue", .secretary, RoundForms.issue),
    Route(.post, "/recognition/:period/withdraw", .secretary, RoundForms.withdraw),
    Route(.post, "/recognition/:period/thank", .secretary, RoundForms.thank),
    Route(.post, "/recognition/:period/undo", .secretary, RoundForms.undo),
  ]
}
