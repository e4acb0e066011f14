import RecordSupport
import Testing

@testable import TipsCalendar
@testable import TipsDomain
@testable import TipsExchange
@testable import TipsRecords
@testable import TipsStatistics

/// The mappings that are shipped, tried on the call logs they were written for.
@Suite(
  "Mappings of real call logs",
  .enabled(
    if: RecordFiles.isPresent("sf-police-cfs/radio_code.json") && RecordFiles.hasZoneFiles,
    "no test data beside the repository, or no time zone files"))
struct SharedSourceTests {
  /// What a source came to.
  struct Tally {
    var reports: [MappedReport] = []
    var faults: [RowFault] = []
    var refused: [RecordFault] = []
    var unknown: [ImportField: [String: Int]] = [:]
    var cleared = 0

    func count(of disposition: Disposition) -> Int { reports.count { $0.disposition == disposition.code } }
    var keys: Set<String> { Set(reports.map(\.sourceKey)) }
  }

  private func tally(_ name: String, _ file: String) throws -> Tally {
    let mapping = try ImportMapping.load(path: RecordFiles.repository + "/docs/mappings/\(name).json")
    return try RecordFiles.withInput(file) { input in
      let reader = try RecordReader(input: input, mapping: mapping)
      var mapper = RowMapper(mapping: mapping, defaultZone: try StationZone(identifier: "UTC"))
      var tally = Tally()
      loop: while true {
        switch try reader.next() {
        case .record:
          do throws(RowFault) {
            tally.reports.append(try mapper.map(reader))
          } catch {
            tally.faults.append(error)
          }
        case .refused(let fault): tally.refused.append(fault)
        case .end: break loop
        }
      }
      tally.unknown = mapper.unknownValues
      tally.cleared = mapper.clearedTimes
      #expect(reader.columnsNeverSeen == [])
      return tally
    }
  }

  @Test("San Francisco police")
  func police() throws {
    let tally = try tally("sf-police", "sf-police-cfs/police-department-calls-for-service.json.gz")
    #expect(tally.reports.count == 6_802)
    #expect(tally.faults.isEmpty && tally.refused.isEmpty)
    #expect(tally.keys.count == 6_802)
    #expect(tally.unknown[.disposition] == ["OTS": 12, "GEN": 8, "FIR": 1])
    #expect(tally.count(of: .operation) == 614 + 59)
    #expect(tally.count(of: .goneOnArrival) == 793)
    #expect(tally.count(of: .cancelled) == 235 + 43)
    #expect(tally.count(of: .unfounded) == 255 + 143)
    // 2018-12-31T23:57 in San Francisco.
    #expect(tally.reports.first?.receivedAt.epochSeconds == 1_546_329_420)
    #expect(tally.reports.first?.sourceKey == "183653763")
  }

  @Test("San Francisco fire department: units, not incidents")
  func fire() throws {
    let tally = try tally("sf-fire", "sf-fire-cfs/Fire_Department_Calls_for_Service.csv.gz")
    #expect(tally.reports.count == 10_410)
    #expect(tally.faults.isEmpty && tally.refused.isEmpty)
    #expect(tally.keys.count == 5_292)
    #expect(tally.cleared == 1)
    #expect(tally.unknown.isEmpty)
    #expect(tally.reports.count { $0.arrivedAt == nil } == 1_716)
    #expect(tally.reports.count { $0.closedAt == nil } == 2 + 1)
    #expect(tally.count(of: .unfounded) == 657)
    #expect(tally.reports.first?.latitude == 37.732_174_585_006_19)
    #expect(tally.reports.first?.longitude == -122.427_793_514_415_27)
  }

  @Test("Kansas City: rows over two lines")
  func kansasCity() throws {
    let tally = try tally("kansas-city-311", "kansas-city-311/311_Call_Center_Service_Requests.csv.gz")
    #expect(tally.reports.count == 4_493)
    #expect(tally.faults.isEmpty && tally.refused.isEmpty)
    #expect(tally.keys.count == 4_493)
    #expect(tally.cleared == 0)
    #expect(tally.count(of: .assisted) == 2_812)
    #expect(tally.reports.count { $0.line == "110" } == 1_586)
    #expect(tally.reports.count { $0.closedAt != nil } == 2_812 - 457)
    #expect(tally.reports.first?.text == "Streets / Roadways / Alleys · Pothole · District 3")
  }

  @Test("Montgomery County: made keys, and a cut-off end")
  func montgomery() throws {
    let tally = try tally("montgomery-911", "montgomery-pa-911/911.csv.gz")
    #expect(tally.reports.count == 9_226)
    #expect(tally.faults.isEmpty)
    #expect(tally.refused == [RecordFault(line: 9_228, recordNumber: 9_227, problem: .truncated)])
    #expect(tally.keys.count == 9_226)
    #expect(tally.unknown.isEmpty)
    #expect(tally.reports.count { $0.category == "traffic.crash" } == 2_435 + 412 + 170)
  }

  @Test("Virginia Beach: CR LF and NA")
  func virginiaBeach() throws {
    let tally = try tally("virginia-beach-ems", "virginia-beach-ems/NA_VaBeach_EMS_2017_18.csv")
    #expect(tally.reports.count == 965)
    #expect(tally.faults.isEmpty && tally.refused.isEmpty)
    #expect(tally.keys.count == 965)
    #expect(tally.reports.count { $0.dispatchedAt == nil } == 13)
    #expect(tally.reports.count { $0.arrivedAt == nil } == 80)
    #expect(tally.reports.count { $0.priority == 1 } == 704)
    #expect(tally.reports.allSatisfy { $0.disposition == nil && $0.outcomeAt == nil })
  }
}
