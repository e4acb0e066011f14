import TipsText

/// What `tips-centre` says.
package enum CentreWords {
  package static func made(at address: String) -> Message {
    Message(
      en: "centre made at \(address); add its stations with: tips-centre station add",
      fa: "مرکز در \(address) ساخته شد؛ ایستگاه‌هایش را با این فرمان بیفزایید: tips-centre station add")
  }

  package static func added(station: Int, file: String) -> Message {
    Message(
      en: "station \(station) added; carry \(file) to it by a safe way, and there run: tips centre join FILE",
      fa: "ایستگاه \(station) افزوده شد؛ \(file) را از راهی امن به آن ببرید و آنجا اجرا کنید: tips centre join <پرونده>"
    )
  }

  package static func renewed(station: Int, file: String) -> Message {
    Message(
      en:
        "station \(station) has a new secret, and the old one opens nothing any more; carry \(file) to it by a safe way",
      fa: "ایستگاه \(station) رمز تازه‌ای دارد و رمز پیشین دیگر چیزی را باز نمی‌کند؛ \(file) را از راهی امن به آن ببرید")
  }

  package static func forgotten(station: Int) -> Message {
    Message(
      en: "what station \(station) had sent is gone from here; there run: tips sync --anew",
      fa: "آنچه ایستگاه \(station) فرستاده بود از اینجا برداشته شد؛ آنجا اجرا کنید: tips sync --anew")
  }

  package static func notForgotten(station: Int) -> Message {
    Message(
      en: "nothing was changed; say --yes to take all rows of station \(station) out of the centre",
      fa: "چیزی تغییر نکرد؛ برای برداشتن همهٔ سطرهای ایستگاه \(station) از مرکز --yes را بدهید")
  }

  package static var noStations: Message {
    Message(
      en: "no station yet; add one with: tips-centre station add NUMBER --name NAME --url URL --to FILE",
      fa: "هنوز ایستگاهی نیست؛ با این فرمان بیفزایید: "
        + "tips-centre station add <شماره> --name <نام> --url <نشانی> --to <پرونده>")
  }

  /// A line of the list of stations.
  package static func station(_ number: Int, name: String, province: String?) -> Message {
    let place = province.map { " (\(SafeText.line($0)))" } ?? ""
    return Message(
      en: "station \(number)\(place): \(SafeText.line(name))", fa: "ایستگاه \(number)\(place): \(SafeText.line(name))")
  }

  /// How far the centre has come with a station.
  package static func status(
    sequence: Int, entries: Int, reports: Int, seen: String?, behind: Int?, commands: Int
  ) -> Message {
    guard let seen else {
      return Message(en: "  has not sent anything yet", fa: "  هنوز چیزی نفرستاده است")
    }
    var parts = [
      Message(
        en: "  \(reports.counting("report")), \(entries.counting("entry", "entries")) of the trail, up to change "
          + "\(sequence.grouped), last seen \(seen)",
        fa:
          "  \(reports.grouped) گزارش، \(entries.grouped) ردیف دفتر رویدادها، تا تغییر \(sequence.grouped)، آخرین تماس \(seen)"
      )
    ]
    if let behind, behind > 0 {
      parts.append(
        Message(
          en: "\(behind.counting("hour")) silent", fa: "\(behind.grouped) ساعت بی‌خبر"))
    }
    if commands > 0 {
      parts.append(
        Message(
          en: "\(commands.counting("erasure")) not yet carried out there",
          fa: "\(commands.grouped) پاک‌سازی هنوز آنجا انجام نشده است"))
    }
    return parts.joined()
  }

  package static var verifying: Message { Message(en: "counting anew", fa: "شمارش دوباره") }

  /// What a verification looked at, where all agrees.
  package static func verified(stations: Int, entries: Int, reports: Int) -> Message {
    Message(
      en: "all agrees: \(stations.counting("station")), \(entries.counting("entry", "entries")) of their trails, "
        + "\(reports.counting("report")) counted anew",
      fa: "همه چیز همخوان است: \(stations.grouped) ایستگاه، \(entries.grouped) ردیف دفتر رویدادهای آن‌ها، "
        + "\(reports.grouped) گزارش دوباره شمرده شد")
  }

  package static func brokenTrail(station: Int, entry: Int) -> Message {
    Message(
      en: "the trail of station \(station) breaks at entry \(entry): it was changed here",
      fa: "دفتر رویدادهای ایستگاه \(station) در ردیف \(entry) گسسته است: اینجا تغییر کرده است")
  }

  package static func trailEndsElsewhere(station: Int, entry: Int) -> Message {
    Message(
      en: "the trail of station \(station) ends at entry \(entry), and not where the centre has come with it",
      fa: "دفتر رویدادهای ایستگاه \(station) در ردیف \(entry) پایان می‌یابد، نه آنجا که مرکز با آن رسیده است")
  }

  package static func replacedTrail(station: Int, entry: Int, at: String) -> Message {
    Message(
      en:
        "station \(station) began anew on \(at) with another trail: the one before had \(entry.counting("entry", "entries")), "
        + "and was restored over or rewritten there",
      fa:
        "ایستگاه \(station) در \(at) با دفتر رویدادهای دیگری از نو آغاز کرد: دفتر پیشین \(entry.grouped) ردیف داشت و آنجا "
        + "بازگردانده یا بازنوشته شده است")
  }

  package static func wrongSummary(station: Int, table: String, rows: Int) -> Message {
    Message(
      en: "\(table) of station \(station) is wrong in \(rows.counting("row"))",
      fa: "\(table) ایستگاه \(station) در \(rows.grouped) سطر نادرست است")
  }

  package static func wrongCountry(table: String, rows: Int) -> Message {
    Message(
      en: "\(table) is not the sum of the stations' in \(rows.counting("row"))",
      fa: "\(table) در \(rows.grouped) سطر با جمع ایستگاه‌ها برابر نیست")
  }

  package static func strangeReports(station: Int, count: Int) -> Message {
    Message(
      en: "\(count.counting("report")) of station \(station) can't be its own, or name nobody",
      fa: "\(count.grouped) گزارش ایستگاه \(station) نمی‌تواند از آن باشد، یا کسی را نام می‌برد که نیست")
  }

  package static func wrongPeople(_ count: Int) -> Message {
    Message(
      en: "\(count.counting("person", "people")) are not what the stations say of them",
      fa: "\(count.grouped) نفر چنان نیستند که ایستگاه‌ها می‌گویند")
  }

  /// How far a first filling has come.
  package static func filled(station: Int, sequence: Int) -> Message {
    Message(
      en: "station \(station) is here up to change \(sequence.grouped)",
      fa: "ایستگاه \(station) تا تغییر \(sequence.grouped) اینجاست")
  }

  package static var doesNotContinue: Message {
    Message(
      en: "a station does not continue what the centre has of it: another store, or one that was restored",
      fa: "ایستگاهی دنبالهٔ آنچه مرکز از آن دارد نیست: پایگاه دادهٔ دیگری است، یا بازگردانده شده است")
  }

  package static func fileIsThere(_ path: String) -> Message {
    Message(
      en: "\(SafeText.line(path)) is there already; name another with --to",
      fa: "\(SafeText.line(path)) از پیش هست؛ پروندهٔ دیگری با --to نام ببرید")
  }

  package static var noStore: Message {
    Message(
      en: "name the centre's store with --store postgresql://… or in $TIPS_CENTRE",
      fa: "پایگاه دادهٔ مرکز را با --store postgresql://… یا در $TIPS_CENTRE نام ببرید")
  }

  package static func badFile(_ path: String) -> Message {
    Message(
      en: "\(SafeText.line(path)) must be a file that its owner alone can read, with the address of the store in it",
      fa: "\(SafeText.line(path)) باید پرونده‌ای باشد که تنها صاحبش می‌تواند بخواند و نشانی پایگاه داده در آن است")
  }

  package static func unreadable(_ path: String) -> Message {
    Message(
      en: "\(SafeText.line(path)) can't be read", fa: "\(SafeText.line(path)) خوانده نمی‌شود")
  }

  package static var badURL: Message {
    Message(
      en: "--url takes the address at which stations reach this centre: https://…, or http:// of this machine",
      fa: "--url نشانی‌ای می‌گیرد که ایستگاه‌ها با آن به این مرکز می‌رسند: https://…، یا http:// همین دستگاه")
  }
}
