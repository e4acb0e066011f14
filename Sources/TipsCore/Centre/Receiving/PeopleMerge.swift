import TipsFeed
import TipsPostgreSQL

/// Brings a station's reporters to the centre: those with one tag in a province are one person.
struct PeopleMerge {
  let station: StationRow
  let damaged: DamagedTexts
  let session: PostgreSQLSession

  private static let columns = FeedTable.named("reporter")?.columns.map(\.name) ?? []

  /// Tables that name a person, with the columns in which they do.
  static let naming: [(table: String, column: String)] =
    [("report", "reporter_id")]
    + FeedTable.all.filter { $0.name != "report" && $0.name != "reporter" }.flatMap { table in
      table.columns.filter { $0.meaning == .reporter }.map { (table.name, $0.name) }
    }

  private struct Member {
    let station: Int64
    let id: Int64
    let person: Int64
    let tag: [UInt8]?
    let province: Int64?
    /// The number of the province's office; nil where it has none.
    let office: Int64?
  }

  fileprivate struct Circle: Hashable {
    let province: Int64?
    let tag: [UInt8]
  }

  /// Replaces what the station says of reporters, and moves the rows of those who are somebody else now.
  func take(_ part: FeedPart) throws {
    let base = OwnID.base(of: station.number)
    let ids = part.keys.map { base + $0 }
    let before = try members("where r.station = $1 and r.id = any($2)", .integer(Int64(station.number)), .integers(ids))
    try write(part, base: base)
    let tags = part.rows.compactMap { row in
      if case .blob(let tag) = row.values[1] { Array(tag) } else { nil }
    }
    let office = try OfficePeople(ofProvince: station.province, session)
    try office?.enrol(try tagsToEnrol(part))
    // Of a station's reporters one alone has a tag: whoever had it before has lost it, and that is on its way.
    let losing = try session.query(
      """
      update station_reporter
      set tag = null
      where station = $1 and tag = any($2) and id <> all($3)
      returning id, person
      """, .integer(Int64(station.number)), .blobs(tags), .integers(ids)
    ).map { (id: $0.int64(0), person: $0.int64(1)) }
    let erased = Self.erased(part, base: base)
    try office?.forgetAbandoned(before.filter { erased.contains($0.id) }.compactMap(\.tag))
    try settle(
      ids: ids + losing.map(\.id), tags: tags + before.compactMap(\.tag),
      before: Dictionary((before.map { ($0.id, $0.person) }) + losing.map { ($0.id, $0.person) }) { first, _ in first })
  }

  /// Who is erased, of a batch's reporters.
  private static func erased(_ part: FeedPart, base: Int64) -> Set<Int64> {
    guard let column = part.table.columns.firstIndex(where: { $0.name == "erased_at" }) else { return [] }
    return Set(
      part.rows.compactMap { row in
        if case .integer(let id) = row.values[0], case .integer = row.values[column] { base + id } else { nil }
      })
  }

  /// The tags of people whom nothing has the station forget.
  private func tagsToEnrol(_ part: FeedPart) throws -> [[UInt8]] {
    let doomed = Set(
      try session.query(
        "select reporter_id from command where station = $1 and done_at is null and reporter_id is not null",
        .integer(Int64(station.number))
      ).map { $0.int64(0) })
    return part.rows.compactMap { row in
      guard case .integer(let id) = row.values[0], case .blob(let tag) = row.values[1], !doomed.contains(id) else {
        return nil
      }
      return Array(tag)
    }
  }

  /// Has everybody of a province be whom its office calls them, now that it has one.
  func takeOver() throws {
    let tags = try session.query(
      """
      select distinct r.tag
      from station_reporter as r join station as s on s.station = r.station
      where s.province_id = $1 and r.tag is not null
      """, PostgreSQLValue(station.province)
    ).map { $0.bytes(0) }
    try OfficePeople(ofProvince: station.province, session)?.enrol(tags)
    try settle(ids: [], tags: tags, before: [:])
  }

  /// Writes the station's rows, each as a person of its own at first.
  private func write(_ part: FeedPart, base: Int64) throws {
    let ids = part.keys.map { base + $0 }
    try damaged.forget(part.table.name, keys: ids)
    try session.run(
      "delete from station_reporter where station = $1 and id = any($2)", .integer(Int64(station.number)),
      .integers(ids))
    try copy(part, into: Self.table)
  }

  /// Where rows of stations' reporters lie.
  static let table = "station_reporter"

  /// Writes rows of the part, or of a piece of it, into the table or one like it.
  func copy(_ part: FeedPart, into table: String) throws {
    guard !part.rows.isEmpty else { return }
    let base = OwnID.base(of: station.number)
    let types = try ColumnTypes(of: Self.table, session)
    let copy = try session.copy(into: table, ["station", "person"] + Self.columns)
    let writer = ValueWriter(part.table, types, base: base, damaged: damaged)
    do {
      for row in part.rows {
        guard case .integer(let id) = row.values[0] else { throw CentreError.badBatch(table: "reporter") }
        try copy.beginRow()
        copy.add(smallint: Int16(station.number))
        copy.add(bigint: base + id)
        copy.add(bigint: base + id)
        for index in row.values.indices.dropFirst() { try writer.write(row, index, to: copy) }
      }
    } catch {
      copy.giveUp()
      throw error
    }
    try copy.finish()
  }

  /// Finds who the reporters with some ids or tags are, and moves the rows of those who have become somebody else.
  private func settle(ids: [Int64], tags: [[UInt8]], before: [Int64: Int64]) throws {
    var members = try members(
      "where r.station = $1 and r.id = any($2)", .integer(Int64(station.number)), .integers(ids))
    let known = Set(members.map(\.id))
    members += try self.members("where r.tag = any($1)", .blobs(tags)).filter { !known.contains($0.id) }
    var first: [Circle: Int64] = [:]
    for member in members {
      guard let tag = member.tag else { continue }
      let circle = Circle(province: member.province, tag: tag)
      first[circle] = Self.first(first[circle], member.id, office: member.office)
    }
    var people: Set<Int64> = Set(before.values)
    var moves: [Int64: [(from: Int64, to: Int64)]] = [:]
    var changed: [(id: Int64, person: Int64)] = []
    for member in members {
      let person = member.tag.flatMap { first[Circle(province: member.province, tag: $0)] } ?? member.id
      people.formUnion([person, member.person])
      if person != member.person { changed.append((member.id, person)) }
      // The rows of one who is new here were written as those of a person of their own.
      let old = before[member.id] ?? (known.contains(member.id) ? member.id : member.person)
      if old != person { moves[member.station, default: []].append((old, person)) }
    }
    if !changed.isEmpty {
      try session.run(
        """
        update station_reporter as r
        set person = c.person
        from unnest($1::bigint[], $2::bigint[]) as c (id, person)
        where r.station = c.id / 1000000000 and r.id = c.id
        """, .integers(changed.map(\.id)), .integers(changed.map(\.person)))
    }
    for (number, moved) in moves.sorted(by: { $0.key < $1.key }) { try move(moved, of: number) }
    try Self.rebuild(people, session)
  }

  /// By which of two ids a person is called: the office's, else the smaller one.
  private static func first(_ one: Int64?, _ other: Int64, office: Int64?) -> Int64 {
    guard let one else { return other }
    if let office, let own = [one, other].first(where: { $0 / OwnID.perStation == office }) { return own }
    return min(one, other)
  }

  private func members(_ condition: String, _ values: PostgreSQLValue...) throws -> [Member] {
    try session.query(
      """
      select r.station, r.id, r.person, r.tag, s.province_id, o.station
      from station_reporter as r join station as s on s.station = r.station
      left join office as o on o.province_id = s.province_id
      \(condition)
      """, with: values
    ).map {
      Member(
        station: $0.int64(0), id: $0.int64(1), person: $0.int64(2), tag: $0.optionalBytes(3),
        province: $0.optionalInt64(4), office: $0.optionalInt64(5))
    }
  }

  /// Gives rows of a station that name one person to another.
  private func move(_ moved: [(from: Int64, to: Int64)], of number: Int64) throws {
    // Before its first report a station has no row that names anybody.
    if number == station.number, station.lastReport == 0 { return }
    for (table, column) in Self.naming {
      try session.run(
        """
        update \(table) as t
        set \(column) = m.after
        from unnest($2::bigint[], $3::bigint[]) as m (before, after)
        where t.station = $1 and t.\(column) = m.before
        """, .integer(number), .integers(moved.map(\.from)), .integers(moved.map(\.to)))
    }
  }

  /// Puts people together anew from what stations and offices say of them.
  static func rebuild(_ people: Set<Int64>, _ session: PostgreSQLSession) throws {
    try session.run("select rebuild_people($1)", .integers(Array(people)))
  }
}
