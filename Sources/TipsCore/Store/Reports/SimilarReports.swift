import TipsCalendar
import TipsDomain
import TipsSQLite
import TipsText

/// Finds reports that may be of the same event as another one, so that a person can say whether they are. It changes
/// nothing and holds nobody up.
///
/// A report is similar when three things hold:
/// - it was received at most six hours before or after the other, or is open: pending and not closed;
/// - it has the same place, or lies within 300 metres;
/// - it has the same category, or a rare word in common, such as a part of a number plate or the name of a street. Rare
///   is what at most a twentieth of the newest thousand reports hold.
///
/// Tips are compared with tips, and feedback with feedback. What has more in common comes first, then what is nearer in
/// time. The look-up costs what is near and not what the store holds: of open reports the newest few hundred are
/// looked at.
public struct SimilarReports {
  /// At most so many are given.
  public static let limit = 5

  let store: Store

  /// The reports that are similar to a draft, most alike first.
  ///
  /// - Throws: ``ReferenceError`` where the draft's category or place is not one of the store's.
  public func reports(like draft: ReportDraft, now: Instant) throws -> [SimilarReport] {
    let kind = try draft.validate(now: now)
    return try store.read { connection in
      let resolver = ReferenceResolver(ReferenceStore(connection: connection))
      let likeness = ReportLikeness(
        receivedAt: draft.receivedAt ?? now,
        categoryID: try resolver.category(draft.category ?? Category.fallbackCode).id,
        point: GeographicPoint(latitude: draft.latitude, longitude: draft.longitude),
        words: Self.words(draft.text, draft.address))
      let place = try draft.place.map { try resolver.place($0).id }
      return try SimilarReportSearch(connection, likeness, kind: kind, placeID: place).run()
    }
  }

  /// The reports that are similar to a report, most alike first; the one that it is a duplicate of, and its own
  /// duplicates, are left out.
  ///
  /// - Parameter amongEarlier: whether only reports with lower numbers count, which were there before it.
  public func reports(like report: ReportRecord, amongEarlier: Bool = false) throws -> [SimilarReport] {
    try store.read { connection in
      let likeness = ReportLikeness(
        receivedAt: report.receivedAt, categoryID: report.categoryID,
        point: GeographicPoint(latitude: report.latitude, longitude: report.longitude),
        words: Self.words(report.text, report.address))
      var search = SimilarReportSearch(connection, likeness, kind: report.kind, placeID: report.placeID)
      search.known = [report.number] + [report.duplicateOf].compactMap(\.self)
      if amongEarlier { search.end = report.number.id }
      return try search.run()
    }
  }

  fileprivate static func words(
    _ text: String, _ address: String?, among wanted: WantedWords? = nil
  ) -> Set<String> {
    let words = PersianText.tellingWords(of: text, among: wanted)
    return address.map { words.union(PersianText.tellingWords(of: $0, among: wanted)) } ?? words
  }
}

extension Store {
  /// Reports that may be of the same event.
  public var similar: SimilarReports { SimilarReports(store: self) }
}

/// What other reports are compared with.
private struct ReportLikeness {
  let receivedAt: Instant
  let categoryID: Int64
  let point: GeographicPoint?
  let words: Set<String>

  /// Distance up to which two reports are of one place, in metres.
  static let metres = 300.0
}

/// One look-up.
private struct SimilarReportSearch {
  /// Seconds up to which two reports may be of one event although neither is open.
  private static let window = 6 * 3_600
  /// So many open reports of the place, and so many pending ones with a position, are looked at.
  private static let openInPlace = 100
  private static let pendingElsewhere = 500
  /// So many words are asked about, the longest first.
  private static let mostWords = 12

  let connection: Connection
  let likeness: ReportLikeness
  let isTip: Bool
  let placeID: Int64?
  /// Reports that are not to be named.
  var known: [ReportNumber] = []
  /// Ids below this one count.
  var end = Int64.max

  init(_ connection: Connection, _ likeness: ReportLikeness, kind: ReportKind, placeID: Int64?) {
    self.connection = connection
    self.likeness = likeness
    isTip = kind == .tip
    self.placeID = placeID
  }

  func run() throws -> [SimilarReport] {
    let wanted = WantedWords(likeness.words)
    let found = try near().map { ($0, words: SimilarReports.words($0.text, $0.address, among: wanted)) }
    let rare = try rareWords(among: found.reduce(into: Set()) { $0.formUnion($1.words) })
    var best: [ReportNumber: Rank] = [:]
    for (candidate, words) in found {
      let inCommon =
        words.intersection(rare).count + (candidate.categoryID == likeness.categoryID ? 1 : 0)
      guard inCommon > 0, let lead = try lead(of: candidate) else { continue }
      let away = abs(candidate.receivedAt.epochSeconds - likeness.receivedAt.epochSeconds)
      let rank = Rank(inCommon: inCommon, away: away, lead: lead)
      if let other = best[lead.number], other < rank { continue }
      best[lead.number] = rank
    }
    return try best.values.sorted().prefix(SimilarReports.limit).map { try similar($0.lead) }
  }

  /// The place of a report in the answer.
  private struct Rank: Comparable {
    let inCommon: Int
    let away: Int64
    let lead: Candidate

    static func < (left: Self, right: Self) -> Bool {
      (right.inCommon, left.away, right.lead.number) < (left.inCommon, right.away, left.lead.number)
    }

    static func == (left: Self, right: Self) -> Bool { left.lead.number == right.lead.number }
  }

  // MARK: What is near

  /// Reports that are near in time, or open, and in the same place or close by.
  private func near() throws -> [Candidate] {
    var found: [Int64: Candidate] = [:]
    func take(_ candidate: Candidate) {
      guard candidate.number.id < end, candidate.isTip == isTip else { return }
      guard placeID != nil && candidate.placeID == placeID || isClose(candidate) else { return }
      found[candidate.number.id] = candidate
    }
    if let placeID {
      try connection.prepare(
        """
        select \(Candidate.columns)
        from report indexed by report_received
        where received_at between $1 and $2 and place_id = $3
        """
      ).forEach(received.lowerBound, received.upperBound, placeID, as: Candidate.self, take)
      try connection.prepare(
        """
        select \(Candidate.columns)
        from report indexed by report_open
        where place_id = $1 and disposition = 0 and closed_at is null and \(OpenReports.isTaken)
        order by received_at desc
        limit \(Self.openInPlace)
        """
      ).forEach(placeID, as: Candidate.self, take)
    }
    if let point = likeness.point {
      let (latitudes, longitudes) = point.box(metres: ReportLikeness.metres)
      try connection.prepare(
        """
        select \(Candidate.columns)
        from report indexed by report_received
        where received_at between $1 and $2 and latitude between $3 and $4 and longitude between $5 and $6
        """
      ).forEach(
        received.lowerBound, received.upperBound, latitudes.lowerBound, latitudes.upperBound, longitudes.lowerBound,
        longitudes.upperBound, as: Candidate.self, take)
      try connection.prepare(
        """
        select \(Candidate.columns)
        from report
        where id in (select id from report where disposition = 0 order by id desc limit \(Self.pendingElsewhere))
          and closed_at is null and latitude between $1 and $2 and longitude between $3 and $4
        """
      ).forEach(
        latitudes.lowerBound, latitudes.upperBound, longitudes.lowerBound, longitudes.upperBound, as: Candidate.self,
        take)
    }
    return found.values.sorted { $0.number < $1.number }
  }

  /// Whether both positions are known and near each other.
  private func isClose(_ candidate: Candidate) -> Bool {
    guard let point = likeness.point, let there = candidate.point else { return false }
    return point.metres(to: there) <= ReportLikeness.metres
  }

  private var received: ClosedRange<Instant> {
    likeness.receivedAt.adding(seconds: -Self.window)...likeness.receivedAt.adding(seconds: Self.window)
  }

  // MARK: What is alike

  /// Of some words, those that few of the newest reports hold.
  private func rareWords(among words: Set<String>) throws -> Set<String> {
    let asked = words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.prefix(Self.mostWords)
    guard !asked.isEmpty, let newest: Int64 = try connection.value("select max(id) from report") else { return [] }
    let looked = min(1_000, newest % ReportNumber.idsPerStation)
    let most = Int(max(5, looked / 20))
    // From the newest on: the index has no short way to the middle of a common word's reports.
    return try Set(
      asked.filter { word in
        let holding: Int? = try connection.value(
          """
          select count(*)
          from (
            select rowid
            from report_search
            where report_search match $1 and rowid > $2
            order by rowid desc
            limit \(most + 1)
          ) as holding
          """, "\"\(word)\"", newest - looked)
        return (holding ?? 0) <= most
      })
  }

  /// The report that leads the incident; nil where that is not known or is not to be named.
  private func lead(of candidate: Candidate) throws -> Candidate? {
    var lead = candidate
    // A lead is no duplicate; in a damaged file there may be a circle of them.
    for _ in 0..<3 {
      guard let number = lead.duplicateOf else { break }
      guard let next = try find(number) else { return nil }
      lead = next
    }
    guard lead.disposition != .duplicate, !known.contains(lead.number) else { return nil }
    return lead
  }

  private func find(_ number: ReportNumber) throws -> Candidate? {
    try connection.first("select \(Candidate.columns) from report where id = $1", number, as: Candidate.self)
  }

  private func similar(_ lead: Candidate) throws -> SimilarReport {
    let category = try connection.first(
      "select \(CategoryName.columns) from category where id = $1", lead.categoryID, as: CategoryName.self)
    return SimilarReport(
      number: lead.number, receivedAt: lead.receivedAt, category: category?.code ?? "",
      categoryLabel: category?.label ?? Label(fa: "", en: ""), disposition: lead.disposition, text: lead.text)
  }

  /// What a category is called.
  private struct CategoryName: RowDecodable {
    static let columns = "code, label_fa, label_en"

    let code: String
    let label: Label

    init(_ row: inout RowReader) throws {
      code = try row.next()
      label = Label(fa: try row.next(), en: try row.next())
    }
  }

  /// A report that is looked at.
  private struct Candidate: RowDecodable {
    static let columns = """
      report.id, report.kind = 0, report.place_id, report.received_at, report.category_id, report.disposition,
      report.duplicate_of, report.latitude, report.longitude, report.text, report.address
      """

    let number: ReportNumber
    let isTip: Bool
    let placeID: Int64?
    let receivedAt: Instant
    let categoryID: Int64
    let disposition: Disposition
    let duplicateOf: ReportNumber?
    let point: GeographicPoint?
    let text: String
    let address: String?

    init(_ row: inout RowReader) throws {
      number = try row.next()
      isTip = try row.next()
      placeID = try row.next()
      receivedAt = try row.next()
      categoryID = try row.next()
      disposition = try row.next()
      duplicateOf = try row.next()
      let latitude: Double? = try row.next()
      point = GeographicPoint(latitude: latitude, longitude: try row.next())
      text = try row.next()
      address = try row.next()
    }
  }
}
