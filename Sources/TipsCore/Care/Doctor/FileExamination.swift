import Glibc
import TipsFiles
import TipsIdentity
import TipsStore
import TipsText

/// Looks at the files of a store: who may read them, and whether the key is there.
struct FileExamination {
  let storePath: String
  let keyFile: KeyFile

  /// One finding for each file or folder that others can reach, or one for all.
  func permissions() -> [Finding] {
    let folders = [PrivateFile.folder(of: storePath), PrivateFile.folder(of: keyFile.path)]
    let files = ["", "-wal", "-shm", "-journal", ".lock"].map { storePath + $0 } + [keyFile.path]
    var seen = 0
    var findings: [Finding] = []
    for (path, isFolder) in folders.map({ ($0, true) }) + files.map({ ($0, false) }) {
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      seen += 1
      if let finding = exposure(path, status, isFolder: isFolder) { findings.append(finding) }
      if !isFolder, status.st_uid != geteuid() {
        findings.append(
          Finding(
            .permissions, .note, "\(SafeText.line(path)) belongs to user \(status.st_uid), and you are \(geteuid())",
            remedy: "work as its owner"))
      }
    }
    if findings.isEmpty {
      findings.append(
        seen == 0
          ? Finding(.permissions, .note, "no files to look at")
          : Finding(.permissions, .ok, "files and folders are for their owner alone (\(seen) looked at)"))
    }
    return findings
  }

  private func exposure(_ path: String, _ status: stat, isFolder: Bool) -> Finding? {
    let mode = status.st_mode & 0o7777
    guard mode & 0o077 != 0 else { return nil }
    // In a folder that others may only read they see names and sizes; where they may write, they can put another store.
    let isGrave = !isFolder || mode & 0o022 != 0
    let octal = String(mode, radix: 8)
    return Finding(
      .permissions, isGrave ? .problem : .note, "\(SafeText.line(path)) has mode \(octal): others can reach it",
      remedy: "chmod \(isFolder ? "700" : "600") \(SafeText.line(path))")
  }

  /// Whether the recognition key is there and belongs to the store.
  func key() -> Finding {
    let path = SafeText.line(keyFile.path)
    guard keyFile.exists else {
      return Finding(
        .key, .note, "not at \(path): nobody can be thanked from here, and nobody can be named either",
        remedy: "if it is on the officer's machine, all is well; else bring back its copy")
    }
    guard let settings = Store.settings(at: storePath) else {
      return Finding(.key, .note, "at \(path); whether it belongs to the store can't be told")
    }
    let condition = keyFile.condition(for: settings)
    switch condition.belonging {
    case .ofStore where condition.hasPassphrase:
      return Finding(.key, .ok, "at \(path), under a passphrase")
    case .ofStore:
      return Finding(
        .key, .note, "at \(path), without passphrase: who takes this machine can name reporters",
        remedy: "tips key protect, and keep a copy in a safe place")
    case .otherStore:
      return Finding(
        .key, .problem, KeyError.otherStore(path: path).message, remedy: "bring back the right key file")
    case .replaced:
      return Finding(
        .key, .problem, KeyError.replacedKey(path: path).message, remedy: "bring back the newest copy of the key")
    case .malformed:
      return Finding(.key, .problem, KeyError.malformed(path: path).message, remedy: "bring back the right key file")
    case .unreadable, .missing:
      return Finding(.key, .problem, KeyError.unreadable(path: path).message, remedy: "work as its owner")
    }
  }
}
