import TipsText

/// Showing who somebody is.
package enum RevealWords {
  package static var revealNeedsReason: Message {
    Message(
      en: "--reveal needs --reason: say why the names are looked at",
      fa: "گزینهٔ --reveal به --reason نیاز دارد: بنویسید چرا نام‌ها دیده می‌شوند")
  }

  package static var reasonNeedsReveal: Message {
    Message(en: "--reason goes with --reveal", fa: "گزینهٔ --reason با --reveal می‌آید")
  }

  package static func willBeShown(_ what: Message) -> Message {
    Message(
      en: "\(what.en) will be shown, and it is recorded that you looked",
      fa: "\(what.fa) نشان داده می‌شود و ثبت می‌شود که شما دیدید")
  }

  package static var reporterIdentity: Message {
    Message(en: "the reporter's name and number", fa: "نام و شمارهٔ گزارش‌دهنده")
  }

  package static func noTerminal(_ subject: String) -> Message {
    Message(
      en: "--reveal wants a confirmation: type \(subject) on a terminal, or add --yes; nobody was revealed",
      fa: "گزینهٔ --reveal تأیید می‌خواهد: \(subject) را در پایانه بنویسید یا --yes را بیفزایید؛ هویت کسی نشان داده نشد")
  }

  package static var notConfirmed: Message {
    Message(en: "not confirmed; nobody was revealed", fa: "تأیید نشد؛ هویت کسی نشان داده نشد")
  }

  package static func anonymous(_ report: String) -> Message {
    Message(
      en: "report \(report) is anonymous: nothing about its caller is in the store",
      fa: "گزارش \(report) ناشناس است: از تماس‌گیرندهٔ آن چیزی در پایگاه داده نیست")
  }
}
