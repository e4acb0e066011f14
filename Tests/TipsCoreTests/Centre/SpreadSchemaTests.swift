import TestSupport
import Testing

@testable import TipsCentre

@Suite("A schema that can be spread by stations", .needsPostgreSQL)
struct SpreadSchemaTests {
  @Test("Every unique index of a table with a station has it, but for those that docs/scale.md names")
  func uniqueIndices() throws {
    let others = try TemporaryCentre().session.query(
      """
      select c.relname::text
      from pg_index as i
      join pg_class as c on c.oid = i.indexrelid
      join pg_attribute as a on a.attrelid = i.indrelid and a.attname = 'station'
      where c.relnamespace = current_schema()::regnamespace and i.indisunique and a.attnum <> all (i.indkey::int2[])
      order by 1
      """
    ).map { $0.text(0) }
    #expect(others == ["office_province_id_key", "reporter_id", "store_pkey"])
  }
}
