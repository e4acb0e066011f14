import TipsCore

/// What an import came to.
struct ImportAnswer: Answer {
  static let fields: [Field<Self>] = [
    .number(.read) { $0.result.counts.read }, .number(.new) { $0.result.counts.recorded },
    .number(.merged) { $0.result.counts.merged }, .number(.alreadyHere) { $0.result.counts.already },
    .number(.refused) { $0.result.counts.refused }, .number(.batch) { $0.result.batch },
    .text(.rejectFile) { $0.result.rejectFile }, .member("reason_file") { .text($0.result.reasonFile) },
    .member("left_out") { .number($0.result.leftOut) }, .member("duplicates") { .number($0.result.duplicates) },
    .member("records_over_lines") { .number($0.result.recordsOverLines?.count ?? 0) },
    .member("file_zone") { .text($0.result.zones?.file.identifier) },
    .member("cleared_times") { .number($0.result.clearedTimes) },
    .member("unusable_numbers") { .number($0.result.unusableNumbers) },
    .member("several_numbers") { .number($0.result.severalNumbers) }, .member("dry_run") { .bool($0.result.isDryRun) },
    .member("unknown") { .object($0.unknown) },
    .member("problems") { .array($0.result.problems.map { .string($0.message.en) }) },
  ]

  /// How many unknown values of a field are listed for people.
  private static let listed = 20

  let result: ImportResult
  let mapping: ImportMapping

  var sentence: Message { ([ImportWords.summary(counts)] + remarks).joined(en: "\n", fa: "\n") }

  private var counts: ImportWords.Counts {
    var counts = ImportWords.Counts()
    counts.read = result.counts.read
    counts.new = result.counts.recorded
    counts.merged = result.counts.merged
    counts.already = result.counts.already
    counts.refused = result.counts.refused
    counts.leftOut = result.leftOut
    counts.rejectFile = result.rejectFile
    counts.isDryRun = result.isDryRun
    return counts
  }

  /// Unknown values by field, each with how many rows say it.
  private var unknown: [String: JSONOutput] {
    var unknown: [String: JSONOutput] = [:]
    for (field, values) in result.unknown { unknown[field.rawValue] = .object(values.mapValues { .number($0) }) }
    return unknown
  }

  /// What deserves a look, a line each.
  var remarks: [Message] {
    var lines = unknownValues
    if result.clearedTimes > 0 { lines.append(ImportWords.clearedTimes(result.clearedTimes)) }
    if result.duplicates > 0 { lines.append(ImportWords.duplicates(result.duplicates)) }
    if let overLines { lines.append(overLines) }
    if let zones = result.zones {
      lines.append(ImportWords.zones(file: zones.file.identifier, store: zones.store.identifier))
    }
    if result.unusableNumbers > 0 { lines.append(ImportWords.unusableNumbers(result.unusableNumbers)) }
    if result.severalNumbers > 0 { lines.append(ImportWords.severalNumbers(result.severalNumbers)) }
    if !result.columnsNeverSeen.isEmpty {
      lines.append(ImportWords.neverSeen(result.columnsNeverSeen, haveHeader: result.format == .csv))
    }
    if let file = result.reasonFile { lines.append(ImportWords.reasons(in: file)) }
    if let batch = result.batch { lines.append(ImportWords.howToTakeBack(batch)) }
    return lines
  }

  private var unknownValues: [Message] {
    var lines: [Message] = []
    for field in ImportField.allCases {
      let values = (result.unknown[field] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      for (value, count) in values.prefix(Self.listed) {
        lines.append(ImportWords.unknown(value, of: field.rawValue, rows: count, taken(field)))
      }
      if values.count > Self.listed {
        lines.append(ImportWords.otherUnknown(values.count - Self.listed, of: field.rawValue))
      }
    }
    return lines
  }

  /// Where few cells hold line ends, a quotation mark may have swallowed rows.
  private var overLines: Message? {
    guard let records = result.recordsOverLines, records.count <= max(3, result.counts.read / 50) else { return nil }
    return ImportWords.overLines(first: records.firstLine, others: records.count - 1, of: result.counts.read)
  }

  /// The first faults, and how many follow.
  var problems: [Message] {
    let rest = result.counts.refused - result.problems.count
    return result.problems.map(\.message) + (rest > 0 ? [ImportWords.more(rest)] : [])
  }

  private func taken(_ field: ImportField) -> ImportWords.Taken {
    switch mapping.fields[field]?.otherwise {
    case .value(let value): .value(value)
    case .empty: .leftEmpty
    default: .refused
    }
  }
}
