import CRelease
import TipsCore

/// Which program this is.
package enum Release {
  /// What `tips --version` answers.
  static var description: String { description(of: "tips", schemas: "schema \(Migrator.currentVersion)") }

  /// What `--version` answers: version, commit where the build was told one, and the newest schemas that the program knows.
  package static func description(of program: String, schemas: String) -> String {
    let commit = String(cString: tips_release_commit())
    let origin = commit.isEmpty ? "" : "commit \(commit), "
    return "\(program) \(String(cString: tips_release_version())) (\(origin)\(schemas))"
  }
}
