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

  var sentence: Message {
    let counts = result.counts
    var first = "read \(counts.read.grouped)  new \(counts.recorded.grouped)"
    if counts.merged > 0 { first += "  merged \(counts.merged.grouped)" }
    first += "  already here \(counts.already.grouped)  refused \(counts.refused.grouped)"
    if result.leftOut > 0 { first += "  left out \(result.leftOut.grouped)" }
    if let file = result.rejectFile { first += " → \(file)" }
    if result.isDryRun { first += "  (dry run: nothing was kept)" }
    return Message(untranslated: ([first] + remarks).joined(separator: "\n"))
  }

  /// Unknown values by field, each with how many rows say it.
  private var unknown: [String: JSONOutput] {
    var unknown: [String: JSONOutput] = [:]
    for (field, values) in result.unknown { unknown[field.rawValue] = .object(values.mapValues { .number($0) }) }
    return unknown
  }

  /// What deserves a look, a line each.
  var remarks: [String] {
    var lines: [String] = []
    for field in ImportField.allCases {
      let values = (result.unknown[field] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      for (value, count) in values.prefix(Self.listed) {
        let rows = count == 1 ? "1 row says" : "\(count.grouped) rows say"
        lines.append("\(field.rawValue): \(rows) '\(value)', which is not known; \(taken(field))")
      }
      if values.count > Self.listed {
        lines.append(
          "\(field.rawValue): and \((values.count - Self.listed).grouped) other unknown values; all are in --json")
      }
    }
    if result.clearedTimes > 0 {
      let times = result.clearedTimes == 1 ? "1 time that was" : "\(result.clearedTimes.grouped) times that were"
      lines.append("left out \(times) before an earlier stage")
    }
    if result.duplicates > 0 {
      let reports =
        result.duplicates == 1 ? "1 report is a duplicate" : "\(result.duplicates.grouped) reports are duplicates"
      lines.append(
        "\(reports) of another that the file doesn't name; undo the mark and set it anew with --duplicate-of, "
          + "or they belong to no incident")
    }
    if let overLines { lines.append(overLines) }
    if let zones = result.zones {
      lines.append(
        "times without an offset were read on the clock of \(zones.file.identifier); days and periods are counted on "
          + "that of \(zones.store.identifier), the store's")
    }
    if result.unusableNumbers > 0 {
      let callers =
        result.unusableNumbers == 1
        ? "1 caller's number tells" : "\(result.unusableNumbers.grouped) callers' numbers tell"
      lines.append("caller_phone: \(callers) nobody apart; kept, but these callers can't be thanked")
    }
    if result.severalNumbers > 0 {
      let fields = result.severalNumbers == 1 ? "1 row has" : "\(result.severalNumbers.grouped) rows have"
      lines.append("caller_phone: \(fields) several numbers; the first one tells the caller apart, all are kept")
    }
    if let missing = neverSeen { lines.append(missing) }
    if let file = result.reasonFile { lines.append("the reasons are in \(file)") }
    if let batch = result.batch { lines.append("batch \(batch); take it back with: tips import --undo \(batch)") }
    return lines
  }

  /// Where few cells hold line ends, a quotation mark may have swallowed rows.
  private var overLines: String? {
    guard let records = result.recordsOverLines, records.count <= max(3, result.counts.read / 50) else { return nil }
    let others = records.count == 1 ? "no other record" : "\(records.count - 1) others of \(result.counts.read.grouped)"
    return "line \(records.firstLine): a quoted cell goes on over the end of the line, as in \(others); if rows are "
      + "missing, set \"quotes\" to false in the mapping"
  }

  /// The columns that the mapping names and no record has, on one line.
  private var neverSeen: String? {
    let columns = result.columnsNeverSeen
    guard let first = columns.first else { return nil }
    if result.format == .csv { return nothing(in: columns) }
    if columns.count == 1 { return "no record has \"\(first)\"; check its spelling in the mapping" }
    let listed = columns.prefix(4).map { "\"\($0)\"" }.joined(separator: ", ")
    let others = columns.count > 4 ? " and \(columns.count - 4) others" : ""
    return "no record has \(listed)\(others); check their spelling, and whether the mapping belongs to this file"
  }

  private func nothing(in columns: [String]) -> String {
    let listed = columns.prefix(4).map { "\"\($0)\"" }.joined(separator: ", ")
    return "no record has a value in \(listed)" + (columns.count > 4 ? " and \(columns.count - 4) others" : "")
  }

  /// The first faults, and how many follow.
  var problems: [String] {
    let rest = result.counts.refused - result.problems.count
    return result.problems.map(\.message.spoken) + (rest > 0 ? ["… and \(rest.grouped) more"] : [])
  }

  private func taken(_ field: ImportField) -> String {
    switch mapping.fields[field]?.otherwise {
    case .value(let value): "taken as \(value)"
    case .empty: "left empty"
    default: "refused"
    }
  }
}
