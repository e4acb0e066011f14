import TipsIdentity
import TipsPostgreSQL

/// The people of a province as its office calls them. Everybody with a tag has a row of the office's, so that nobody is
/// called anything else once a list has named them.
struct OfficePeople {
  private let office: Int64
  private let session: PostgreSQLSession

  /// Nil where the province has no office.
  init?(ofProvince province: Int64?, _ session: PostgreSQLSession) throws {
    guard let province else { return nil }
    let rows = try session.query("select station from office where province_id = $1", .integer(province))
    guard rows.count == 1 else { return nil }
    office = rows[0].int64(0)
    self.session = session
  }

  /// Gives everybody with one of some tags a pseudonym, unless they have one.
  func enrol(_ tags: [[UInt8]]) throws {
    var waiting = try session.query(
      """
      select t.tag
      from unnest($2::bytea[]) as t (tag)
      where not exists (select from station_reporter as r where r.station = $1 and r.tag = t.tag)
      """, .integer(office), .blobs(Array(Set(tags)))
    ).map { $0.bytes(0) }
    for attempt in 0... {
      guard !waiting.isEmpty else { return }
      // Of two who would be called the same one waits for the next attempt.
      var names: [Int64: [UInt8]] = [:]
      for tag in waiting.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let name = office * OwnID.perStation + RecognitionKey.pseudonym(of: tag, attempt: attempt)
        if names[name] == nil { names[name] = tag }
      }
      let given = try session.query(
        """
        insert into station_reporter (station, id, person, tag, protected, created_at)
        select
          $1::bigint, n.id, n.id, n.tag, 0,
          (select coalesce(min(created_at), 0) from station_reporter as r where r.tag = n.tag)
        from unnest($2::bigint[], $3::bytea[]) as n (id, tag)
        on conflict (station, id) do nothing
        returning tag
        """, .integer(office), .integers(Array(names.keys)), .blobs(Array(names.values))
      ).map { $0.bytes(0) }
      waiting = Array(Set(waiting).subtracting(given))
    }
  }

  /// Empties the rows of people with some tags whom their stations have erased, where none has them any more, and of whom
  /// the office itself has found nothing out.
  func forgetAbandoned(_ tags: [[UInt8]]) throws {
    guard !tags.isEmpty else { return }
    try session.run(
      """
      update station_reporter as r
      set
        tag = null, consent = null, consent_at = null, identity_report_id = null,
        erased_at = extract(epoch from now())::bigint
      where r.station = $1 and r.tag = any($2)
        and not exists (select from station_reporter as o where o.tag = r.tag and o.station <> $1)
        and not exists (select from settled_report as s where s.reporter_id = r.id)
      """, .integer(office), .blobs(tags))
  }
}
