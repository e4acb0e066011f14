import TipsCore

/// For people.
struct TableStyle: OutputStyle {
  func rows(of columns: [Column]) -> any RowWriter { TableWriter(columns: columns, edge: Console.width) }

  func wholeRows(of columns: [Column]) -> any RowWriter {
    TableWriter(columns: columns, edge: nil, wrapsAt: Console.width)
  }

  func answers(of columns: [Column]) -> any RowWriter {
    TableWriter(columns: columns, edge: nil, wrapsAt: Console.width, isPaged: false)
  }

  var showsRemarks: Bool { true }

  func write(_ answer: some Answer) throws { try Console.line(sentence: SafeText.block(answer.sentence.spoken)) }

  func write(_ document: some Document) throws { try document.writePage(self) }

  func write(_ detail: Detail) throws {
    let entries = detail.entries.filter { $0.audience != .programs }
    let names = entries.map { SafeText.line($0.name.label.spoken) }
    // A Persian name is followed by its value as in a sentence: terminals swap a name and a Persian text beside it.
    let isSentence = Language.spoken == .fa
    let width = isSentence ? 2 : (names.map(DisplayWidth.columns).max() ?? 0) + 3
    var previous: FieldName?
    for (entry, name) in zip(entries, names) {
      var begin = entry.name == previous ? "" : isSentence ? "\(name): " : name
      previous = entry.name
      for line in SafeText.block(entry.value.people).split(separator: "\n", omittingEmptySubsequences: false) {
        let whole = DisplayWidth.padded(begin, to: width) + line
        try Console.line(sentence: isSentence ? PersianDates.slashed(whole) : whole, hanging: width)
        begin = ""
      }
    }
  }
}
