import TipsDomain
import TipsSQLite

/// The reference data of a fresh store.
package enum FreshStore {
  /// Writes kinds, dispositions, lines, categories and places into an empty schema.
  package static func fill(_ connection: Connection) throws {
    try spell("kind", ReportKind.allCases.map { ($0.rawValue, $0.code, $0.label) }, connection)
    try spell("disposition", Disposition.allCases.map { ($0.rawValue, $0.code, $0.label) }, connection)
    try spell("line", Line.defaults.enumerated().map { ($0 + 1, $1.code, $1.label) }, connection)
    let references = ReferenceStore(connection: connection)
    for cells in table(PackageResources.categories_tsv) {
      try references.insertCategory(
        code: cells[0], label: Label(fa: cells[1], en: cells[2]), isEligible: cells[3] == "1")
    }
    for cells in table(PackageResources.places_tsv) {
      guard let row = PlaceRow(cells: cells) else { continue }
      try references.insertPlace(row, below: try row.parent.flatMap(references.place(code:)))
    }
  }

  private static func spell(
    _ table: String, _ values: [(id: Int, code: String, label: Label)], _ connection: Connection
  ) throws {
    let insert = try connection.prepare("insert into \(table) (id, code, label_fa, label_en) values ($1, $2, $3, $4)")
    for value in values { try insert.run(value.id, value.code, value.label.fa, value.label.en) }
  }

  /// The rows of an embedded table behind its header.
  private static func table(_ bytes: [UInt8]) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
