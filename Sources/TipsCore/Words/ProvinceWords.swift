import TipsText

/// What `tips-centre` says about offices of provinces.
package enum ProvinceWords {
  package static func added(_ code: String, number: Int, key: String, file: String) -> Message {
    let (code, file) = (SafeText.line(code), SafeText.line(file))
    return Message(
      en: "province \(code) has an office, number \(number); its key is in \(file), which stays with the officer. "
        + "At each station: tips key adopt \(key)",
      fa: "استان \(code) دفتری با شمارهٔ \(number) دارد؛ کلید آن در \(file) است و نزد افسر می‌ماند. "
        + "در هر ایستگاه: tips key adopt \(key)")
  }

  package static func office(_ code: String, number: Int, key: String) -> Message {
    let code = SafeText.line(code)
    return Message(
      en: "province \(code): office \(number), public key \(key)",
      fa: "استان \(code): دفتر \(number)، کلید عمومی \(key)")
  }

  package static var noOffice: Message {
    Message(
      en: "no province has an office yet; make one with: tips-centre province add CODE --number NUMBER --key FILE",
      fa: "هنوز هیچ استانی دفتر ندارد؛ با این فرمان بسازید: "
        + "tips-centre province add <کد> --number <شماره> --key <پرونده>")
  }

  package static func severalOffices(_ codes: [String]) -> Message {
    let codes = codes.map { SafeText.line($0) }
    return Message(
      en: "several provinces have an office; say which one in TIPS_PROVINCE: \(codes.joined(separator: ", "))",
      fa: "چند استان دفتر دارند؛ در TIPS_PROVINCE بگویید کدام: \(codes.joined(separator: "، "))")
  }

  /// A report whose leading one is another station's and can't lead it.
  package static func lostLead(_ report: String, lead: String, isThere: Bool) -> Message {
    isThere
      ? Message(
        en: "report \(report) follows \(lead), which is a duplicate itself; its station should name the leading one",
        fa: "گزارش \(report) پیرو \(lead) است که خود تکراری است؛ ایستگاهش باید گزارش اصلی را نام ببرد")
      : Message(
        en: "report \(report) follows \(lead), which is not here: mistyped, or not sent yet",
        fa: "گزارش \(report) پیرو \(lead) است که اینجا نیست: اشتباه نوشته شده یا هنوز فرستاده نشده است")
  }

  package static func erased(_ name: String, reports: Int, stations: [Int]) -> Message {
    let numbers = stations.map(String.init)
    return Message(
      en: "\(name) is erased here; \(reports.counting("report")) unlinked. "
        + (numbers.isEmpty
          ? "No station knows the person"
          : "Stations \(numbers.joined(separator: ", ")) do the same when they ask next")
        + "; afterwards: tips-centre rewrite",
      fa: "\(name) اینجا پاک شد؛ پیوند \(reports.grouped) گزارش برداشته شد. "
        + (numbers.isEmpty
          ? "هیچ ایستگاهی این شخص را نمی‌شناسد"
          : "ایستگاه‌های \(numbers.joined(separator: "، ")) در تماس بعدی همین کار را می‌کنند")
        + "؛ پس از آن: tips-centre rewrite")
  }

  package static func rewriting(_ table: String) -> Message {
    Message(en: "rewriting \(SafeText.line(table))", fa: "بازنویسی \(SafeText.line(table))")
  }

  package static func rewritten(_ count: Int, waiting: Int) -> Message {
    Message(
      en: "\(count.counting("table")) rewritten" + (waiting > 0 ? "; \(waiting) wait: run it again later" : ""),
      fa: "\(count.grouped) جدول بازنویسی شد"
        + (waiting > 0 ? "؛ \(waiting.grouped) مانده است: بعداً دوباره اجرا کنید" : ""))
  }

  package static var logNotMoved: Message {
    Message(
      en: "this account may not move the server's log on; it keeps what was erased until the server's own checkpoints",
      fa: "این حساب اجازهٔ پیش‌بردن گزارش کار سرور را ندارد؛ آنچه پاک شد تا بازرسی‌های خود سرور در آن می‌ماند")
  }
}
