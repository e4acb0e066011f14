import CentreSupport
import Testing

/// What is read from a station's store and from a centre's database; both are shared, and serve one test at a time.
@Suite(.serialized, .enabled(if: TemporaryPostgreSQL.isThere, "\(TemporaryPostgreSQL.absence)"))
enum BothEngines {}
