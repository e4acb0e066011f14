import Glibc
import TipsCalendar
import TipsFiles
import TipsText

/// Looks at the machine that a store is on: its disk, its clock, the programs and fonts for printing and for backups.
struct MachineExamination {
  let storePath: String

  // MARK: Disk

  /// Free bytes against the size of the store; nil where there is no folder.
  func disk() -> Finding? {
    var volume = statvfs()
    guard statvfs(PrivateFile.folder(of: storePath), &volume) == 0 else { return nil }
    let free = Int(volume.f_bavail) * Int(volume.f_frsize)
    var status = stat()
    let size = stat(storePath, &status) == 0 ? Int(status.st_size) : 0
    return Self.disk(free: free, storeSize: size)
  }

  static func disk(free: Int, storeSize: Int) -> Finding {
    let detail = "\(ByteCount.text(free)) free, the store has \(ByteCount.text(storeSize))"
    if free < max(64 << 20, storeSize / 10) {
      return Finding(.disk, .problem, detail + ": soon nothing can be recorded", remedy: "free some space")
    }
    if free < max(256 << 20, storeSize * 2) {
      return Finding(
        .disk, .note, detail + ": an import or an encrypted backup may need as much again", remedy: "free some space")
    }
    return Finding(.disk, .ok, detail)
  }

  /// What kind of file system holds the store; nil where there is no folder.
  func fileSystem() -> Finding? {
    guard let magic = FolderListing.fileSystem(of: PrivateFile.folder(of: storePath)) else { return nil }
    return Self.fileSystem(FileSystemKind(magic: magic))
  }

  static func fileSystem(_ kind: FileSystemKind) -> Finding {
    switch kind.use {
    case .good: return Finding(.fileSystem, .ok, kind.name)
    case .network:
      return Finding(
        .fileSystem, .problem,
        "\(kind.name): over a network writers can't see each other's log, and reports get lost",
        remedy: "move the store to a disk of this machine")
    case .userSpace:
      return Finding(
        .fileSystem, .note,
        "\(kind.name): a program serves it, perhaps over a network, where the store's log does not work",
        remedy: "move the store to a disk of this machine, unless this is one")
    case .memory:
      return Finding(
        .fileSystem, .note, "\(kind.name): what is in it is gone when the machine stops",
        remedy: "move the store to a disk")
    case .withoutPermissions:
      return Finding(
        .fileSystem, .problem, "\(kind.name): it keeps no permissions, so that everybody here can read the store",
        remedy: "move the store to another file system")
    case .unknown: return Finding(.fileSystem, .note, "\(kind.name), which this program does not know")
    }
  }

  // MARK: Clock

  /// Compares the clock with the newest time on record.
  func clock(now: Instant, isSet: Bool, newestRecord: Instant?) -> Finding {
    let time = now.iso8601(offsetSeconds: 0)
    if let newestRecord, newestRecord > now.adding(seconds: 300) {
      return Finding(
        .clock, .problem,
        "\(time) is before what was recorded last, \(newestRecord.iso8601(offsetSeconds: 0)): the clock is wrong, or was",
        remedy: "set the clock, and keep it right with: apt install systemd-timesyncd")
    }
    if isSet { return Finding(.clock, .note, "$TIPS_NOW sets it to \(time)", remedy: "unset TIPS_NOW for real work") }
    if now < Self.written {
      return Finding(.clock, .problem, "\(time) is before this program was written", remedy: "set the clock")
    }
    if let newestRecord, now > newestRecord.adding(seconds: 366 * 86_400) {
      return Finding(
        .clock, .note, "\(time) is more than a year after what was recorded last", remedy: "check the clock's year")
    }
    return Finding(.clock, .ok, time)
  }

  /// 2025-10-01T00:00:00Z.
  private static let written = Instant(epochSeconds: 1_759_276_800)

  // MARK: Programs and fonts

  func fonts() -> Finding { Self.fonts(in: Self.fontFolders) }

  static func fonts(in folders: [String]) -> Finding {
    let found = folders.compactMap { font(in: $0, depth: 5) }.first
    guard let found else {
      return Finding(
        .fonts, .note, "no font made for Persian (Noto Naskh, Vazirmatn): printed pages take another",
        remedy: "apt install fonts-noto-core")
    }
    return Finding(.fonts, .ok, SafeText.line(found))
  }

  private static var fontFolders: [String] {
    let home = getenv("HOME").map { String(cString: $0) }
    return ["/usr/share/fonts", "/usr/local/share/fonts"]
      + (home.map { ["\($0)/.local/share/fonts", "\($0)/.fonts"] } ?? [])
  }

  /// The name of a suitable font's file in a folder or those below it.
  private static func font(in folder: String, depth: Int) -> String? {
    guard depth > 0 else { return nil }
    let names = FolderListing.names(in: folder)
    let wanted = ["notonaskharabic", "notosansarabic", "vazir"]
    if let name = names.first(where: { name in wanted.contains { name.lowercased().hasPrefix($0) } && name.contains(".")
    }) {
      return name
    }
    return names.lazy.compactMap { font(in: "\(folder)/\($0)", depth: depth - 1) }.first
  }

  func chromium() -> Finding {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    guard let path = ProgramSearch.path(of: names) else {
      return Finding(.chromium, .note, "no Chromium: pages come as HTML, not as PDF", remedy: "apt install chromium")
    }
    return Finding(.chromium, .ok, SafeText.line(path))
  }

  func age() -> Finding {
    guard let path = ProgramSearch.path(of: ["age"]) else {
      return Finding(.age, .note, "no age: backups can't be encrypted", remedy: "apt install age")
    }
    return Finding(.age, .ok, SafeText.line(path))
  }
}
