import TipsDomain
import TipsHTTP

/// Every address of the desk with the roles that may ask for it: the one table of who may do what.
enum Routes {
  static let all: [Route] =
    frame
    + account
    + recording
    + reports
    + webReports
    + operations
    + activities
    + followUps
    + figures
    + audit
    + administration
    + recognition

  /// Those of a desk that only shows what a centre has.
  static let ofCentre: [Route] =
    frame
    + account
    + (reports + operations + activities + figures + recognition + trail).filter { $0.method == .get }

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
    Route(.get, "/board/list", .desk, isAsked: false, BoardPage.list),
    Route(.get, "/board/events", .desk, isAsked: false, BoardStream.show),
    Route(.post, "/board/marks", .desk, BoardMarks.submit),
  ]

  /// Lists of reports, single ones, and what is done about them.
  private static let reports: [Route] = [
    Route(.get, "/reports", .reports, ReportListPage.show),
    Route(.get, "/reports.csv", .reports, ReportListCSV.show),
    Route(.get, "/search", .reports, ReportListPage.search),
    Route(.get, "/reports/:number", .reports, ReportDetailPage.show),
    Route(.post, "/reports/:number/correct", .desk, CorrectionForm.submit),
    Route(.post, "/reports/:number/redact", .desk, RedactionForm.submit),
    Route(.post, "/reports/:number/note", .desk, NoteForm.submit),
    Route(.post, "/reports/:number/stage", .desk, StageForm.submit),
    Route(.post, "/reports/:number/stage-undo", .desk, StageForm.undo),
    Route(.post, "/reports/:number/outcome", .desk, OutcomeForm.submit),
    Route(.post, "/reports/:number/outcome-undo", .desk, OutcomeForm.undo),
    Route(.post, "/reports/:number/protect", .desk, ProtectionForm.protect),
    Route(.post, "/reports/:number/release", .desk, ProtectionForm.release),
    Route(.post, "/reports/:number/follow-up", .desk, FollowUpForm.submit),
    Route(.post, "/reports/:number/follow-up-undo", .desk, FollowUpForm.undo),
  ]

  /// What citizens sent by themselves, and what is said to them by receipt.
  private static let webReports: [Route] = [
    Route(.get, "/web-reports", .desk, WebReportsPage.show),
    Route(.get, "/web-reports/list", .desk, isAsked: false, WebReportsPage.list),
    Route(.post, "/reports/:number/take", .desk, TakingForm.take),
    Route(.post, "/reports/:number/put-back", .desk, TakingForm.putBack),
    Route(.post, "/reports/:number/message", .asking, MessageForm.ask),
    Route(.post, "/reports/:number/seen", .asking, MessageForm.see),
  ]

  /// Operations and what they yielded.
  private static let operations: [Route] = [
    Route(.get, "/operations", .reports, OperationListPage.show),
    Route(.post, "/operations", .desk, OperationListPage.submit),
    Route(.get, "/operations/:reference", .reports, OperationPage.show),
    Route(.post, "/operations/:reference/set", .desk, OperationPage.set),
    Route(.post, "/operations/:reference/results", .desk, OperationPage.setResults),
    Route(.post, "/operations/:reference/results-remove", .desk, OperationPage.removeResult),
    Route(.post, "/operations/:reference/merge", .desk, OperationPage.merge),
    Route(.post, "/operations/:reference/remove", .desk, OperationPage.remove),
  ]

  /// Meetings with people.
  private static let activities: [Route] = [
    Route(.get, "/activities", .reports, ActivityListPage.show),
    Route(.post, "/activities", .desk, ActivityListPage.submit),
    Route(.get, "/activities/:id", .reports, ActivityPage.show),
    Route(.post, "/activities/:id/set", .desk, ActivityPage.set),
    Route(.post, "/activities/:id/remove", .desk, ActivityPage.remove),
  ]

  /// Callers who are asked whether they are satisfied.
  private static let followUps: [Route] = [
    Route(.get, "/follow-ups", .desk, FollowUpPage.show),
    Route(.post, "/follow-ups", .desk, FollowUpPage.submit),
  ]

  /// Figures of periods.
  private static let figures: [Route] = [
    Route(.get, "/figures", .figures, FiguresPage.show),
    Route(.get, "/figures/csv", .figures, FiguresCSV.show),
    Route(.get, "/figures/press", .figures, PressPage.show),
  ]

  /// Who saw or changed what, and whether the store agrees with it.
  private static let audit: [Route] =
    trail + [
      Route(.get, "/audit/checkpoints", AuditAccess.everything, CheckpointsPage.show),
      Route(.get, "/audit/verification", AuditAccess.everything, VerificationPage.show),
      Route(.post, "/audit/verification", AuditAccess.everything, VerificationPage.begin),
      Route(.get, "/audit/roles", AuditAccess.everything, RolesPage.show),
    ]

  /// The trail as it is.
  private static let trail: [Route] = [
    Route(.get, "/audit", AuditAccess.trail, AuditPage.show),
    Route(.get, "/audit/entries/:sequence", AuditAccess.trail, AuditEntryPage.show),
  ]

  /// Accounts, the store's lists and rules, and how it is.
  private static let administration: [Route] = [
    Route(.get, "/administration", AdministrationAccess.access, AccountsPage.show),
    Route(.get, "/administration/accounts", AdministrationAccess.access, AccountsPage.show),
    Route(.post, "/administration/accounts", AdministrationAccess.access, AccountsPage.add),
    Route(.get, "/administration/accounts/:id", AdministrationAccess.access, AccountEditingPage.show),
    Route(.post, "/administration/accounts/:id/set", AdministrationAccess.access, AccountEditingPage.set),
    Route(
      .post, "/administration/accounts/:id/password", AdministrationAccess.access, AccountEditingPage.newPassword),
    Route(
      .post, "/administration/accounts/:id/second-factor", AdministrationAccess.access,
      AccountEditingPage.removeSecondFactor),
    Route(
      .post, "/administration/accounts/:id/sessions", AdministrationAccess.access, AccountEditingPage.endSessions),
    Route(.post, "/administration/accounts/:id/remove", AdministrationAccess.access, AccountEditingPage.remove),
    Route(.get, "/administration/lines", AdministrationAccess.access, ReferencePage.lines.list),
    Route(.post, "/administration/lines", AdministrationAccess.access, ReferencePage.lines.add),
    Route(.get, "/administration/lines/:code", AdministrationAccess.access, ReferencePage.lines.show),
    Route(.post, "/administration/lines/:code", AdministrationAccess.access, ReferencePage.lines.set),
    Route(.get, "/administration/categories", AdministrationAccess.access, ReferencePage.categories.list),
    Route(.post, "/administration/categories", AdministrationAccess.access, ReferencePage.categories.add),
    Route(.get, "/administration/categories/:code", AdministrationAccess.access, ReferencePage.categories.show),
    Route(.post, "/administration/categories/:code", AdministrationAccess.access, ReferencePage.categories.set),
    Route(.get, "/administration/places", AdministrationAccess.access, PlacesPage.show),
    Route(.post, "/administration/places", AdministrationAccess.access, PlacesPage.add),
    Route(.get, "/administration/places/:code", AdministrationAccess.access, PlaceEditingPage.show),
    Route(.post, "/administration/places/:code", AdministrationAccess.access, PlaceEditingPage.set),
    Route(.get, "/administration/policy", AdministrationAccess.access, PolicyPage.show),
    Route(.post, "/administration/policy", AdministrationAccess.access, PolicyPage.set),
    Route(.post, "/administration/policy/check", AdministrationAccess.access, PolicyPage.check),
    Route(.get, "/administration/policy/:version", AdministrationAccess.access, PolicyPage.showVersion),
    Route(.get, "/administration/doctor", AdministrationAccess.access, DoctorPage.show),
    Route(.post, "/administration/doctor", AdministrationAccess.access, DoctorPage.begin),
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
