import TipsText

/// What is done with the list of a round: approval, issue, ceremony, withdrawal.
package enum HonoreeWords {
  // MARK: Draft

  package static func whyIsAsked(_ period: String, _ reporter: String) -> Message {
    let command = ValueNames.commands("tips honorees show \(period) --why \(reporter)")
    return Message(en: "to see why, ask: \(command.en)", fa: "برای دیدن چرایی بنویسید: \(command.fa)")
  }

  package static var oneAtATime: Message {
    Message(
      en: "--what-if and --sensitivity are asked for one at a time",
      fa: "گزینه‌های --what-if و --sensitivity را جداگانه بخواهید")
  }

  package static var revealIsAlone: Message {
    Message(en: "--reveal goes with the list alone", fa: "گزینهٔ --reveal تنها با خود فهرست می‌آید")
  }

  package static func draftNotTaken(_ why: String) -> Message {
    Message(
      en: "\(why) · the draft is not taken down: draft the list from an account of your own, not as root",
      fa: "\(why) · پیش‌نویس ثبت نشد: فهرست را از حساب کاربری خود تهیه کنید، نه با root")
  }

  package static func awaitsApproval(_ why: String, drafter: String, _ label: String) -> Message {
    Message(
      en: "\(why) · somebody other than \(drafter), from another account: tips honorees approve \(label)",
      fa: "\(why) · کسی جز \(drafter)، از حساب کاربری دیگر: tips honorees approve \(label)")
  }

  // MARK: Approval

  package static func approved(
    _ label: String, honorees: Int, drafter: String, at time: String, by name: String
  ) -> Message {
    Message(
      en: "round \(label) with \(honorees) people, drafted by \(drafter) on \(time), is approved by \(name)",
      fa: "دورهٔ تجلیل \(label) با \(honorees) نفر، پیش‌نویس از \(drafter) در \(time)، به تأیید \(name) رسید")
  }

  // MARK: Issue

  package static func willBeNamed(_ people: Int) -> Message {
    Message(
      en: "\(people) people will be named, and this never changes",
      fa: "نام \(people) نفر در فهرست می‌آید و دیگر هرگز تغییر نمی‌کند")
  }

  package static var toIssue: Message { Message(en: "issue", fa: "صدور") }
  package static var issueIsFinal: Message {
    Message(en: "issuing can't be taken back", fa: "صدور بازگشت‌پذیر نیست")
  }
  package static var nothingIssued: Message { Message(en: "nothing was issued", fa: "چیزی صادر نشد") }
  package static var roundName: Message { Message(en: "the round's name", fa: "نام دوره") }

  package static func noKey(_ path: String) -> Message {
    Message(
      en: "there is no key at \(path): whose the reports are is not checked, and nothing is signed",
      fa: "در \(path) کلیدی نیست: اینکه گزارش‌ها از کیست بررسی نمی‌شود و چیزی امضا نمی‌شود")
  }

  // MARK: Pages

  package static var excelIsCSV: Message {
    Message(en: "--excel goes with --csv", fa: "گزینهٔ --excel با --csv می‌آید")
  }

  package static func goesWithPages(_ option: String) -> Message {
    Message(en: "\(option) goes with --html or --pdf", fa: "گزینهٔ \(option) با --html یا --pdf می‌آید")
  }

  package static var pageHasNoFormat: Message {
    Message(
      en: "--html and --pdf write a page; leave out --format, --json and --csv",
      fa: "گزینه‌های --html و --pdf صفحه می‌سازند؛ --format و --json و --csv را بردارید")
  }

  package static var pageNamesPeople: Message {
    Message(
      en: "a page names people: add --reveal --reason TEXT; it is recorded who printed it, when and why",
      fa: "صفحه نام افراد را دارد: --reveal --reason <نوشته> را بیفزایید؛ ثبت می‌شود که چه کسی، کی و چرا آن را چاپ کرد")
  }

  package static func nobodyNamed(_ label: String) -> Message {
    Message(
      en: "nobody in round \(label) agreed to be thanked by name or initials; there is nothing to print",
      fa: "در دورهٔ تجلیل \(label) کسی به قدردانی با نام یا حروف اول رضایت نداده است؛ چیزی برای چاپ نیست")
  }

  // MARK: Names

  package static func names(_ count: Int) -> Message {
    Message(en: "\(count) names and numbers", fa: "نام و شمارهٔ \(count) نفر")
  }

  package static func laterName(_ reporter: String, report: String) -> Message {
    Message(
      en: "\(reporter) gave another name in report \(report), after the list was issued; the list keeps the one of "
        + "then. Is it still the person's?",
      fa: "گزارش‌دهندهٔ \(reporter) پس از صدور فهرست، در گزارش \(report) نام دیگری گفته است؛ نام فهرست همان نام "
        + "پیشین است. آیا هنوز نام اوست؟")
  }

  // MARK: Thanks

  package static var undoHasReason: Message {
    Message(en: "--reason goes with --undo", fa: "گزینهٔ --reason با --undo می‌آید")
  }

  package static var whenAndWhere: Message {
    Message(
      en: "say when and where it was: --at and --place", fa: "بنویسید آیین کی و کجا بود: --at و --place")
  }

  package static var atIsDay: Message {
    Message(
      en: "--at takes a day, such as 1404-08-15 or today", fa: "گزینهٔ --at یک روز می‌گیرد، مانند 1404-08-15 یا today")
  }

  package static var undoIsAlone: Message {
    Message(
      en: "--undo takes the last ceremony back: it goes with --reason alone",
      fa: "گزینهٔ --undo آخرین آیین را پس می‌گیرد و تنها با --reason می‌آید")
  }

  package static var undoNeedsReason: Message {
    Message(en: "say why it is taken back: --reason", fa: "بنویسید چرا پس گرفته می‌شود: --reason")
  }

  package static func willBeThanked(_ people: Int, on day: String, absent: Int) -> Message {
    Message(
      en: "\(people) \(people == 1 ? "person" : "people") will be recorded as thanked on \(day), \(absent) as absent",
      fa: absent == 0
        ? "برای \(people) نفر قدردانی در \(day) ثبت می‌شود و کسی غایب نیست"
        : "برای \(people) نفر قدردانی در \(day) و برای \(absent) نفر غیبت ثبت می‌شود")
  }

  package static var toConfirm: Message { Message(en: "confirm", fa: "تأیید") }

  package static var ceremonyIsForAll: Message {
    Message(
      en: "a ceremony goes on record for everybody who is not named as absent",
      fa: "آیین برای هر کس که غایب نامیده نشود ثبت می‌شود")
  }

  package static var nobodyThanked: Message { Message(en: "nobody was thanked", fa: "قدردانی از کسی ثبت نشد") }

  package static func thanked(_ label: String, _ people: Int, on day: String, absent: Int, at place: String)
    -> Message
  {
    Message(
      en: "round \(label): \(people) thanked on \(day), \(absent) absent; \(place)",
      fa:
        "دورهٔ تجلیل \(label): در \(day) از \(people) نفر قدردانی شد، \(absent == 0 ? "بدون" : "\(absent)") غایب؛ \(place)"
    )
  }

  package static func takenBack(_ label: String, ceremonyOf day: String, _ people: Int, at place: String) -> Message {
    Message(
      en: "round \(label): the ceremony of \(day) is taken back, \(people) thanked; \(place)",
      fa: "دورهٔ تجلیل \(label): آیین \(day) با قدردانی از \(people) نفر پس گرفته شد؛ \(place)")
  }

  // MARK: Withdrawal

  package static func leavesForGood(_ reporter: String, _ label: String) -> Message {
    Message(
      en: "\(reporter) leaves the list of \(label) for good",
      fa: "گزارش‌دهندهٔ \(reporter) برای همیشه از فهرست \(label) کنار گذاشته می‌شود")
  }

  package static var withdrawalIsFinal: Message {
    Message(en: "a withdrawal can't be taken back", fa: "کنارگذاشتن بازگشت‌پذیر نیست")
  }
  package static var pseudonym: Message { Message(en: "the pseudonym", fa: "نام مستعار") }
  package static var nobodyWithdrawn: Message { Message(en: "nobody was withdrawn", fa: "کسی کنار گذاشته نشد") }

  package static func nobodyNext(_ reporter: String, _ label: String) -> Message {
    withdrawn(
      reporter, label,
      Message(en: "; nobody is next in line for the seat", fa: "؛ کسی در نوبت این جایگاه نیست"))
  }

  package static func replaced(_ reporter: String, _ label: String, by next: String, score: Int, place: Int)
    -> Message
  {
    withdrawn(
      reporter, label,
      Message(
        en: "; \(next), score \(score), has the seat as place \(place)",
        fa: "؛ جایگاه به \(next) با امتیاز \(score) رسید، رتبهٔ \(place)"))
  }

  package static func nextInLine(_ reporter: String, _ label: String, _ next: String, score: Int) -> Message {
    withdrawn(
      reporter, label,
      Message(
        en: "; next in line is \(next), score \(score)", fa: "؛ نفر بعدی در نوبت \(next) با امتیاز \(score) است"))
  }

  private static func withdrawn(_ reporter: String, _ label: String, _ end: Message) -> Message {
    Message(
      en: "\(reporter) is withdrawn from round \(label)\(end.en)",
      fa: "گزارش‌دهندهٔ \(reporter) از دورهٔ تجلیل \(label) کنار گذاشته شد\(end.fa)")
  }
}
