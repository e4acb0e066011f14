import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsFiles
@testable import TipsRecords

/// What mapping a CSV came to: a report or a fault for each record.
enum MappingOutcome: Equatable {
  case report(MappedReport)
  case fault(RowFault)
}

/// A suite that maps records.
protocol MapsRows {}

extension MapsRows {
  /// Maps a CSV with the required columns `id` and `t`, which is a time in `zone`, and those that `fields` adds.
  func map(
    _ csv: String, fields: String = "", top: String = "", line: String = #"{"constant":"110"}"#
  ) throws -> (outcomes: [MappingOutcome], mapper: RowMapper) {
    let required =
      #""source_key":{"column":"id"},"received_at":{"column":"t","time":["yyyy-MM-dd HH:mm","epoch"]},"line":"# + line
    let separator = fields.isEmpty ? "" : ","
    let text = "{\"source\":\"s\"\(top),\"fields\":{\(required)\(separator)\(fields)}}"
    let mapping = try ImportMapping.decode(Array(text.utf8))
    let reader = try RecordReader(input: ByteInput(bytes: Array(csv.utf8)), mapping: mapping)
    var mapper = RowMapper(mapping: mapping, defaultZone: try StationZone(identifier: "UTC"))
    var outcomes: [MappingOutcome] = []
    while try reader.next() == .record {
      do throws(RowFault) {
        outcomes.append(.report(try mapper.map(reader)))
      } catch {
        outcomes.append(.fault(error))
      }
    }
    return (outcomes, mapper)
  }

  func reports(
    _ csv: String, fields: String = "", top: String = "", line: String = #"{"constant":"110"}"#
  ) throws -> [MappedReport] {
    try map(csv, fields: fields, top: top, line: line).outcomes.compactMap { outcome in
      if case .report(let report) = outcome { report } else { nil }
    }
  }

  func fault(_ csv: String, fields: String = "", top: String = "") throws -> RowFault {
    let outcomes = try map(csv, fields: fields, top: top).outcomes
    guard case .fault(let fault) = try #require(outcomes.first) else {
      throw RecordError.empty
    }
    return fault
  }
}
