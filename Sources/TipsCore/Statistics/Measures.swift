import TipsDomain

/// What is counted of a group of reports.
public struct Measures: Equatable, Sendable {
  /// All of them.
  public package(set) var reports = 0
  /// Those that are tips.
  public package(set) var tips = 0
  /// Tips that led to an operation.
  public package(set) var led = 0
  /// Those without an outcome yet.
  public package(set) var pending = 0

  /// Nothing.
  public init() {}

  /// So many reports of a kind with an outcome.
  package init(_ reports: Int, kind: ReportKind, disposition: Disposition) {
    self.reports = reports
    tips = kind == .tip ? reports : 0
    led = kind == .tip && disposition == .operation ? reports : 0
    pending = disposition == .pending ? reports : 0
  }

  package static func += (left: inout Measures, right: Measures) {
    left.reports += right.reports
    left.tips += right.tips
    left.led += right.led
    left.pending += right.pending
  }

  package static func * (measures: Measures, times: Int) -> Measures {
    var product = measures
    product.reports *= times
    product.tips *= times
    product.led *= times
    product.pending *= times
    return product
  }

  package var isZero: Bool { self == Measures() }
}
