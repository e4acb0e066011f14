import TipsText

/// Recognition rounds: their headings, and who is left out of their lists.
package enum RoundWords {
  // MARK: States

  package static var draft: Message { Message(en: "draft", fa: "پیش‌نویس") }
  package static var drafted: Message { Message(en: "drafted", fa: "در انتظار تأیید") }
  package static var approved: Message { Message(en: "approved", fa: "تأییدشده") }
  package static var void: Message { Message(en: "void", fa: "تأیید باطل‌شده") }
  package static var issued: Message { Message(en: "issued", fa: "صادرشده") }
  package static var allThanked: Message { Message(en: "thanked", fa: "قدردانی‌شده") }

  // MARK: Lists

  package static func heading(
    _ label: String, state: Message, span: Message, policy: Int, seats: String, candidates: Int, asOf: String
  ) -> Message {
    Message(
      en: "Round \(label), \(state.en). \(span.en); policy \(policy); \(seats) seats; \(candidates) "
        + "candidate\(candidates == 1 ? "" : "s"); as of \(asOf).",
      fa: "دورهٔ تجلیل \(label)، \(state.fa). \(span.fa)؛ آیین‌نامهٔ \(policy)؛ \(seats) جایگاه؛ "
        + "\(candidates) نامزد؛ برگرفته در \(asOf).")
  }

  /// Who has no place; nil where everybody has one.
  package static func leftOut(_ counts: Message?) -> Message {
    Message(en: "left out: \(counts?.en ?? "nobody")", fa: "بدون جایگاه: \(counts?.fa ?? "هیچ‌کس")")
  }

  /// Counts of one kind each.
  package static func counted(_ counts: [(count: Int, what: Message)]) -> Message {
    counts.map { Message(en: "\($0.count) \($0.what.en)", fa: "\($0.count) \($0.what.fa)") }
      .joined(en: " · ", fa: " · ")
  }

  package static func signs(_ counts: Message, in label: String) -> Message {
    Message(
      en: "signs: \(counts.en)\nlook at: tips honorees check \(label)",
      fa: "نشانه‌ها: \(counts.fa)\nبررسی: tips honorees check \(label)")
  }

  package static var checkpoint: Message { Message(en: "audit checkpoint:", fa: "مُهر دفتر رویدادها:") }

  package static func noCandidates(_ label: String) -> Message {
    Message(
      en: "no identified reporter has a confirmed incident in \(label)",
      fa: "در \(label) هیچ گزارش‌دهندهٔ شناخته‌شده‌ای رویداد تأییدشده ندارد")
  }

  package static func nobodyEligible(_ label: String, leftOut: Message) -> Message {
    Message(
      en: "nobody is eligible in \(label): \(leftOut.en)", fa: "در \(label) کسی مشمول تجلیل نیست: \(leftOut.fa)")
  }

  // MARK: Cautions

  package static func overlaps(_ label: String) -> Message {
    Message(
      en: "round \(label) shares days with this period and is issued; this one can't be",
      fa: "دورهٔ تجلیل \(label) با این دوره روز مشترک دارد و صادر شده است؛ این دوره را نمی‌توان صادر کرد")
  }

  package static func lateSeed(_ time: String) -> Message {
    Message(
      en: "the seed, by which lots and ties are decided, was set \(time), after the period's end",
      fa: "بذرِ قرعه‌ها و امتیازهای برابر در \(time)، پس از پایان دوره، تعیین شده است")
  }

  // MARK: Places of a list

  package static var sealed: Message { Message(en: "(sealed)", fa: "(مُهروموم‌شده)") }
  package static var withdrawn: Message { Message(en: "(withdrawn)", fa: "(کنارگذاشته)") }
  package static var inPrivate: Message { Message(en: "(thanks in private)", fa: "(قدردانی خصوصی)") }
  package static var thanked: Message { Message(en: "thanked", fa: "قدردانی‌شده") }
  package static var absent: Message { Message(en: "absent", fa: "غایب") }

  // MARK: Seats

  package static var byScore: Message { Message(en: "by the score", fa: "با امتیاز") }
  package static var byCounty: Message { Message(en: "one of the county's own seats", fa: "از جایگاه‌های شهرستان") }
  package static var byLot: Message { Message(en: "drawn by lot", fa: "با قرعه") }

  // MARK: What if

  package static func whatIf(
    _ label: String, span: Message, policy: Int, differences: Message?, asOf: String
  ) -> Message {
    Message(
      en: "Round \(label), what if. \(span.en); against policy \(policy): "
        + "\(differences?.en ?? "no difference"); as of \(asOf).",
      fa: "دورهٔ تجلیل \(label) با آیین‌نامهٔ دیگر. \(span.fa)؛ در برابر آیین‌نامهٔ \(policy): "
        + "\(differences?.fa ?? "بی‌تفاوت")؛ برگرفته در \(asOf).")
  }

  package static func changes(entering: Int, leaving: Int, staying: Int, before: Int, after: Int) -> Message {
    Message(
      en: "\(entering) enter · \(leaving) leave · \(staying) stay; \(before) honorees before, \(after) after",
      fa: "\(entering) نفر وارد می‌شوند · \(leaving) نفر بیرون می‌روند · \(staying) نفر می‌مانند؛ تجلیل‌شدگان: "
        + "پیش از تغییر \(before)، پس از آن \(after)")
  }

  package static var enters: Message { Message(en: "enters", fa: "وارد می‌شود") }
  package static var leaves: Message { Message(en: "leaves", fa: "بیرون می‌رود") }

  /// What holds under the policy of today.
  package static func now(_ reason: Message) -> Message {
    Message(en: "now: \(reason.en)", fa: "اکنون: \(reason.fa)")
  }

  /// What would hold under the other policy.
  package static func then(_ reason: Message) -> Message {
    Message(en: "then: \(reason.en)", fa: "آنگاه: \(reason.fa)")
  }

  package static var nothingCounts: Message { Message(en: "no incident counts", fa: "هیچ رویدادی شمرده نمی‌شود") }

  package static func scores(before: Int, after: Int) -> Message {
    Message(en: "score \(before) → \(after)", fa: "امتیاز از \(before) به \(after)")
  }

  package static func lastScores(before: Int?, after: Int?) -> Message {
    let words = { (score: Int?) in score.map(String.init) ?? "–" }
    return Message(
      en: "last seat by the score \(words(before)) → \(words(after))",
      fa: "آخرین جایگاه با امتیاز از \(words(before)) به \(words(after))")
  }

  // MARK: Sensitivity

  package static func sensitivity(
    _ label: String, policy: Int, span: Message, honorees: Int, asOf: String
  ) -> Message {
    Message(
      en: "Round \(label), each constant of policy \(policy) a fifth smaller and larger. \(span.en); "
        + "\(honorees) honorees; as of \(asOf).",
      fa: "دورهٔ تجلیل \(label)، هر ثابت آیین‌نامهٔ \(policy) یک‌پنجم کمتر و بیشتر. \(span.fa)؛ "
        + "\(honorees) تجلیل‌شده؛ برگرفته در \(asOf).")
  }

  package static var nothingHangs: Message {
    Message(
      en: "no constant apart from the seats changes who is on the list",
      fa: "جز شمار جایگاه‌ها هیچ ثابتی فهرست را تغییر نمی‌دهد")
  }

  package static func hangsMost(on constant: String, from old: String, to new: String, places: Int, of all: Int)
    -> Message
  {
    Message(
      en: "the list hangs most on \(constant) (\(old) → \(new)): \(places) of \(all) places change",
      fa: "فهرست بیش از همه به \(PolicyKeyWords.named(constant).fa) وابسته است، از \(old) به \(new): "
        + "\(places) جایگاه از \(all) جایگاه تغییر می‌کند")
  }

  package static func ranking(with constant: String, _ value: String) -> Message {
    Message(
      en: "ranking with \(constant) \(value)", fa: "رتبه‌بندی با \(PolicyKeyWords.named(constant).fa) برابر \(value)")
  }

  // MARK: Shares

  package static func shares(rounds: Int, span: Message, asOf: String) -> Message {
    Message(
      en: "Seats of \(rounds) issued round\(rounds == 1 ? "" : "s") against reports. \(span.en); as of \(asOf).",
      fa: "جایگاه‌های \(rounds) دورهٔ تجلیل صادرشده در برابر گزارش‌ها. \(span.fa)؛ برگرفته در \(asOf).")
  }

  package static func seats(_ seats: String, people: String, first: String, again: String) -> Message {
    Message(
      en: "\(seats) seat\(seats == "1" ? "" : "s") of \(people) \(people == "1" ? "person" : "people"): "
        + "\(first) for the first time, \(again) again",
      fa: "\(seats) جایگاه برای \(people) نفر: \(first) بار نخست، \(again) دوباره")
  }

  package static func everListed(_ listed: String, of reporters: String, share: String?) -> Message {
    Message(
      en: "ever on a list: \(listed) of \(reporters) known reporters" + (share.map { ", \($0)" } ?? ""),
      fa: "تاکنون در یک فهرست: \(listed) نفر از \(reporters) گزارش‌دهندهٔ شناخته‌شده"
        + (share.map { "، \($0)" } ?? ""))
  }

  package static var noCounty: Message { Message(en: "no county", fa: "بدون شهرستان") }
}
