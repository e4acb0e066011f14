import TipsText

/// What `tips outcome` says.
package enum OutcomeWords {
  /// Begins the answer.
  package static func changed(_ number: String, _ change: Message) -> Message {
    Message(en: "\(number)  \(change.en)", fa: "گزارش \(number): \(change.fa)")
  }

  package static func operation(_ reference: String, reports: Int, isNew: Bool) -> Message {
    Message(
      en: "\(reference) (\(reports) \(reports == 1 ? "report" : "reports")\(isNew ? ", new operation" : ""))",
      fa: "عملیات \(reference) (\(reports) گزارش\(isNew ? "، عملیات تازه" : ""))")
  }

  package static func duplicate(of lead: String) -> Message { Message(en: "of \(lead)", fa: "گزارش اصلی \(lead)") }

  /// Ends the answer.
  package static func undo(_ command: String) -> Message {
    Message(en: "        undo: \(command)", fa: "\nبرای بازگرداندن: \(command)")
  }

  package static var undoStandsAlone: Message {
    Message(
      en: "--undo stands alone, or with --note: what stood before comes back",
      fa: "--undo تنها یا همراه --note به کار می‌رود: نتیجهٔ پیشین برمی‌گردد")
  }

  /// - Parameter dispositions: each with its code and its Persian name.
  package static func isMissing(among dispositions: [(code: String, fa: String)]) -> Message {
    Message(
      en: "the outcome is missing: one of " + dispositions.map(\.code).joined(separator: ", ") + ", or --undo",
      fa: "نتیجه داده نشده است: یکی از این‌ها را بنویسید: "
        + dispositions.map { "\($0.fa) (\($0.code))" }.joined(separator: "، ") + "؛ یا --undo")
  }

  /// Asks which operation is meant.
  package static func whichOperation(_ typed: String, near: String) -> Message {
    Message(
      en: "no operation \(typed) yet, but \(near). Enter takes \(near), n makes a new one",
      fa: "عملیات \(typed) هنوز ثبت نشده، ولی \(near) ثبت شده است. اینتر برای \(near)، «تازه» برای عملیات تازه")
  }

  package static func takeOrNew(_ near: String) -> Message {
    Message(
      en: "press Enter for \(near), or type n for a new operation",
      fa: "برای \(near) اینتر را بزنید، یا برای عملیات تازه بنویسید «تازه»")
  }

  package static func laterLead(_ number: String, follows lead: String) -> Message {
    Message(
      en: "\(number) was received before \(lead), which leads the incident now and gets its credit; if \(number) was "
        + "the first accurate report, undo this and mark \(lead) as its duplicate",
      fa: "گزارش \(number) پیش از \(lead) دریافت شده، ولی اکنون \(lead) گزارش اصلی رویداد است و اعتبار آن را می‌گیرد؛ "
        + "اگر \(number) نخستین گزارش درست بوده، این را بازگردانید و \(lead) را تکراریِ آن کنید")
  }
}
