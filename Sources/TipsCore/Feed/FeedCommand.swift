import TipsFiles

/// What a centre passes down to a station: to forget a person whom the province has forgotten.
package struct FeedCommand: Sendable, Equatable {
  /// A command names no more reports.
  package static let mostReports: Int64 = 10_000

  /// The place in the row of the station's commands; from 1.
  package let number: Int64
  /// The erasure's mark; 32 bytes.
  package let mark: [UInt8]
  /// The person's row at the station, and when it was made; nil where the station has none.
  package let reporter: Reporter?
  /// Seconds since 1970; reports received later are of somebody else.
  package let at: Int64
  /// Whether the texts of the person's reports go too.
  package let removesTexts: Bool
  /// What is held against the person, should they report again.
  package let past: Past
  /// The person's reports at this station, by their numbers without check digit, in ascending order.
  package let reports: [Int64]

  package struct Reporter: Sendable, Equatable {
    package let id: Int64
    /// Seconds since 1970.
    package let createdAt: Int64

    package init(id: Int64, createdAt: Int64) {
      self.id = id
      self.createdAt = createdAt
    }
  }

  /// Instants are seconds since 1970.
  package struct Past: Sendable, Equatable {
    package let honouredAt: Int64?
    package let falseAt: Int64?
    package let isExcluded: Bool

    package init(honouredAt: Int64? = nil, falseAt: Int64? = nil, isExcluded: Bool = false) {
      self.honouredAt = honouredAt
      self.falseAt = falseAt
      self.isExcluded = isExcluded
    }
  }

  package init(
    number: Int64, mark: [UInt8], reporter: Reporter?, at: Int64, removesTexts: Bool, past: Past = Past(),
    reports: [Int64]
  ) {
    self.number = number
    self.mark = mark
    self.reporter = reporter
    self.at = at
    self.removesTexts = removesTexts
    self.past = past
    self.reports = reports
  }

  init(from reader: inout CanonicalReader) throws {
    number = try reader.number(in: 1...Int64.max)
    mark = try reader.blob(count: 32)
    reporter = try reader.numberIfAny().map { Reporter(id: $0, createdAt: try reader.number()) }
    at = try reader.number()
    removesTexts = try reader.number(in: 0...1) == 1
    past = Past(
      honouredAt: try reader.numberIfAny(), falseAt: try reader.numberIfAny(),
      isExcluded: try reader.number(in: 0...1) == 1)
    var reports: [Int64] = []
    for _ in 0..<(try reader.number(in: 0...Self.mostReports)) {
      let report = try reader.number(in: 1...Int64.max)
      if let last = reports.last, report <= last { throw FeedError.malformed }
      reports.append(report)
    }
    self.reports = reports
  }

  func add(to bytes: inout CanonicalBytes) {
    bytes.add(number)
    bytes.add(mark)
    if let reporter {
      bytes.add(reporter.id)
      bytes.add(reporter.createdAt)
    } else {
      bytes.addNull()
    }
    bytes.add(at)
    bytes.add(removesTexts ? 1 : 0 as Int64)
    for instant in [past.honouredAt, past.falseAt] {
      if let instant { bytes.add(instant) } else { bytes.addNull() }
    }
    bytes.add(past.isExcluded ? 1 : 0 as Int64)
    bytes.add(Int64(reports.count))
    for report in reports { bytes.add(report) }
  }
}
