import ArgumentParser

/// The forms in which an answer can be given.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people: aligned, times on the Solar Hijri calendar.
  case table
  /// For pipes: tabs between cells, no header, ISO times.
  case tsv
  /// For programs: documented keys, ISO times.
  case json
  /// For spreadsheets: with a header.
  case csv

  /// What writes the form: the one place where forms are told apart.
  var style: any OutputStyle {
    switch self {
    case .table: TableStyle()
    case .tsv: TSVStyle()
    case .json: JSONStyle()
    case .csv: CSVStyle()
    }
  }
}
