import CRelease
import TipsCore

/// Which program this is.
enum Release {
  /// What `--version` answers: version, commit where the build was told one, and the newest schema that the program knows.
  static var description: String {
    let commit = String(cString: tips_release_commit())
    let origin = commit.isEmpty ? "" : "commit \(commit), "
    return "tips \(String(cString: tips_release_version())) (\(origin)schema \(Migrator.currentVersion))"
  }
}
