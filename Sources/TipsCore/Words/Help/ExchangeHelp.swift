import TipsText

/// The help of `tips import`.
package enum ImportHelp {
  package static var abstract: Message {
    Message(
      en: "Import reports from a file of another system, or take an import back.",
      fa: "گزارش‌های سامانه‌ای دیگر را از پرونده وارد می‌کند، یا ورودی را پس می‌گیرد.")
  }
  package static var discussion: Message {
    Message(
      en: "CSV, a workbook, a JSON array, JSON Lines or XML. docs/mappings/README.md tells how to write a mapping.",
      fa: "CSV، کارپوشهٔ صفحه‌گسترده، آرایهٔ JSON، JSON Lines یا XML. روش نوشتن نگاشت در docs/mappings/README.md است.")
  }
  package static var file: Message {
    Message(en: "The file; - for standard input.", fa: "پرونده؛ - برای ورودی استاندارد.")
  }
  package static var map: Message {
    Message(en: "What the columns of the file mean.", fa: "نگاشت: معنای ستون‌های پرونده.")
  }
  package static var dryRun: Message {
    Message(
      en: "Do everything and keep nothing: shows what an import would come to.",
      fa: "همه‌چیز را آزمایشی انجام می‌دهد و چیزی نگه نمی‌دارد: نشان می‌دهد ورود داده چه نتیجه‌ای خواهد داشت.")
  }
  package static var partial: Message {
    Message(
      en: "Take the good records and write the others to a reject file.",
      fa: "رکوردهای درست را می‌گیرد و بقیه را در پروندهٔ ردشده‌ها می‌نویسد.")
  }
  package static var zone: Message {
    Message(
      en: "The zone of times without an offset, where the mapping names none. (default: the store's)",
      fa: "منطقهٔ زمانیِ زمان‌های بی‌اختلاف ساعت، اگر نگاشت آن را نام نبرد. (پیش‌فرض: منطقهٔ پایگاه داده)")
  }
  package static var list: Message {
    Message(
      en: "List the imports of the store, the newest first, with their numbers.",
      fa: "ورودهای دادهٔ این پایگاه را با شماره‌هایشان فهرست می‌کند، تازه‌ترین در آغاز.")
  }
  package static var undo: Message { Message(en: "Take an import back.", fa: "ورود داده‌ای را پس می‌گیرد.") }
}

/// The help of `tips export`.
package enum ExportHelp {
  package static var abstract: Message {
    Message(
      en: "Write reports for other tools, oldest first, without callers.",
      fa: "گزارش‌ها را برای ابزارهای دیگر می‌نویسد، قدیمی‌ترین در آغاز و بی تماس‌گیرندگان.")
  }
  package static var discussion: Message {
    Message(
      en:
        "docs/mappings/tips-export.json, tips-export-jsonl.json and tips-open311.json read an export into another store.",
      fa:
        "با docs/mappings/tips-export.json، tips-export-jsonl.json و tips-open311.json می‌توان خروجی را در پایگاه دادهٔ دیگری وارد کرد."
    )
  }
  package static var format: Message {
    Message(
      en: "csv for tables, jsonl for an object a line, open311 or open311-xml for service requests of GeoReport v2.",
      fa: "csv برای جدول، jsonl برای یک شیء در هر سطر، open311 یا open311-xml برای درخواست‌های خدمت GeoReport v2.")
  }
  package static var csv: Message {
    Message(
      en: "The same as --format csv, which is what comes without any option.",
      fa: "همان --format csv، که بی هیچ گزینه‌ای هم نوشته می‌شود.")
  }
  package static var excel: Message {
    Message(
      en: "Begin the CSV with a byte order mark, by which spreadsheets know Persian letters.",
      fa: "CSV را با نشان ترتیب بایت آغاز می‌کند که صفحه‌گسترده‌ها حروف فارسی را از آن می‌شناسند.")
  }
  package static var localTimes: Message {
    Message(
      en: "Each time once more, on the station's clock and as a Solar Hijri date, in columns at the end.",
      fa: "هر زمان را یک بار دیگر به ساعت ایستگاه و تاریخ هجری شمسی، در ستون‌های پایانی، می‌نویسد.")
  }
  package static var storeDefault: Message {
    Message(en: "Default: as of all commands.", fa: "پیش‌فرض: مانند همهٔ فرمان‌ها.")
  }
}
