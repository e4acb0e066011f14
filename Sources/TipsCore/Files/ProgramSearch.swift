import Glibc

/// Programs that are installed beside this one.
package enum ProgramSearch {
  /// The first of the programs that a folder of `$PATH` holds; folders that are not absolute are passed over.
  package static func path(of names: [String], in variable: String? = getenv("PATH").map { String(cString: $0) })
    -> String?
  {
    let folders = (variable ?? "/usr/bin:/bin").split(separator: ":").filter { $0.hasPrefix("/") }
    for name in names {
      for folder in folders where access("\(folder)/\(name)", X_OK) == 0 { return "\(folder)/\(name)" }
    }
    return nil
  }
}
