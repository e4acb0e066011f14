import CRelease
import TipsCentre
import TipsStore

/// Which program this is.
enum Release {
  static var description: String {
    let commit = String(cString: tips_release_commit())
    let origin = commit.isEmpty ? "" : "commit \(commit), "
    return "tips-centre \(String(cString: tips_release_version())) "
      + "(\(origin)schema \(CentreSchema.currentVersion), stations' schema \(Migrator.currentVersion))"
  }
}
