/// One step from a schema to the next, as frozen SQL.
public struct Migration: Sendable {
  /// The schema version that the step leads to; steps are numbered from 1 without gaps.
  public let version: Int
  /// The statements, as UTF-8 bytes of the embedded file.
  public let sql: [UInt8]
}

/// All steps, oldest first.
public let migrations: [Migration] = [
  Migration(version: 1, sql: PackageResources.m0001_initial_sql),
  Migration(version: 2, sql: PackageResources.m0002_audit_sql),
  Migration(version: 3, sql: PackageResources.m0003_receipt_sql),
  Migration(version: 4, sql: PackageResources.m0004_erasure_sql),
  Migration(version: 5, sql: PackageResources.m0005_recognition_sql),
  Migration(version: 6, sql: PackageResources.m0006_figures_sql),
  Migration(version: 7, sql: PackageResources.m0007_place_figures_sql),
  Migration(version: 8, sql: PackageResources.m0008_false_reports_sql),
  Migration(version: 9, sql: PackageResources.m0009_credit_and_consent_sql),
  Migration(version: 10, sql: PackageResources.m0010_corrections_sql),
  Migration(version: 11, sql: PackageResources.m0011_accounts_sql),
  Migration(version: 12, sql: PackageResources.m0012_messages_sql),
  Migration(version: 13, sql: PackageResources.m0013_services_sql),
  Migration(version: 14, sql: PackageResources.m0014_relay_sql),
  Migration(version: 15, sql: PackageResources.m0015_updated_sql),
  Migration(version: 16, sql: PackageResources.m0016_centre_sql),
  Migration(version: 17, sql: PackageResources.m0017_elsewhere_sql),
]
