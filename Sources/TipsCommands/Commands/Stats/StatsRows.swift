import TipsCore

/// A figure as a row; each carries its span, base and time.
struct FigureRow: FieldRow {
  static let fields: [Field<Self>] =
    [
      .text(.figure) { $0.figure.code }, .member("name") { .string($0.figure.name.en) },
      .both(.value, isNumeric: true) {
        (Cell($0.figure.now.value?.digits), FigureText.json($0.figure.now.value))
      },
      .text(.unit) { $0.figure.unit }, .number(.base) { $0.figure.now.base }, .text(.baseOf) { $0.figure.baseOf?.en },
      .number(.perMille) { $0.figure.perMille }, .text(.note) { $0.figure.now.note?.en },
      .both(.then, isNumeric: true) {
        (Cell($0.then?.value?.digits), $0.then.map { FigureText.json($0.value) })
      },
      .both(.thenBase, isNumeric: true) { (Cell($0.then?.base), $0.then.map { .number($0.base) }) },
      .both(.changePerMille, isNumeric: true) { row in
        (Cell(row.figure.changePerMille), row.then.map { _ in .number(row.figure.changePerMille) })
      },
      .member("then_per_mille") { row in row.then.map { _ in .number(row.figure.perMilleThen) } },
      .member("then_note") { $0.then.map { .text($0.note?.en) } },
      .member("hidden") { $0.answer.isPublished ? .bool($0.figure.isHidden) : nil },
      .member("span") { $0.answer.span($0.answer.figures) }, .member("as_of") { .string($0.answer.asOf) },
    ] + FiguresAnswer.spanFields.map { $0.of(\.answer) }

  let figure: Figure
  let answer: FiguresAnswer

  private var then: Figure.Reading? { figure.then }
}

/// A line of a table as a row.
extension BreakdownRow: FieldRow {
  static let fields: [Field<Self>] =
    [
      .text(.key) { $0.key }, .number(.reports) { $0.measures.reports }, .number(.perMille) { $0.perMille },
      .number(.tips) { $0.measures.tips }, .number(.ledToOperation) { $0.measures.led },
      .number(.pending) { $0.measures.pending },
      .digits(.per100k) { $0.rate.map { Figure.Value.tenths($0).digits } }, .number(.then) { $0.then },
      .number(.changePerMille) { $0.change },
    ] + FiguresAnswer.spanFields.map { $0.of(\.answer) } + [.text(.name) { $0.name.en }]

  /// What people read beside the numbers; without words where the key says it.
  var label: Message { isTotal ? Message(en: "", fa: StatsWords.total.fa) : name }
}

/// A line of a table for publication as a row.
struct PublishedRow: FieldRow {
  static let fields: [Field<Self>] =
    [
      .text(.key) { $0.row.key }, .number(.reports) { $0.row.reports }, .number(.then) { $0.row.then },
      .member("hidden") { .bool($0.row.reports == nil) },
    ] + FiguresAnswer.spanFields.map { $0.of(\.answer) } + [.text(.name) { $0.row.name.en }]

  let row: Breakdown.PublishedRow
  let answer: FiguresAnswer
}
