import TipsText

/// The help of `tips take`.
package enum TakeHelp {
  package static var abstract: Message {
    Message(
      en: "Take reports that citizens sent by the web: they are work as any other from then on.",
      fa: "گزارش‌هایی را که شهروندان از وب فرستاده‌اند می‌پذیرد: از آن پس مانند هر گزارش دیگری‌اند.")
  }

  package static var discussion: Message {
    Message(
      en:
        "What waits: tips open --line web. Sending somebody takes a report, too; what is worth nothing is refused by its "
        + "outcome: tips outcome 104852 104865 unfounded.",
      fa: "فهرست انتظار: tips open --line web. اعزام نیز به معنای پذیرفتن است؛ آنچه ارزشی ندارد با نتیجه‌اش رد می‌شود: "
        + "tips outcome 104852 104865 unfounded")
  }

  package static var reports: Message { Message(en: "The reports.", fa: "شمارهٔ گزارش‌ها.") }
  package static var all: Message { Message(en: "All that wait.", fa: "همهٔ گزارش‌های در انتظار.") }
  package static var undo: Message {
    Message(en: "Put them back: they wait to be taken again.", fa: "آن‌ها را به صف وب برمی‌گرداند.")
  }
}
