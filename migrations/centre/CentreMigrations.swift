/// One step from a centre's schema to the next, as frozen SQL.
public struct CentreMigration: Sendable {
  /// The schema version that the step leads to; steps are numbered from 1 without gaps.
  public let version: Int
  /// The statements, as UTF-8 bytes of the embedded file.
  public let sql: [UInt8]
}

/// All steps, oldest first.
public let centreMigrations: [CentreMigration] = [
  CentreMigration(version: 1, sql: PackageResources.c0001_initial_sql),
  CentreMigration(version: 2, sql: PackageResources.c0002_damaged_text_sql),
  CentreMigration(version: 3, sql: PackageResources.c0003_province_sql),
  CentreMigration(version: 4, sql: PackageResources.c0004_damaged_row_sql),
  CentreMigration(version: 5, sql: PackageResources.c0005_filling_index_sql),
]

/// The indices of reports beside the primary key, each made unless it is there.
public let reportIndices: [UInt8] = PackageResources.report_indices_sql
