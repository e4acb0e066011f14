import TipsDomain
import TipsFiles
import TipsRecords
import TipsSQLite
import TipsStore
import TipsText

/// What a table of places changed.
public struct PlaceImportAnswer: Sendable, Equatable {
  /// Rows in the table.
  public var read = 0
  /// Places that were not there before.
  public var new = 0
  /// Places that were there; the table's row replaced what was known of them.
  public var updated = 0
}

/// Why a table of places is not taken.
public enum PlaceImportError: UserFacingError, Equatable {
  /// The header lacks columns.
  case header(missing: [String])
  /// The row on the line lacks a cell or has a wrong one.
  case badRow(line: Int)
  /// The row on the line breaks a rule of places.
  case refused(line: Int, reason: Message)

  /// Malformed input.
  public var category: ErrorCategory { .badData }

  /// Which line, and what is wrong with it.
  public var message: Message {
    switch self {
    case .header(let missing):
      return Message(
        en: "the header lacks \(missing.joined(separator: ", ")); it must be "
          + PlaceRow.columns.joined(separator: ", "),
        fa: "این سرستون‌ها نیست: \(missing.joined(separator: "، "))؛ سرستون‌ها باید این‌ها باشد: "
          + PlaceRow.columns.joined(separator: "، "))
    case .badRow(let line):
      let levels = Place.Level.allCases.map(\.rawValue)
      return Message(
        en: "line \(line): a row needs code, level (\(levels.joined(separator: ", "))), label_fa and label_en, and a "
          + "population in digits or none; nothing was changed",
        fa: "سطر \(line): هر ردیف به code، level (\(levels.joined(separator: "، ")))، label_fa و label_en نیاز دارد و "
          + "population یا رقم است یا خالی؛ چیزی تغییر نکرد")
    case .refused(let line, let reason):
      return Message(
        en: "line \(line): \(reason.en); nothing was changed", fa: "سطر \(line): \(reason.fa)؛ چیزی تغییر نکرد")
    }
  }
}

extension ReferenceEditing {
  /// Adds the places of a table with the columns of ``PlaceRow/columns``, or brings those that are there up to date.
  /// All of it happens or nothing.
  ///
  /// - Throws: ``RecordError`` when the table can't be read, ``RecordFault`` or ``PlaceImportError`` for a bad row.
  public func importPlaces(from input: ByteInput) throws -> PlaceImportAnswer {
    let rows = try Self.rows(of: input)
    return try writing("\(rows.count) places of a table") { references in
      var answer = PlaceImportAnswer()
      for (line, row) in rows {
        do {
          answer.read += 1
          if try Self.merge(row, references) { answer.new += 1 } else { answer.updated += 1 }
        } catch let error as StoreError {
          throw error
        } catch let error as any UserFacingError {
          throw PlaceImportError.refused(line: line, reason: error.message)
        }
      }
      return answer
    }
  }

  private static func rows(of input: ByteInput) throws -> [(line: Int, row: PlaceRow)] {
    let reader = try reader(of: input)
    var rows: [(Int, PlaceRow)] = []
    while true {
      switch try reader.next() {
      case .end: return rows
      case .refused(let fault): throw fault
      case .record:
        let cells = PlaceRow.columns.indices.map { slot in
          reader.value(slot).map { String(decoding: $0, as: UTF8.self).trimmingASCIISpace() } ?? ""
        }
        guard let row = PlaceRow(cells: cells) else { throw PlaceImportError.badRow(line: reader.line) }
        rows.append((reader.line, row))
      }
    }
  }

  private static func reader(of input: ByteInput) throws -> RecordReader {
    do {
      return try RecordReader(input: input, format: .csv, columns: PlaceRow.columns)
    } catch {
      guard case .missingColumns(let columns, _) = error else { throw error }
      throw PlaceImportError.header(missing: columns.map { $0.name })
    }
  }

  /// Whether the row made a new place.
  private static func merge(_ row: PlaceRow, _ references: ReferenceStore) throws -> Bool {
    let parent = try row.parent.map { code in
      guard let parent = try references.place(code: code) else {
        throw PlaceError.unknownParent(code: SafeText.line(row.code), parent: SafeText.line(code))
      }
      return parent
    }
    guard let old = try references.place(code: row.code) else {
      try references.insertPlace(row, below: parent)
      return true
    }
    try references.updatePlace(
      Place(
        id: old.id, code: old.code, parentID: parent?.id, level: row.level, label: try row.label.checked(),
        population: row.population, isActive: old.isActive),
      aliases: row.aliases)
    return false
  }
}
