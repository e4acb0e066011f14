@testable import TipsDomain
@testable import TipsFiles
@testable import TipsRecords
@testable import TipsText

/// A mapping, a NUL, and records that it is used on: whatever comes out keeps the rules of a report.
enum MappingFuzz {
  static func run(_ input: [UInt8]) {
    let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard let mapping = try? ImportMapping.decode(Array(parts[0])), parts.count == 2 else { return }
    require(!mapping.columns.isEmpty, "a mapping without columns")
    guard let reader = try? RecordReader(input: ByteInput(bytes: Array(parts[1])), mapping: mapping) else { return }
    var mapper = RowMapper(mapping: mapping, defaultZone: .tehran)
    var count = 0
    while let step = try? reader.next(), step != .end {
      count += 1
      require(count <= input.count + 1, "more records than bytes")
      guard case .record = step, !mapper.leavesOut(reader) else { continue }
      do {
        check(try mapper.map(reader))
      } catch {
        requireShown(error.message)
      }
    }
    for (_, values) in mapper.unknownValues {
      require(values.count <= 2_000, "unknown values without end")
      require(values.values.allSatisfy { $0 > 0 }, "an unknown value that never came")
    }
  }

  private static func check(_ report: MappedReport) {
    if let latitude = report.latitude { require((-90...90).contains(latitude), "latitude \(latitude)") }
    if let longitude = report.longitude { require((-180...180).contains(longitude), "longitude \(longitude)") }
    require((report.latitude == nil) == (report.longitude == nil), "half a point")
    require(report.line != nil, "a report without a line")
    require(report.text.utf8.count <= Limits.text, "a text over the limit")
    require((report.address?.utf8.count ?? 0) <= Limits.address, "an address over the limit")
    require(
      (1...Limits.sourceKey).contains(report.sourceKey.utf8.count), "a key of \(report.sourceKey.utf8.count) bytes")
    var last = report.receivedAt
    for case let time? in [report.dispatchedAt, report.arrivedAt, report.closedAt] {
      require(time >= last, "stages in disorder")
      last = time
    }
    if let outcome = report.outcomeAt { require(outcome >= report.receivedAt, "an outcome before its report") }
  }
}

/// Messages that repeat what was in a file show it safely, on one line.
func requireShown(_ message: Message) {
  requireShown(message.en)
  requireShown(message.fa)
}

func requireShown(_ message: String) {
  require(
    message.unicodeScalars.allSatisfy(SafeText.isPrintable),
    "a message that is not safe to show: \(Array(message.utf8))")
}
