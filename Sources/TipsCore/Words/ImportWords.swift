import TipsText

/// What `tips import` says.
package enum ImportWords {
  // MARK: Options

  package static var undoAlone: Message {
    Message(en: "--undo stands alone", fa: "گزینهٔ --undo تنها می‌آید")
  }
  package static var listAlone: Message {
    Message(en: "--list stands alone", fa: "گزینهٔ --list تنها می‌آید")
  }
  package static var noFile: Message {
    Message(
      en: "the file is missing; - reads standard input. See: tips import --help",
      fa: "پرونده‌ای نام برده نشده است؛ - ورودی استاندارد را می‌خواند. راهنما: tips import --help")
  }
  package static var noMap: Message {
    Message(
      en: "--map is missing: name the mapping that tells what the columns mean",
      fa: "گزینهٔ --map نیامده است: نگاشتی را نام ببرید که معنای ستون‌ها را می‌گوید")
  }

  // MARK: Progress

  package static var reading: Message { Message(en: "reading", fa: "خواندن") }

  /// What is read, behind a number.
  package static var records: Message { Message(en: "rows", fa: "رکورد") }

  package static func indexing(_ rows: Int) -> Message {
    Message(
      en: "\(rows.grouped) rows read; building indices", fa: "\(rows.grouped) رکورد خوانده شد؛ ساختن نمایه‌ها")
  }

  // MARK: The answer

  /// How many records were read, and what became of them.
  package struct Counts {
    package var read = 0
    package var new = 0
    package var merged = 0
    package var already = 0
    package var refused = 0
    package var leftOut = 0
    /// Where the refused records are; nil where there are none.
    package var rejectFile: String?
    package var isDryRun = false

    package init() {}
  }

  package static func summary(_ counts: Counts) -> Message {
    var parts = [
      Message(en: "read \(counts.read.grouped)", fa: "خوانده‌شده \(counts.read.grouped)"),
      Message(en: "new \(counts.new.grouped)", fa: "تازه \(counts.new.grouped)"),
    ]
    if counts.merged > 0 {
      parts.append(Message(en: "merged \(counts.merged.grouped)", fa: "ادغام‌شده \(counts.merged.grouped)"))
    }
    parts += [
      Message(en: "already here \(counts.already.grouped)", fa: "از پیش موجود \(counts.already.grouped)"),
      Message(en: "refused \(counts.refused.grouped)", fa: "ردشده \(counts.refused.grouped)"),
    ]
    if counts.leftOut > 0 {
      parts.append(Message(en: "left out \(counts.leftOut.grouped)", fa: "کنارگذاشته \(counts.leftOut.grouped)"))
    }
    let all = parts.joined(en: "  ", fa: "، ")
    let file = counts.rejectFile
    return Message(
      en: all.en + (file.map { " → \($0)" } ?? "") + (counts.isDryRun ? "  (dry run: nothing was kept)" : ""),
      fa: all.fa + (file.map { "؛ ردشده‌ها در \($0)" } ?? "")
        + (counts.isDryRun ? " (آزمایشی: چیزی نگه داشته نشد)" : ""))
  }

  package static func more(_ count: Int) -> Message {
    Message(en: "… and \(count.grouped) more", fa: "… و \(count.grouped) مورد دیگر")
  }

  package static func takenBack(_ batch: Int64, reports: Int, from source: String) -> Message {
    Message(
      en: "batch \(batch) taken back: \(reports.counting("report")) from \(source) removed",
      fa: "دستهٔ \(batch) پس گرفته شد: \(reports.grouped) گزارش از \(source) حذف شد")
  }
}

// MARK: - Remarks

extension ImportWords {
  /// What becomes of a value that no table knows.
  package enum Taken {
    case value(String)
    case leftEmpty
    case refused

    fileprivate var words: Message {
      switch self {
      case .value(let value): Message(en: "taken as \(value)", fa: "\(value) گرفته شد")
      case .leftEmpty: Message(en: "left empty", fa: "خالی ماند")
      case .refused: Message(en: "refused", fa: "رد شد")
      }
    }
  }

  package static func unknown(_ value: String, of field: String, rows: Int, _ taken: Taken) -> Message {
    let said = rows == 1 ? "1 row says" : "\(rows.grouped) rows say"
    return Message(
      en: "\(field): \(said) '\(value)', which is not known; \(taken.words.en)",
      fa: "\(field): در \(rows.grouped) ردیف «\(value)» آمده که شناخته نیست؛ \(taken.words.fa)")
  }

  package static func otherUnknown(_ count: Int, of field: String) -> Message {
    Message(
      en: "\(field): and \(count.grouped) other unknown values; all are in --json",
      fa: "\(field): و \(count.grouped) مقدار ناشناختهٔ دیگر؛ همه در --json هست")
  }

  package static func clearedTimes(_ count: Int) -> Message {
    let times = count == 1 ? "1 time that was" : "\(count.grouped) times that were"
    return Message(
      en: "left out \(times) before an earlier stage",
      fa: "\(count.grouped) زمان که پیش از مرحلهٔ قبلی بود کنار گذاشته شد")
  }

  package static func duplicates(_ count: Int) -> Message {
    let reports = count == 1 ? "1 report is a duplicate" : "\(count.grouped) reports are duplicates"
    return Message(
      en: "\(reports) of another that the file doesn't name; undo the mark and set it anew with --duplicate-of, "
        + "or they belong to no incident",
      fa:
        "\(count.grouped) گزارش، تکراریِ گزارشی است که پرونده نام نمی‌برد؛ نتیجه را پس بگیرید و با --duplicate-of از نو ثبت کنید، "
        + "وگرنه به هیچ رویدادی تعلق ندارند")
  }

  /// - Parameter others: how many other records go on over line ends.
  package static func overLines(first line: Int, others: Int, of read: Int) -> Message {
    let likewise = others == 0 ? "no other record" : "\(others) others of \(read.grouped)"
    return Message(
      en: "line \(line): a quoted cell goes on over the end of the line, as in \(likewise); if rows are "
        + "missing, set \"quotes\" to false in the mapping",
      fa: "سطر \(line): خانهٔ درون گیومه از پایان سطر می‌گذرد، "
        + (others == 0 ? "و در هیچ رکورد دیگری چنین نیست" : "مانند \(others) رکورد دیگر از \(read.grouped)")
        + "؛ اگر ردیف‌هایی کم است، در نگاشت \"quotes\" را false بگذارید")
  }

  package static func zones(file: String, store: String) -> Message {
    Message(
      en: "times without an offset were read on the clock of \(file); days and periods are counted on "
        + "that of \(store), the store's",
      fa: "زمان‌های بی‌اختلاف ساعت به ساعت \(file) خوانده شدند؛ روزها و دوره‌ها به ساعت پایگاه داده، \(store)، "
        + "شمرده می‌شوند")
  }

  package static func unusableNumbers(_ count: Int) -> Message {
    let callers = count == 1 ? "1 caller's number tells" : "\(count.grouped) callers' numbers tell"
    return Message(
      en: "caller_phone: \(callers) nobody apart; kept, but these callers can't be thanked",
      fa:
        "caller_phone: شمارهٔ \(count.grouped) تماس‌گیرنده کسی را مشخص نمی‌کند؛ نگه داشته شد، ولی نمی‌توان از آنان تجلیل کرد"
    )
  }

  package static func severalNumbers(_ count: Int) -> Message {
    let rows = count == 1 ? "1 row has" : "\(count.grouped) rows have"
    return Message(
      en: "caller_phone: \(rows) several numbers; the first one tells the caller apart, all are kept",
      fa:
        "caller_phone: \(count.grouped) ردیف چند شماره دارد؛ تماس‌گیرنده از شمارهٔ نخست شناخته می‌شود و همه نگه داشته می‌شوند"
    )
  }

  /// - Parameters:
  ///   - columns: those that no record has, of which four are named.
  ///   - haveHeader: whether the columns stand in a header, so that only their cells are empty.
  package static func neverSeen(_ columns: [String], haveHeader: Bool) -> Message {
    let quoted = columns.prefix(4).map { "\"\($0)\"" }
    let others = columns.count - quoted.count
    let listed = Message(
      en: quoted.joined(separator: ", ") + (others > 0 ? " and \(others) others" : ""),
      fa: quoted.joined(separator: "، ") + (others > 0 ? " و \(others) ستون دیگر" : ""))
    if haveHeader {
      return Message(
        en: "no record has a value in \(listed.en)", fa: "هیچ رکوردی در \(listed.fa) مقداری ندارد")
    }
    if columns.count == 1 {
      return Message(
        en: "no record has \(listed.en); check its spelling in the mapping",
        fa: "هیچ رکوردی \(listed.fa) ندارد؛ املای آن را در نگاشت بررسی کنید")
    }
    return Message(
      en: "no record has \(listed.en); check their spelling, and whether the mapping belongs to this file",
      fa: "هیچ رکوردی \(listed.fa) ندارد؛ املای آن‌ها را بررسی کنید و ببینید نگاشت از آنِ همین پرونده است یا نه")
  }

  package static func reasons(in file: String) -> Message {
    Message(en: "the reasons are in \(file)", fa: "دلیل‌ها در \(file) است")
  }

  package static func howToTakeBack(_ batch: Int64) -> Message {
    Message(
      en: "batch \(batch); take it back with: tips import --undo \(batch)",
      fa: "دستهٔ \(batch)؛ برای پس‌گرفتن: tips import --undo \(batch)")
  }
}
