import TipsCore

/// The same with the receipt of an anonymous caller.
struct RecordedWithReceipt: Answer {
  static let columns = Recorded.columns + [Column("receipt")]

  let recorded: Recorded
  /// None where the report was there already: it can be shown only once.
  let receipt: Receipt?

  var sentence: String {
    recorded.sentence + "\n"
      + (receipt.map { "receipt  \($0.grouped)        shown once: who has it is taken for the caller" }
        ?? "no receipt: it was given, if at all, when the report was recorded")
  }

  var cells: [Cell] { recorded.cells + [Cell(people: receipt?.grouped ?? "–", programs: receipt?.digits ?? "")] }

  var json: JSONOutput { .object(recorded.members.merging(["receipt": .text(receipt?.digits)]) { $1 }) }
}
