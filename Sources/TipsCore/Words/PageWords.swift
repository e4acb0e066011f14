import TipsText

/// What is said about pages: where they go, and of what templates they are made.
package enum PageWords {
  package static var pdfNeedsFile: Message {
    Message(
      en: "--pdf needs a file: a PDF is not written to standard output",
      fa: "گزینهٔ --pdf پرونده می‌خواهد: PDF در خروجی استاندارد نوشته نمی‌شود")
  }
  package static var sameFile: Message {
    Message(en: "--html and --pdf name the same file", fa: "--html و --pdf یک پرونده را نام می‌برند")
  }
  package static var noPlace: Message {
    Message(
      en: "say where the page goes: --html FILE, --html - or --pdf FILE",
      fa: "بگویید صفحه کجا نوشته شود: --html <پرونده>، --html - یا --pdf <پرونده>")
  }
  package static var reportIsPage: Message {
    Message(
      en: "tips report writes a page; for --json and --csv use: tips stats",
      fa: "فرمان tips report صفحه می‌نویسد؛ برای --json و --csv: tips stats")
  }

  package static func wrote(_ path: String) -> Message { Message(en: "wrote \(path)", fa: "نوشته شد: \(path)") }

  /// - Parameter path: the file that holds the page; nil where it went to standard output.
  package static func printInstead(_ path: String?) -> Message {
    Message(
      en: "no Chromium here, so no PDF: open \(path ?? "the page") in a browser and print it into a PDF there",
      fa: "اینجا Chromium نیست، پس PDF ساخته نشد: \(path ?? "صفحه") را در مرورگر باز کنید و از آنجا به PDF چاپ کنید")
  }

  package static func wroteInstead(_ path: String) -> Message {
    Message(
      en: "no Chromium here, so no PDF: wrote \(path); open it in a browser and print it into a PDF there",
      fa: "اینجا Chromium نیست، پس PDF ساخته نشد: \(path) نوشته شد؛ آن را در مرورگر باز کنید و از آنجا به PDF چاپ کنید")
  }

  package static func noReport(in period: String) -> Message {
    Message(
      en: "no report was received in \(period); the page says so",
      fa: "در \(period) گزارشی دریافت نشده است؛ صفحه همین را می‌گوید")
  }

  // MARK: Templates

  package static var folderWithoutName: Message { Message(en: "the folder has no name", fa: "پوشه نامی ندارد") }

  /// Where a template comes from that nobody changed.
  package static var builtIn: Message { Message(en: "built-in", fa: "از برنامه") }

  package static func copied(_ path: String, isUsed: Bool) -> Message {
    Message(
      en: "\(path)  \(isUsed ? "it is used from now on" : "use it with --templates, or put it beside the store")",
      fa: "رونوشت در \(path) است؛ "
        + (isUsed ? "از این پس به کار می‌رود" : "با --templates به کارش ببرید، یا در کنار پایگاه داده بگذارید"))
  }
}
