import TipsText

/// What `tips export` says.
package enum ExportWords {
  package static func reports(_ count: Int) -> Message {
    Message(en: "\(count.grouped) \(count == 1 ? "report" : "reports")", fa: "\(count.grouped) گزارش")
  }

  package static var noJSON: Message {
    Message(
      en: "an export has no --json: for programs there is --format jsonl, an object a line",
      fa: "خروج داده --json ندارد: برای برنامه‌ها --format jsonl هست، یک شیء در هر سطر")
  }

  package static var formatsContradict: Message {
    Message(en: "--format and --csv contradict each other", fa: "گزینه‌های --format و --csv با هم نمی‌خوانند")
  }

  package static var excelIsCSV: Message {
    Message(en: "--excel goes with --csv", fa: "گزینهٔ --excel با --csv می‌آید")
  }

  package static var localTimesForms: Message {
    Message(
      en: "--local-times goes with csv and jsonl; Open311 has times of the station's zone as they are",
      fa: "گزینهٔ --local-times با csv و jsonl می‌آید؛ زمان‌های Open311 خود در منطقهٔ زمانی ایستگاه‌اند")
  }
}
