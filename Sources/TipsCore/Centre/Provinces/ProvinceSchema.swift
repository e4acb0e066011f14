import TipsFeed
import TipsPostgreSQL

/// The tables of a province's office under the names that stores know: reports are those of all its stations, rounds,
/// rules and the trail its own. Whatever reads and writes a station's store so reads and writes the office's.
struct ProvinceSchema {
  let office: Int
  let province: Int64
  let session: PostgreSQLSession

  static func name(of office: Int) -> String { "province_\(office)" }

  private var name: String { Self.name(of: office) }

  /// Rows of the office, with the column that the server numbers.
  private static let own: [(table: String, numbered: String?)] =
    FeedTable.all.filter { $0.number >= 40 }.map { ($0.name, $0.columns[0].isOwnID ? "id" : nil) }
    + [("audit_entry", nil)]

  /// Rows of all stations of the province; what is written is the office's.
  private static let shared =
    FeedTable.all.map(\.name).filter { name in
      !ReferenceMap.tables.contains(name) && name != "place_name" && !own.contains { $0.table == name }
    } + CentreRows.summaries

  /// Makes the views, or makes them anew.
  func make() throws {
    let stations = "any (array(select station from public.station where province_id = \(province)))"
    var statements = [
      "drop schema if exists \(name) cascade", "create schema \(name)",
      "create sequence \(name).ids start \(try firstFreeID()) minvalue \(Int64(office) * OwnID.perStation)",
      """
      create view \(name).store as
      select 1 as id, o.uuid, o.station, s.zone, o.public_key, o.created_at, 0::bigint as id_floor
      from public.office as o join public.station as s on s.station = o.station
      where o.station = \(office)
      """,
    ]
    for (table, numbered) in Self.own {
      statements += view(of: table, where: "station = \(office)")
      if let numbered { statements.append(numbering(table, numbered)) }
    }
    for table in Self.shared { statements += view(of: table, where: "station = \(stations)") }
    statements += CountrySummaries.views(in: name, of: stations)
    statements.append(numbering("consent_event", "id"))
    for action in ["insert", "update"] {
      statements.append(
        """
        create trigger \(action)_reporter instead of \(action) on \(name).reporter
        for each row execute function public.\(action)_office_reporter('\(office)')
        """)
    }
    statements += [
      """
      create view \(name).listed_person as
      select h.reporter_id, r.to_instant
      from (
        select station, round_id, reporter_id from public.honoree
        union select station, round_id, reporter_id from public.round_replacement
      ) as h
      join public.round as r on r.station = h.station and r.id = h.round_id
      where h.station = \(stations) and not exists (
        select from public.round_withdrawal as w
        where w.station = h.station and w.round_id = h.round_id and w.reporter_id = h.reporter_id
      )
      """,
      """
      create view \(name).credited_incident as
      select c.reporter_id, c.report_id, i.own_id
      from public.round_credit as c
      left join public.round_incident as i on i.station = c.station and i.round_id = c.round_id
        and i.reporter_id = c.reporter_id and i.lead_id = c.report_id
      where c.station = \(stations)
      """,
    ]
    for statement in statements { try session.execute(statement) }
  }

  private func view(of table: String, where condition: String) -> [String] {
    [
      "create view \(name).\(table) as select * from public.\(table) where \(condition)",
      "alter view \(name).\(table) alter column station set default \(office)",
    ]
  }

  private func numbering(_ table: String, _ column: String) -> String {
    "alter view \(name).\(table) alter column \(column) set default nextval('\(name).ids')"
  }

  /// Behind all ids that the office has given.
  private func firstFreeID() throws -> Int64 {
    let tables = Self.own.filter { $0.numbered != nil }.map(\.table) + ["consent_event"]
    let query = tables.map { "select max(id) as id from public.\($0) where station = \(office)" }
      .joined(separator: " union all ")
    let last = try session.query("select max(id)::bigint from (\(query)) as ids")[0].optionalInt64(0)
    return max(last ?? 0, Int64(office) * OwnID.perStation) + 1
  }
}

extension FeedColumn {
  fileprivate var isOwnID: Bool { name == "id" && meaning == .own }
}
