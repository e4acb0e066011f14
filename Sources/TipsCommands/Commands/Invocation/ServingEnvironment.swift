import Glibc
import TipsCore

/// What programs that go on for long take from the environment, as every command does.
package enum ServingEnvironment {
  /// The store that holds where the command line names none.
  ///
  /// - Throws: ``EnvironmentError``, ``SettingsError``, ``ConfigurationError``.
  package static func storePath() throws -> String { try Environment().storePath() }

  /// The machine's clock, or one that begins at `$TIPS_NOW` and goes on.
  ///
  /// - Throws: ``EnvironmentError/now(_:)``.
  package static func clock() throws -> @Sendable () -> Instant {
    let machine = { @Sendable in Instant(epochSeconds: Int64(Glibc.time(nil))) }
    guard let begun = try Environment().now() else { return machine }
    let offset = begun.epochSeconds - machine().epochSeconds
    return { Instant(epochSeconds: machine().epochSeconds + offset) }
  }
}
