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
    let (room, size) = (ByteCount.text(free), ByteCount.text(storeSize))
    func detail(_ en: String = "", _ fa: String = "") -> Message {
      Message(
        en: "\(room.en) free, the store has \(size.en)\(en)",
        fa: "\(room.fa) آزاد است و پایگاه داده \(size.fa) دارد\(fa)")
    }
    if free < max(64 << 20, storeSize / 10) {
      return Finding(
        .disk, .problem, detail(": soon nothing can be recorded", ": به‌زودی چیزی ثبت نخواهد شد"), remedy: .freeSpace)
    }
    if free < max(256 << 20, storeSize * 2) {
      return Finding(
        .disk, .note,
        detail(
          ": an import or an encrypted backup may need as much again",
          ": ورود داده یا پشتیبان رمزشده شاید همین اندازه جای دیگر بخواهد"),
        remedy: .freeSpace)
    }
    return Finding(.disk, .ok, detail())
  }

  /// What kind of file system holds the store; nil where there is no folder.
  func fileSystem() -> Finding? {
    guard let magic = FolderListing.fileSystem(of: PrivateFile.folder(of: storePath)) else { return nil }
    return Self.fileSystem(FileSystemKind(magic: magic))
  }

  static func fileSystem(_ kind: FileSystemKind) -> Finding {
    let name = kind.name
    switch kind.use {
    case .good: return Finding(.fileSystem, .ok, Message(en: name, fa: name))
    case .network:
      return Finding(
        .fileSystem, .problem,
        Message(
          en: "\(name): over a network writers can't see each other's log, and reports get lost",
          fa: "\(name): از راه شبکه نویسنده‌ها پروندهٔ WAL یکدیگر را نمی‌بینند و گزارش‌ها از دست می‌رود"),
        remedy: Message(
          en: "move the store to a disk of this machine", fa: "پایگاه داده را به دیسکی از همین دستگاه ببرید"))
    case .userSpace:
      return Finding(
        .fileSystem, .note,
        Message(
          en: "\(name): a program serves it, perhaps over a network, where the store's log does not work",
          fa: "\(name): برنامه‌ای آن را فراهم می‌کند، شاید از راه شبکه که در آن پروندهٔ WAL درست کار نمی‌کند"),
        remedy: Message(
          en: "move the store to a disk of this machine, unless this is one",
          fa: "اگر این دیسک همین دستگاه نیست، پایگاه داده را به دیسکی از همین دستگاه ببرید"))
    case .memory:
      return Finding(
        .fileSystem, .note,
        Message(
          en: "\(name): what is in it is gone when the machine stops",
          fa: "\(name): با خاموش‌شدن دستگاه آنچه در آن است از میان می‌رود"),
        remedy: Message(en: "move the store to a disk", fa: "پایگاه داده را به دیسک ببرید"))
    case .withoutPermissions:
      return Finding(
        .fileSystem, .problem,
        Message(
          en: "\(name): it keeps no permissions, so that everybody here can read the store",
          fa: "\(name): دسترسی‌ها را نگه نمی‌دارد و هر کسی در این دستگاه می‌تواند پایگاه داده را بخواند"),
        remedy: Message(
          en: "move the store to another file system", fa: "پایگاه داده را به سامانهٔ پروندهٔ دیگری ببرید"))
    case .unknown:
      return Finding(
        .fileSystem, .note,
        Message(en: "\(name), which this program does not know", fa: "\(name) که این برنامه نمی‌شناسد"))
    }
  }

  // MARK: Clock

  /// Compares the clock with the newest time on record.
  func clock(now: Instant, isSet: Bool, newestRecord: Instant?) -> Finding {
    let time = now.iso8601(offsetSeconds: 0)
    if let newestRecord, newestRecord > now.adding(seconds: 300) {
      return Finding(
        .clock, .problem,
        Message(
          en: "\(time) is before what was recorded last, \(newestRecord.iso8601(offsetSeconds: 0)): "
            + "the clock is wrong, or was",
          fa: "\(time) پیش از آخرین ثبت (\(newestRecord.iso8601(offsetSeconds: 0))) است: ساعت نادرست است یا بوده است"),
        remedy: Message(
          en: "set the clock, and keep it right with: apt install systemd-timesyncd",
          fa: "ساعت را تنظیم کنید و درست نگه دارید: apt install systemd-timesyncd"))
    }
    if isSet {
      return Finding(
        .clock, .note, Message(en: "$TIPS_NOW sets it to \(time)", fa: "با $TIPS_NOW روی \(time) گذاشته شده است"),
        remedy: Message(en: "unset TIPS_NOW for real work", fa: "برای کار واقعی TIPS_NOW را بردارید"))
    }
    if now < Self.written {
      return Finding(
        .clock, .problem,
        Message(en: "\(time) is before this program was written", fa: "\(time) پیش از نوشته‌شدن این برنامه است"),
        remedy: .setClock)
    }
    if let newestRecord, now > newestRecord.adding(seconds: 366 * 86_400) {
      return Finding(
        .clock, .note,
        Message(
          en: "\(time) is more than a year after what was recorded last",
          fa: "\(time) بیش از یک سال پس از آخرین ثبت است"),
        remedy: Message(en: "check the clock's year", fa: "سال ساعت را بررسی کنید"))
    }
    return Finding(.clock, .ok, Message(en: time, fa: time))
  }

  /// 2025-10-01T00:00:00Z.
  private static let written = Instant(epochSeconds: 1_759_276_800)

  // MARK: Programs and fonts

  func fonts() -> Finding { Self.fonts(in: Self.fontFolders) }

  static func fonts(in folders: [String]) -> Finding {
    let found = folders.compactMap { font(in: $0, depth: 5) }.first
    guard let found else {
      return Finding(
        .fonts, .note,
        Message(
          en: "no font made for Persian (Noto Naskh, Vazirmatn): printed pages take another",
          fa: "قلمی ویژهٔ فارسی (Noto Naskh، Vazirmatn) نیست: صفحه‌های چاپی قلم دیگری می‌گیرند"),
        remedy: .command("apt install fonts-noto-core"))
    }
    return Finding(.fonts, .ok, Message(en: SafeText.line(found), fa: SafeText.line(found)))
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
      return Finding(
        .chromium, .note,
        Message(
          en: "no Chromium: pages come as HTML, not as PDF",
          fa: "Chromium نیست: صفحه‌ها به صورت HTML می‌آیند، نه PDF"),
        remedy: .command("apt install chromium"))
    }
    return Finding(.chromium, .ok, Message(en: SafeText.line(path), fa: SafeText.line(path)))
  }

  func age() -> Finding {
    guard let path = ProgramSearch.path(of: ["age"]) else {
      return Finding(
        .age, .note,
        Message(en: "no age: backups can't be encrypted", fa: "برنامهٔ age نیست: پشتیبان‌ها رمز نمی‌شوند"),
        remedy: .command("apt install age"))
    }
    return Finding(.age, .ok, Message(en: SafeText.line(path), fa: SafeText.line(path)))
  }
}
