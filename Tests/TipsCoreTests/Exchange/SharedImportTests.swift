import RecordSupport
import TestSupport
import Testing

@testable import TipsExchange
@testable import TipsRecords
@testable import TipsStore

/// The shipped mappings and the call logs that they were written for, as far as the figures of the store.
@Suite(
  "Imports of real call logs",
  .enabled(
    if: RecordFiles.isPresent("sf-police-cfs/radio_code.json") && RecordFiles.hasZoneFiles,
    "no test data beside the repository, or no time zone files"))
struct SharedImportTests {
  /// A call log with what it must come to.
  struct Log: Sendable, CustomTestStringConvertible {
    let mapping: String
    let file: String
    let recorded: Int
    var merged = 0
    var refused = 0

    var testDescription: String { mapping }
  }

  static let logs = [
    Log(
      mapping: "sf-fire", file: "sf-fire-cfs/Fire_Department_Calls_for_Service.csv.gz", recorded: 5_292,
      merged: 10_410 - 5_292),
    Log(mapping: "sf-police", file: "sf-police-cfs/police-department-calls-for-service.json.gz", recorded: 6_802),
    Log(mapping: "kansas-city-311", file: "kansas-city-311/311_Call_Center_Service_Requests.csv.gz", recorded: 4_493),
    Log(mapping: "montgomery-911", file: "montgomery-pa-911/911.csv.gz", recorded: 9_226, refused: 1),
    Log(mapping: "virginia-beach-ems", file: "virginia-beach-ems/NA_VaBeach_EMS_2017_18.csv", recorded: 965),
  ]

  private func take(_ log: Log, into store: Store) throws -> ImportResult {
    let mapping = try ImportMapping.load(path: RecordFiles.repository + "/docs/mappings/\(log.mapping).json")
    var options = ImportOptions()
    options.isPartial = true
    return try RecordFiles.withInput(log.file) { input in
      try ImportPipeline(store: store, mapping: mapping, options: options).run(input, now: TemporaryStore.now)
    }
  }

  @Test("Each alone, twice, taken back, and exported to another store", arguments: logs)
  func alone(log: Log) throws {
    let temporary = try TemporaryStore()
    let counts = try take(log, into: temporary.store).counts
    #expect(counts.recorded == log.recorded)
    #expect(counts.merged == log.merged)
    #expect(counts.refused == log.refused)
    #expect(try temporary.count("select count(*) from report") == log.recorded)
    #expect(try ImportFixtures.summaries(temporary.store) == ImportFixtures.recounted(temporary.store))

    let again = try take(log, into: temporary.store).counts
    #expect(again.recorded == 0 && again.already == log.recorded + log.merged)

    for format in [ExportFormat.csv, .jsonl] {
      let other = try TemporaryStore()
      let copied = try ExportTests.copy(temporary.store, into: other.store, format)
      #expect(copied.recorded == log.recorded && copied.refused == 0)
      #expect(try ImportFixtures.summaries(other.store) == ImportFixtures.summaries(temporary.store))
    }

    try temporary.store.batches.undo(1, operatorName: "", now: TemporaryStore.now)
    #expect(try ImportFixtures.summaries(temporary.store).isEmpty)
  }

  @Test("All in one store")
  func together() throws {
    let temporary = try TemporaryStore()
    for log in Self.logs { #expect(try take(log, into: temporary.store).counts.recorded == log.recorded) }
    #expect(try temporary.count("select count(*) from report") == Self.logs.map(\.recorded).reduce(0, +))
    #expect(try ImportFixtures.summaries(temporary.store) == ImportFixtures.recounted(temporary.store))
  }
}
