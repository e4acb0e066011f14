import Crypto
import TipsCalendar
import TipsDomain
import TipsIdentity
import TipsSQLite
import TipsStore
import TipsText

/// Why a store can't take made-up reports.
public enum DemoError: UserFacingError, Equatable {
  case notEmpty(path: String)

  /// Real and made-up reports are never mixed.
  public var category: ErrorCategory { .notPermitted }

  /// Which store.
  public var message: Message {
    switch self {
    case .notEmpty(let path):
      Message(
        en: "\(SafeText.line(path)) holds reports; made-up ones go into a new store: name one with --store",
        fa: "پایگاه دادهٔ \(SafeText.line(path)) گزارش دارد؛ گزارش‌های ساختگی در پایگاه دادهٔ تازه‌ای جا می‌گیرند: "
          + "یکی با --store نام ببرید")
    }
  }
}

/// Fills a new store with a made-up province, see ``DemoProvince``.
public struct DemoFill {
  /// What was filled in.
  public struct Result: Sendable, Equatable {
    /// How many reports there are.
    public package(set) var reports = 0
    /// How many of them are tips.
    public package(set) var tips = 0
    /// How many reports led to an operation.
    public package(set) var ledToOperation = 0
    /// How many operations there are.
    public package(set) var operations = 0
    /// How many reports name their caller.
    public package(set) var identified = 0
    /// When the first report was received; nil where there are none.
    public package(set) var first: Instant?
    /// When the last report was received.
    public package(set) var last: Instant?
  }

  /// The source of made-up reports.
  public static let source = "demo"

  private let store: Store

  /// Fills the given store.
  public init(store: Store) { self.store = store }

  /// The key pair of the made-up store with a seed. Everybody can compute it, so it protects nobody: it must never serve a
  /// store with real callers.
  public static func key(seed: UInt64) throws -> RecognitionKey {
    try RecognitionKey(secret: Array(SHA256.hash(data: Array("tips demo key \(seed)".utf8))))
  }

  /// Fills the store; all of it is durable when this returns.
  ///
  /// - Parameters:
  ///   - reports: how many.
  ///   - end: the present of the made-up province; nothing happens at or after it.
  /// - Throws: ``DemoError/notEmpty(path:)``, ``StoreError``.
  public func fill(
    reports: Int, seed: UInt64, end: Instant, days: Int = 210, now: Instant,
    progress: (WorkProgress) -> Void = { _ in }
  ) throws -> Result {
    try store.writeInBulk { connection in
      guard try store.reports.isEmpty() else { throw DemoError.notEmpty(path: store.path) }
      var indices = try ReportIndices(dropping: connection, keepsKeys: false)
      let province = DemoProvince(
        reports: reports, seed: seed, end: end, days: days, zone: store.zone, places: try places())
      let run = try DemoRun(store: store, connection: connection, now: now)
      var result = Result()
      for report in province {
        try run.insert(report, &result)
        if result.reports % 10_000 == 0 {
          progress(WorkProgress(Message(en: "", fa: ""), result.reports, of: reports, .reports))
        }
        if result.reports % 250_000 == 0 { try run.writer.finish() }
      }
      progress(WorkProgress(Message(en: "building indices", fa: "ساختن نمایه‌ها")))
      try run.addActivities(result)
      try run.writer.finish()
      guard try indices.buildKeys() else {
        throw StoreError.constraint(Message(en: "made-up keys repeat", fa: "کلیدهای ساختگی تکراری‌اند"))
      }
      try indices.build()
      try ReportSearchIndex.rebuild(connection)
      progress(WorkProgress(Message(en: "writing the audit trail", fa: "نوشتن دفتر رویدادها")))
      try audit(result, upTo: run.writer.lastID, connection, now: now)
      return result
    }
  }

  private func audit(_ result: Result, upTo lastID: Int64, _ connection: Connection, now: Instant) throws {
    let audit = AuditStore(connection: connection)
    for thing in AuditedThing.all {
      var made: [(key: Int64, subject: AuditSubject)] = []
      try thing.each(in: connection) { made.append(($0, $1)) }
      for (key, subject) in made {
        try audit.append(
          AuditEntry(action: .demo, subject: subject, detail: "made up", operatorName: "demo", at: now),
          after: try audit.commitment(thing.rows, key: key))
      }
    }
    guard result.reports > 0 else { return }
    let span = lastID - Int64(result.reports) + 1...lastID
    try audit.append(
      AuditEntry(
        action: .demo, subject: .reports, detail: "\(result.reports) made up", operatorName: "demo", at: now),
      after: try CommittedReport(connection).commitment(in: span), span: span)
  }

  /// The quarters of the province's capital, then its counties by their population.
  private func places() throws -> [String] {
    let references = store.references
    guard let province = try references.place(code: "gilan"), let capital = try references.place(code: "rasht") else {
      return []
    }
    let quarters = try references.places(below: capital.id).map(\.code).sorted()
    let counties = try references.places(below: province.id).filter { $0.code != capital.code }
      .sorted { ($0.population ?? 0, $1.code) > ($1.population ?? 0, $0.code) }
      .map(\.code)
    return [capital.code] + quarters + counties
  }
}
