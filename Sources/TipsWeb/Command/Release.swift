import CRelease
import TipsStore

/// Which program this is.
enum Release {
  static var description: String {
    let commit = String(cString: tips_release_commit())
    let origin = commit.isEmpty ? "" : "commit \(commit), "
    return "tips-web \(String(cString: tips_release_version())) (\(origin)schema \(Migrator.currentVersion))"
  }
}
