import CRelease
import TipsCore

/// Which program this is.
enum Release {
  /// The version, here and nowhere else; scripts/package takes it from the built program.
  private static let version = "0.1.0"

  /// What `--version` answers: version, commit where the build was told one, and the newest schema that the program knows.
  static var description: String {
    let commit = String(cString: tips_release_commit())
    let origin = commit.isEmpty ? "" : "commit \(commit), "
    return "tips \(version) (\(origin)schema \(Migrator.currentVersion))"
  }
}
