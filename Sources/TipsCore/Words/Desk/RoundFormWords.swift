import TipsText

/// What the forms of a round's page say, from approval to thanks.
extension RecognitionDeskWords {
  // MARK: Approval

  package static func noApprovalWanted(_ version: Int) -> Message {
    Message(
      en: "Policy \(version) asks for no second person.", fa: "آیین‌نامهٔ \(version) نفر دوم نمی‌خواهد.")
  }
  package static var takeDownFirst: Message {
    Message(
      en: "Nobody has drafted the list as it stands now. Whoever drafts it can't approve it.",
      fa: "کسی فهرست را به صورتی که اکنون هست پیش‌نویس نکرده است. هر که پیش‌نویس کند، نمی‌تواند تأیید کند.")
  }
  package static var draftIt: Message { Message(en: "I draft this list", fa: "این فهرست را پیش‌نویس می‌کنم") }
  package static var nobodyYet: Message { Message(en: "nobody yet", fa: "هنوز هیچ‌کس") }
  package static var yourDraft: Message {
    Message(
      en: "You drafted this list; another secretary has to approve it.",
      fa: "این پیش‌نویس از شماست؛ دبیر دیگری باید آن را تأیید کند.")
  }
  package static var approvalHoldsForThis: Message {
    Message(
      en: "The approval holds for the list as it is on this page. If anything changes, the two begin again.",
      fa: "تأیید برای همین فهرست است که در این صفحه می‌بینید. اگر چیزی تغییر کند، هر دو از نو آغاز می‌کنند.")
  }
  package static func approve(_ people: Int) -> Message {
    Message(
      en: "Approve the list of \(people) \(people == 1 ? "person" : "people")", fa: "تأیید فهرست \(people) نفره")
  }

  // MARK: Issue

  package static var withKey: Message { Message(en: "With the key", fa: "با کلید") }
  package static var whatKeyChecks: Message {
    Message(
      en: "On the machine where the key is, this line tells new callers apart, checks that every report on the list "
        + "belongs to the person it counts for, issues, and signs a checkpoint. It is the better way.",
      fa: "این فرمان روی دستگاهی که کلید در آن است تماس‌گیرندگان تازه را بازمی‌شناسد، بررسی می‌کند که هر گزارش فهرست "
        + "از همان کسی باشد که به "
        + "حساب او آمده است، صادر می‌کند و مُهر دفتر رویدادها را امضا می‌کند. راه بهتر همین است.")
  }
  package static var withoutKey: Message { Message(en: "Here, without the key", fa: "همین‌جا، بدون کلید") }
  package static var whatIsNotChecked: Message {
    Message(
      en: "The desk has no key: whose the reports are is not checked, and nothing is signed. The officer makes up for "
        + "it afterwards with tips audit verify and tips audit checkpoint; the list stays as issued.",
      fa: "میز کلید ندارد: اینکه گزارش‌ها از کیست بررسی نمی‌شود و چیزی امضا نمی‌شود. افسر پس از آن با tips audit "
        + "verify و tips audit "
        + "checkpoint این کار را انجام می‌دهد؛ فهرست همان می‌ماند که صادر شده است.")
  }
  package static var emptyList: Message {
    Message(en: "Nobody is on the list; there is nothing to issue.", fa: "کسی در فهرست نیست؛ چیزی برای صدور نیست.")
  }
  package static var notOver: Message {
    Message(
      en: "The period is not over yet; its list is approved and issued when the last day has passed.",
      fa: "دوره هنوز به پایان نرسیده است؛ تأیید و صدور پس از گذشتن آخرین روز ممکن است.")
  }
  package static var cannotOverlap: Message {
    Message(en: "So this list can't be issued.", fa: "از این رو این فهرست را نمی‌توان صادر کرد.")
  }
  package static var settleFirst: Message {
    Message(
      en: "It can't be issued here while callers wait to be told apart; see the first step.",
      fa: "تا زمانی که تماس‌گیرندگانی بازشناخته نشده‌اند، نمی‌توان اینجا صادر کرد؛ گام نخست را ببینید.")
  }
  package static var approvalFirst: Message {
    Message(
      en: "It can't be issued before a second person has approved it.", fa: "پیش از تأیید نفر دوم نمی‌توان صادر کرد.")
  }
  package static func typeRoundName(_ label: String) -> Message {
    Message(en: "To confirm, type the round's name: \(label)", fa: "برای تأیید، نام دوره را بنویسید: \(label)")
  }
  package static var issueHere: Message { Message(en: "Issue without the key", fa: "صدور بدون کلید") }

  // MARK: Names

  package static var namesAreThere: Message {
    Message(
      en: "Names and numbers are opened by the key alone. Copy a line (a click selects it), put the reason between the "
        + "quotation marks, and run it where the key is.",
      fa: "نام‌ها و شماره‌ها تنها با کلید باز می‌شود. فرمان را رونوشت کنید (با یک کلیک برگزیده می‌شود)، دلیل را میان "
        + "نشانه‌های نقل قول بنویسید و "
        + "آن را روی دستگاهی اجرا کنید که کلید در آن است.")
  }
  package static var namesAndNumbers: Message { Message(en: "Names and numbers", fa: "نام‌ها و شماره‌ها") }
  package static var printedList: Message { Message(en: "Printed list", fa: "فهرست چاپی") }
  package static var certificates: Message { Message(en: "Certificates", fa: "لوح‌های تقدیر") }
  package static var checkpoint: Message { Message(en: "Audit checkpoint", fa: "مُهر دفتر رویدادها") }
  package static var noCheckpoint: Message {
    Message(
      en: "No signed checkpoint covers this round: it was issued without the key. The officer checks and signs:",
      fa: "هیچ مُهر امضاشده‌ای این دوره را در بر ندارد: بدون کلید صادر شده است. افسر بررسی و امضا کند:")
  }

  // MARK: Ceremony

  package static func thankedSoFar(_ thanked: Int, of all: Int) -> Message {
    Message(
      en: "\(thanked) of \(all) \(all == 1 ? "person is" : "people are") thanked.",
      fa: "\(thanked) نفر از \(all) نفر قدردانی شده‌اند.")
  }
  package static func thanksAreForAll(_ people: Int) -> Message {
    Message(
      en: "The ceremony goes on record for the \(people) who are not thanked yet, but for those named as absent; these "
        + "can be thanked at a later one.",
      fa: "آیین برای همهٔ \(people) نفری که هنوز از آنان قدردانی نشده است ثبت می‌شود، جز کسانی که غایب نامیده شوند؛ "
        + "از اینان می‌توان در آیینی "
        + "دیگر قدردانی کرد.")
  }
  package static var ceremonyDay: Message { Message(en: "Day", fa: "روز") }
  package static var ceremonyPlace: Message { Message(en: "Where it was", fa: "کجا برگزار شد") }
  package static var absentPeople: Message {
    Message(en: "Who was absent, by pseudonyms", fa: "چه کسانی غایب بودند، با نام مستعار")
  }
  package static var recordThanks: Message { Message(en: "Record the ceremony", fa: "ثبت آیین") }
  package static var undoThanks: Message { Message(en: "Take the last ceremony back", fa: "پس گرفتن آخرین آیین") }
  package static var whatUndoDoes: Message {
    Message(
      en: "The list is as though nobody had been thanked at it; that it was recorded and taken back stays on record.",
      fa: "فهرست چنان می‌شود که گویی در آن از کسی قدردانی نشده است؛ ثبت و پس گرفتن آن در دفتر رویدادها می‌ماند.")
  }
  package static var reason: Message { Message(en: "Reason", fa: "دلیل") }

  // MARK: Withdrawal

  package static var whoLeaves: Message { Message(en: "Who leaves, by pseudonym", fa: "چه کسی، با نام مستعار") }
  package static var replaceAtOnce: Message {
    Message(
      en: "Give the seat to the next in line at once (ask that person first)",
      fa: "جایگاه بی‌درنگ به نفر بعدی در نوبت برسد (نخست از او بپرسید)")
  }
  package static var leavesForGood: Message {
    Message(en: "I know that this can't be taken back", fa: "می‌دانم که این کار بازگشت‌پذیر نیست")
  }
  package static var notSure: Message {
    Message(
      en: "not confirmed: tick that it can't be taken back; nobody was withdrawn",
      fa: "تأیید نشد: خانهٔ «بازگشت‌پذیر نیست» را نشان بگذارید؛ کسی کنار گذاشته نشد")
  }
  package static var withdraw: Message { Message(en: "Withdraw", fa: "کنار گذاشتن") }
  package static var fillSeat: Message {
    Message(en: "Give the seat to the next in line", fa: "رساندن جایگاه به نفر بعدی")
  }

  // MARK: What was done

  package static var drafted: Message {
    Message(en: "You are on record as who drafted this list.", fa: "شما پیش‌نویس‌کنندهٔ این فهرست ثبت شدید.")
  }
  package static var approved: Message {
    Message(en: "The list is approved and can be issued.", fa: "فهرست تأیید شد و می‌توان آن را صادر کرد.")
  }
  package static var issued: Message { Message(en: "The list is issued.", fa: "فهرست صادر شد.") }
  package static var thanked: Message { Message(en: "The ceremony is recorded.", fa: "آیین ثبت شد.") }
  package static var undone: Message { Message(en: "The last ceremony is taken back.", fa: "آخرین آیین پس گرفته شد.") }

  // MARK: What was refused

  package static var reasonMissing: Message {
    Message(en: "say why the person leaves the list", fa: "بنویسید چرا این فرد از فهرست بیرون می‌رود")
  }
  package static func oneLine(_ limit: Int) -> Message {
    Message(
      en: "reason and place are 1 to \(limit) characters on one line",
      fa: "دلیل و محل باید 1 تا \(limit) نویسه در یک سطر باشد")
  }
  package static var ceremonyAhead: Message {
    Message(
      en: "the day lies ahead; record the ceremony when it has taken place",
      fa: "این روز در آینده است؛ آیین را پس از برگزاری ثبت کنید")
  }
  package static func ceremonyTooEarly(_ label: String) -> Message {
    Message(
      en: "the day lies before round \(label) was issued; check the date",
      fa: "این روز پیش از صدور دورهٔ تجلیل \(label) است؛ تاریخ را بررسی کنید")
  }
  package static func notTakenDown(_ label: String) -> Message {
    Message(
      en: "nobody is on record as the drafter of round \(label) as it stands now; one secretary drafts it first",
      fa: "برای دورهٔ تجلیل \(label) به صورتی که اکنون هست پیش‌نویسی ثبت نشده است؛ نخست یک دبیر پیش‌نویس کند")
  }
  package static func notApproved(_ label: String) -> Message {
    Message(
      en: "round \(label) is not approved as it stands now; another secretary has to approve it first",
      fa: "دورهٔ تجلیل \(label) به صورتی که اکنون هست تأیید نشده است؛ نخست دبیر دیگری آن را تأیید کند")
  }
  package static func approvedAlready(_ label: String, by name: String) -> Message {
    Message(
      en: "round \(label) is approved already, by \(name)", fa: "دورهٔ تجلیل \(label) را پیش‌تر \(name) تأیید کرده است")
  }
  package static func approvalNotAsked(_ label: String) -> Message {
    Message(
      en: "the policy asks for no approval; round \(label) can be issued",
      fa: "آیین‌نامه تأیید نمی‌خواهد؛ دورهٔ تجلیل \(label) را می‌توان صادر کرد")
  }
  package static func issuedAlready(_ label: String) -> Message {
    Message(
      en: "round \(label) is issued; an issued round never changes",
      fa: "دورهٔ تجلیل \(label) صادر شده است و فهرست صادرشده هرگز تغییر نمی‌کند")
  }
  package static func notIssued(_ label: String) -> Message {
    Message(en: "round \(label) is not issued", fa: "دورهٔ تجلیل \(label) صادر نشده است")
  }
  package static func ownAccount(_ label: String) -> Message {
    Message(
      en: "round \(label) was drafted from your account; another secretary approves it from an account of their own",
      fa: "پیش‌نویس دورهٔ تجلیل \(label) از حساب شماست؛ دبیر دیگری آن را با حساب خود تأیید کند")
  }
  package static func withdrawnAlready(_ label: String, _ reporter: String) -> Message {
    Message(
      en: "\(reporter) is withdrawn from round \(label) already; the seat can be given to the next in line below",
      fa: "گزارش‌دهندهٔ \(reporter) پیش‌تر از دورهٔ تجلیل \(label) کنار گذاشته شده است؛ جایگاه را در پایین می‌توان به "
        + "نفر بعدی رساند")
  }
}
