import TipsText

/// What `tips demo` says.
package enum DemoWords {
  package static func madeUp(seed: String, store: String) -> Message {
    Message(
      en: "MADE UP: a province that does not exist, seed \(seed), in \(store). Nobody in it is real.",
      fa: "ساختگی: استانی که وجود ندارد، بذر \(seed)، در \(store). هیچ‌کس در آن واقعی نیست.")
  }

  package static func counts(reports: Int, tips: Int, ledToOperation: Int, operations: Int, identified: Int) -> Message
  {
    Message(
      en: "\(reports.grouped) reports, \(tips.grouped) of them tips; \(ledToOperation.grouped) led to "
        + "\(operations.grouped) operations; \(identified.grouped) with a caller",
      fa: "\(reports.grouped) گزارش، \(tips.grouped) گزارش مردمی؛ \(ledToOperation.grouped) گزارش منجر به "
        + "\(operations.grouped) عملیات؛ \(identified.grouped) گزارش با تماس‌گیرنده")
  }

  package static func span(from first: String, to last: String) -> Message {
    Message(en: "from \(first) to \(last)", fa: "از \(first) تا \(last)")
  }

  package static var next: Message {
    let commands = "tips stats last-month · tips honorees last-month · tips search سرقت"
    return Message(en: "next: \(commands)", fa: "گام بعد: \(commands)")
  }
}
