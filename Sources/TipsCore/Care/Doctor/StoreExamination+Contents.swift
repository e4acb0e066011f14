import TipsCalendar
import TipsDomain
import TipsFiles
import TipsSQLite
import TipsStore
import TipsText

/// Whether what is in the store agrees with itself.
extension StoreExamination {
  func integrity(isThorough: Bool) -> Finding {
    finding(.integrity) {
      var complaints = try IntegrityCheck(connection).complaints(isThorough: isThorough, limit: 10)
      if isThorough, complaints.isEmpty {
        complaints = try connection.rows(
          "select \"table\", count(*) from pragma_foreign_key_check group by 1 limit 10"
        ) { (table: String, rows: Int) in
          let table = SafeText.line(table)
          return Message(
            en: "\(rows) rows of \(table) name a row that is not there",
            fa: "\(rows) ردیف از جدول \(table) به ردیفی بسته است که نیست")
        }
      }
      if isThorough, complaints.isEmpty, try Migrator.version(of: connection) >= 5 {
        let marks = try number(
          "select count(*) from report_protection where report_id not in (select id from report)")
        if marks > 0 {
          return Finding(
            .integrity, .note,
            Message(
              en: "\(marks) marks as never to be published are of reports that are not there, "
                + "as after an import that an older program took back",
              fa: "\(marks) نشان «هرگز منتشر نشود» از آنِ گزارش‌هایی است که نیستند، "
                + "مانند پس‌گرفتن ورود داده با برنامه‌ای کهنه‌تر"),
            remedy: .command("tips audit verify"))
        }
      }
      guard let first = complaints.first else {
        return Finding(
          .integrity, .ok,
          isThorough
            ? Message(
              en: "read through, indices held against tables", fa: "سراسر خوانده و نمایه‌ها با جدول‌ها سنجیده شد")
            : Message(en: "read through", fa: "سراسر خوانده شد"))
      }
      let more = complaints.count - 1
      let detail = Message(
        en: first.en + (more > 0 ? ", and \(more) more" : ""), fa: first.fa + (more > 0 ? "، و \(more) مورد دیگر" : ""))
      return Finding(.integrity, .problem, detail, remedy: .restore)
    }
  }

  /// Holds the search index against the texts. SQLite does it in a writing transaction, though nothing is written.
  func searchIndex(patience: Int) -> Finding {
    finding(.searchIndex) {
      guard !isWithoutLog, PrivateFile.isWritable(path) else {
        return Finding(
          .searchIndex, .note,
          Message(
            en: "not looked at: the store can't be written", fa: "بررسی نشد: در پایگاه داده نمی‌توان نوشت"),
          remedy: .workAsOwner)
      }
      guard (try? SchemaComparison.refuseForeignCode(connection)) != nil else {
        return Finding(
          .searchIndex, .note,
          Message(
            en: "not looked at: the schema is not this program's", fa: "بررسی نشد: طرح از این برنامه نیست"),
          remedy: .restore)
      }
      let check = IntegrityCheck(connection)
      do {
        let isRight = try WriterLock(storePath: path).hold(seconds: patience, onWait: {}) {
          try !check.isSearchIndexAstray && check.matchesSearchIndex
        }
        return isRight
          ? Finding(.searchIndex, .ok, Message(en: "held against the texts", fa: "با متن‌ها سنجیده شد"))
          : Finding(
            .searchIndex, .problem,
            Message(en: "the search index is not what the texts say", fa: "نمایهٔ جست‌وجو با متن‌ها نمی‌خواند"),
            remedy: .restore)
      } catch StoreError.busy(_, let seconds) {
        return Finding(
          .searchIndex, .note,
          Message(
            en: "not looked at: another process has been writing for \(seconds) s",
            fa: "بررسی نشد: فرایند دیگری \(seconds) ثانیه است که می‌نویسد"),
          remedy: Message(en: "try again", fa: "دوباره تلاش کنید"))
      }
    }
  }

  func summaries(_ onProgress: (WorkProgress) -> Void) -> Finding {
    finding(.summaries) {
      guard let settings = try StoreSettings(of: connection) else { throw StoreError.notAStore(path: path) }
      let zone = try StationZone(identifier: settings.zoneIdentifier)
      let all = try number("select count(*) from report")
      let result = try SummaryCheck(connection, zone: zone, examples: 1).run {
        onProgress(WorkProgress(Message(en: "counting", fa: "شمارش"), $0, of: all, .reports))
      }
      guard let first = result.examples.first else {
        return Finding(
          .summaries, .ok,
          Message(
            en: "counted anew from \(result.reports.grouped) reports",
            fa: "از \(result.reports.grouped) گزارش از نو شمرده شد"))
      }
      let (stored, counted) = (first.storedWords, first.countedWords)
      return Finding(
        .summaries, .problem,
        Message(
          en: "\(result.differences) rows differ from the reports; \(first.table.rawValue) of "
            + "\(GregorianDate(first.day)), \(first.key.en): \(stored.en) instead of \(counted.en)",
          fa: "\(result.differences) ردیف با گزارش‌ها نمی‌خواند؛ جدول \(first.table.rawValue) در "
            + "\(SolarHijriDate(first.day))، \(first.key.fa): \(stored.fa) به جای \(counted.fa)"),
        remedy: .restore)
    }
  }
}
