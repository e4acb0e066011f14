import TipsDomain
import TipsSQLite

/// The reference data of a fresh store.
enum FreshStore {
  /// Writes kinds, dispositions, lines, categories and places into an empty schema.
  static func fill(_ connection: Connection) throws {
    let kind = try connection.prepare("insert into kind (id, code, label_fa, label_en) values ($1, $2, $3, $4)")
    for value in ReportKind.allCases { try spell(kind, value.rawValue, value.code, value.label) }
    let disposition = try connection.prepare(
      "insert into disposition (id, code, label_fa, label_en) values ($1, $2, $3, $4)")
    for value in Disposition.allCases { try spell(disposition, value.rawValue, value.code, value.label) }
    let line = try connection.prepare("insert into line (id, code, label_fa, label_en) values ($1, $2, $3, $4)")
    for (index, value) in Line.defaults.enumerated() { try spell(line, index + 1, value.code, value.label) }

    let references = ReferenceStore(connection: connection)
    for cells in table(PackageResources.categories_tsv) {
      try references.insertCategory(
        code: cells[0], label: Label(fa: cells[1], en: cells[2]), isEligible: cells[3] == "1")
    }
    for cells in table(PackageResources.places_tsv) {
      guard let row = PlaceRow(cells: cells) else { continue }
      try references.insertPlace(row)
    }
  }

  private static func spell(_ statement: Statement, _ id: Int, _ code: String, _ label: Label) throws {
    statement.bind(1, id)
    statement.bind(2, code)
    statement.bind(3, label.fa)
    statement.bind(4, label.en)
    try statement.run()
  }

  /// The rows of an embedded table behind its header.
  private static func table(_ bytes: [UInt8]) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
