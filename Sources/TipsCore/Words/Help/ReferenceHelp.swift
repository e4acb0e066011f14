import TipsText

/// The help of what `tips line`, `tips category` and `tips place` have in common.
package enum ReferenceHelp {
  package static var fa: Message { Message(en: "The Persian name.", fa: "نام فارسی.") }
  package static var en: Message { Message(en: "The English name.", fa: "نام انگلیسی.") }
  package static var code: Message { Message(en: "Its code.", fa: "کد آن.") }
  package static var codeOrName: Message { Message(en: "Its code or name.", fa: "کد یا نام آن.") }
  package static var active: Message {
    Message(
      en: "Whether new reports may use it: yes or no.",
      fa: "آیا گزارش‌های تازه می‌توانند آن را به کار ببرند: yes (بله) یا no (خیر).")
  }
}

/// The help of `tips line`.
package enum LineHelp {
  package static var abstract: Message {
    Message(en: "The lines by which reports come in.", fa: "خط‌هایی که گزارش‌ها از آن‌ها می‌رسند.")
  }
  package static var list: Message { Message(en: "List the lines.", fa: "خط‌ها را فهرست می‌کند.") }
  package static var add: Message { Message(en: "Add a line.", fa: "خطی می‌افزاید.") }
  package static var set: Message { Message(en: "Change a line.", fa: "خطی را تغییر می‌دهد.") }
}

/// The help of `tips category`.
package enum CategoryHelp {
  package static var abstract: Message { Message(en: "The categories of reports.", fa: "موضوع‌های گزارش‌ها.") }
  package static var list: Message { Message(en: "List the categories.", fa: "موضوع‌ها را فهرست می‌کند.") }
  package static var add: Message { Message(en: "Add a category.", fa: "موضوعی می‌افزاید.") }
  package static var set: Message { Message(en: "Change a category.", fa: "موضوعی را تغییر می‌دهد.") }
  package static var code: Message {
    Message(en: "Its code, group and kind with a dot between.", fa: "کد آن: گروه و نوع، با نقطه‌ای در میان.")
  }
  package static var isEligible: Message {
    Message(en: "Its incidents count for recognition.", fa: "رویدادهای آن برای تجلیل شمرده می‌شوند.")
  }
  package static var eligible: Message {
    Message(
      en: "Whether its incidents count for recognition: yes or no.",
      fa: "آیا رویدادهای آن برای تجلیل شمرده می‌شوند: yes (بله) یا no (خیر).")
  }
}

/// The help of `tips place`.
package enum PlaceHelp {
  package static var abstract: Message { Message(en: "The places of reports.", fa: "محل‌های گزارش‌ها.") }
  package static var list: Message {
    Message(
      en: "List the places, in the order of the Persian alphabet.",
      fa: "محل‌ها را به ترتیب الفبای فارسی فهرست می‌کند.")
  }
  package static var below: Message {
    Message(en: "Only those directly below a place.", fa: "فقط محل‌هایی که بی‌واسطه زیر این محل‌اند.")
  }
  package static var add: Message { Message(en: "Add a place.", fa: "محلی می‌افزاید.") }
  package static var set: Message { Message(en: "Change a place.", fa: "محلی را تغییر می‌دهد.") }
  package static var importTable: Message {
    Message(
      en: "Add or update the places of a table, all or none.",
      fa: "محل‌های یک جدول را می‌افزاید یا به‌روز می‌کند، همه را یا هیچ‌یک را.")
  }
  package static func importDiscussion(_ columns: [String]) -> Message {
    Message(
      en: "The table is TSV or CSV with the header " + columns.joined(separator: ", ") + ".",
      fa: "جدول TSV یا CSV است، با سرستون‌های " + columns.joined(separator: "، ") + ".")
  }
  package static var file: Message {
    Message(en: "The file; - is standard input.", fa: "پرونده؛ - ورودی استاندارد است.")
  }
  package static var level: Message {
    Message(
      en: "province, county, district, city or neighbourhood.",
      fa: "سطح: province (استان)، county (شهرستان)، district (بخش)، city (شهر) یا neighbourhood (محله).")
  }
  package static var parent: Message { Message(en: "The place that it lies in.", fa: "محلی که در آن است.") }
  package static var alias: Message {
    Message(en: "Another name or spelling; may be repeated.", fa: "نام یا املای دیگر؛ می‌توان چند بار نوشت.")
  }
  package static var population: Message { Message(en: "Inhabitants.", fa: "جمعیت.") }
}
