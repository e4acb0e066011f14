import TipsDomain
import TipsText

/// Why a round can't be drafted, issued or shown.
public enum RoundError: UserFacingError, Equatable {
  case issuedAlready(String)
  case notIssued(String)
  case notOver(String)
  case overlaps(String, issued: String)
  case linksBroken(String, [ReportNumber])
  case empty(String)
  case approvalNotAsked(String)
  case notDrafted(String)
  case ownDraft(String, drafter: String)
  case ownAccount(String, account: String)
  case unknownAccount(String)
  case rootApproves(String)
  case notApproved(String)
  case approvedAlready(String, by: String)
  case changed(String)
  case notOnList(String, reporter: Int64)
  case withdrawnAlready(String, reporter: Int64)
  case replacedAlready(String, reporter: Int64, by: Int64)
  case reasonMissing
  case nobodyInLine(String)
  case lineNotKept(String)
  case nobodyToThank(String)
  case noCeremony(String)
  case ceremonyAhead
  case ceremonyTooEarly(String)

  public var category: ErrorCategory {
    switch self {
    case .notIssued, .empty, .notOnList, .nobodyInLine, .nobodyToThank, .noCeremony, .lineNotKept: .notFound
    case .reasonMissing: .usage
    case .ceremonyAhead, .ceremonyTooEarly, .linksBroken: .badData
    case .issuedAlready, .notOver, .overlaps, .approvalNotAsked, .notDrafted, .ownDraft, .ownAccount, .unknownAccount,
      .rootApproves, .notApproved, .approvedAlready, .changed,
      .withdrawnAlready, .replacedAlready:
      .notPermitted
    }
  }

  public var message: Message {
    switch self {
    case .issuedAlready(let label):
      Message(
        en: "round \(label) is issued; an issued round never changes. See: tips honorees show \(label)",
        fa: "دورهٔ تجلیل \(label) صادر شده است و فهرست صادرشده هرگز تغییر نمی‌کند. ببینید: tips honorees show \(label)")
    case .notIssued(let label):
      Message(
        en: "round \(label) is not issued. See the draft: tips honorees \(label)",
        fa: "دورهٔ تجلیل \(label) صادر نشده است. پیش‌نویس را ببینید: tips honorees \(label)")
    case .notOver(let label):
      Message(
        en: "\(label) is not over yet; a round is issued when its last day has passed",
        fa: "دورهٔ \(label) هنوز به پایان نرسیده است؛ فهرست پس از گذشتن آخرین روز دوره صادر می‌شود")
    case .overlaps(let label, let issued):
      Message(
        en: "\(label) shares days with round \(issued), which is issued; one period's reports are honoured once",
        fa: "دورهٔ \(label) با دورهٔ \(issued) که صادر شده است روز مشترک دارد؛ گزارش‌های هر روز یک بار تجلیل می‌شوند")
    case .linksBroken(let label, let reports): Self.linksBroken(label, reports)
    case .empty(let label):
      Message(
        en: "nobody is eligible in \(label); there is no list to issue",
        fa: "در دورهٔ \(label) کسی مشمول تجلیل نیست؛ فهرستی برای صدور نیست")
    case .approvalNotAsked(let label):
      Message(
        en: "the policy asks for no approval; issue round \(label) with: tips honorees issue \(label)",
        fa: "آیین‌نامه تأیید نمی‌خواهد؛ دورهٔ تجلیل \(label) را صادر کنید: tips honorees issue \(label)")
    case .notDrafted(let label):
      Message(
        en: "round \(label) has no draft as it stands now; draft it first, not as root: tips honorees \(label)",
        fa: "از دورهٔ تجلیل \(label) به صورتی که اکنون هست پیش‌نویسی نیست؛ نخست پیش‌نویس بسازید، نه با حساب root: "
          + "tips honorees \(label)")
    case .ownDraft(let label, let drafter):
      Message(
        en: "round \(label) was drafted by \(SafeText.line(drafter)); somebody else has to approve it",
        fa: "پیش‌نویس دورهٔ تجلیل \(label) از \(SafeText.line(drafter)) است؛ باید کس دیگری آن را تأیید کند")
    case .ownAccount(let label, let account):
      Message(
        en: "round \(label) was drafted from the account \(SafeText.line(account)), as you work now; "
          + "a second person approves it from an account of their own. "
          + "How a station gets them: tips init --help, docs/secretary.md",
        fa: "پیش‌نویس دورهٔ تجلیل \(label) از حساب کاربری \(SafeText.line(account)) است که اکنون با آن کار می‌کنید؛ "
          + "نفر دوم آن را از حساب خود تأیید می‌کند. راه ساختن حساب‌ها: tips init --help، docs/secretary.md")
    case .unknownAccount(let label):
      Message(
        en: "round \(label) is not approved: whose account drafted it, or is to approve it, can't be told, "
          + "as in a user namespace; do both in a session of the machine",
        fa: "دورهٔ تجلیل \(label) تأیید نشد: معلوم نیست پیش‌نویس یا تأیید از کدام حساب کاربری است، "
          + "مانند کار در user namespace؛ هر دو را در نشستی از خود دستگاه انجام دهید")
    case .rootApproves(let label):
      Message(
        en: "round \(label) is not approved: root may act for anybody; approve it from an account of your own. "
          + "How a station gets them: tips init --help, docs/secretary.md",
        fa: "دورهٔ تجلیل \(label) تأیید نشد: root می‌تواند به جای هر کسی کار کند؛ آن را از حساب خود تأیید کنید. "
          + "راه ساختن حساب‌ها: tips init --help، docs/secretary.md")
    case .notApproved(let label):
      Message(
        en: "round \(label) is not approved as it stands now; a second person runs: tips honorees approve \(label)",
        fa: "دورهٔ تجلیل \(label) به صورتی که اکنون هست تأیید نشده است؛ نفر دوم اجرا کند: tips honorees approve \(label)"
      )
    case .approvedAlready(let label, let name):
      Message(
        en: "round \(label) is approved already, by \(SafeText.line(name)). Next: tips honorees issue \(label)",
        fa: "دورهٔ تجلیل \(label) را پیش‌تر \(SafeText.line(name)) تأیید کرده است. گام بعد: tips honorees issue \(label)")
    case .changed(let label):
      Message(
        en: "the list of round \(label) is no longer the one that was looked at; look at it again",
        fa: "فهرست دورهٔ تجلیل \(label) دیگر آن نیست که دیده شده بود؛ دوباره آن را ببینید")
    case .notOnList(let label, let reporter):
      Message(
        en: "r-\(reporter) is not on the list of round \(label)",
        fa: "گزارش‌دهندهٔ r-\(reporter) در فهرست دورهٔ تجلیل \(label) نیست")
    case .withdrawnAlready(let label, let reporter):
      Message(
        en: "r-\(reporter) is withdrawn from round \(label) already; fill the seat with: "
          + "tips honorees withdraw \(label) r-\(reporter) --replace",
        fa: "گزارش‌دهندهٔ r-\(reporter) پیش‌تر از دورهٔ تجلیل \(label) کنار گذاشته شده است؛ جایگاه را پر کنید: "
          + "tips honorees withdraw \(label) r-\(reporter) --replace")
    case .replacedAlready(let label, let reporter, let next):
      Message(
        en: "r-\(reporter) is withdrawn from round \(label), and r-\(next) has the seat",
        fa: "گزارش‌دهندهٔ r-\(reporter) از دورهٔ تجلیل \(label) کنار گذاشته شده و جایگاه از آنِ r-\(next) است")
    case .reasonMissing:
      Message(
        en: "--reason is missing: say why the person leaves the list",
        fa: "گزینهٔ --reason نیامده است: بنویسید چرا این فرد از فهرست بیرون می‌رود")
    case .nobodyInLine(let label):
      Message(
        en: "nobody is left in line for a seat in round \(label)",
        fa: "در دورهٔ تجلیل \(label) کسی در نوبت جایگاه نمانده است")
    case .lineNotKept(let label):
      Message(
        en: "round \(label) was issued by a version of tips that kept no reasons and nobody in line",
        fa: "دورهٔ تجلیل \(label) با نگارشی از tips صادر شده که دلیل‌ها و نوبت‌ها را نگه نمی‌داشت")
    case .noCeremony(let label):
      Message(
        en: "round \(label) has no ceremony that could be taken back",
        fa: "دورهٔ تجلیل \(label) آیین تجلیلی ندارد که بتوان پس گرفت")
    case .nobodyToThank(let label):
      Message(
        en: "everybody on round \(label) was thanked already, or withdrew",
        fa: "از همهٔ افراد دورهٔ تجلیل \(label) قدردانی شده است یا کنار رفته‌اند")
    case .ceremonyAhead:
      Message(
        en: "--at lies ahead; record the ceremony when it has taken place",
        fa: "زمان --at در آینده است؛ آیین تجلیل را پس از برگزاری ثبت کنید")
    case .ceremonyTooEarly(let label):
      Message(
        en: "--at lies before round \(label) was issued; check the date",
        fa: "زمان --at پیش از صدور دورهٔ تجلیل \(label) است؛ تاریخ را بررسی کنید")
    }
  }

  private static func linksBroken(_ label: String, _ reports: [ReportNumber]) -> Message {
    let first = reports.prefix(5).map(\.description)
    let more = reports.count - first.count
    return Message(
      en: "round \(label) is not issued; these reports are not tied to their reporters by the officer's key: "
        + first.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "") + ". See: tips audit verify",
      fa: "دورهٔ تجلیل \(label) صادر نشد؛ پیوند این گزارش‌ها با گزارش‌دهندگانشان از کلید افسر نیست: "
        + first.joined(separator: "، ") + (more > 0 ? " و \(more) گزارش دیگر" : "") + ". ببینید: tips audit verify")
  }
}
