import TipsCore

/// The same with the receipt of an anonymous caller.
struct RecordedWithReceipt: Answer {
  static let fields: [Field<Self>] =
    Recorded.fields.map { $0.of(\.recorded) } + [
      .both(.receipt) {
        (Cell(people: $0.receipt?.grouped ?? "–", programs: $0.receipt?.digits ?? ""), .text($0.receipt?.digits))
      }
    ]

  let recorded: Recorded
  /// None where the report was there already: it can be shown only once.
  let receipt: Receipt?

  var sentence: Message {
    [recorded.sentence, receipt.map { LogWords.receipt($0.grouped) } ?? LogWords.noReceipt].joined(en: "\n", fa: "\n")
  }
}
