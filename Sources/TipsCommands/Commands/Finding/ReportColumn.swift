import TipsCore

/// A column that a list of reports has on request.
enum ReportColumn: String, CaseIterable, NamedChoice {
  case priority, stage
  case `operator`
  case place

  static var noun: Message { Message(en: "column", fa: "ستون") }

  var code: String { rawValue }

  var label: Label {
    switch self {
    case .priority: Label(fa: "فوریت", en: "Priority")
    case .stage: Label(fa: "مرحله", en: "Stage")
    case .operator: Label(fa: "اپراتور", en: "Operator")
    case .place: Label(fa: "محل", en: "Place")
    }
  }

  /// The column; programs have priority and place in any case.
  var column: Column {
    switch self {
    case .priority: Column(.priority, isNumeric: true, for: .people)
    case .place: Column(.place, isWord: true, for: .people)
    case .stage: Column(.stage, isWord: true)
    case .operator: Column(.operator, isWord: true)
    }
  }

  func cell(_ row: ReportRow) -> Cell {
    switch self {
    case .priority: Cell(row.report.priority)
    case .stage: Cell(word: Word(row.report.stages.reached))
    case .operator: Cell(row.report.operatorName)
    case .place: Cell(word: row.place)
    }
  }
}
