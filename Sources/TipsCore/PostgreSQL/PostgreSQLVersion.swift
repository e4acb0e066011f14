import CPostgreSQL

/// The library that speaks to the server.
package enum PostgreSQLLibrary {
  /// Its version, such as 150018 for 15.18.
  package static var version: Int { Int(PQlibVersion()) }
}
