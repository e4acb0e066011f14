import Glibc
import TipsFiles
import TipsIdentity
import TipsStore
import TipsText

/// Looks at the files of a store: who may read them, and whether the key is there.
package struct FileExamination {
  private let storePath: String
  private let keyFile: KeyFile
  private let access: FileAccess

  /// - Parameter group: the number of a group for whom the files are to be; nil for those whom the store's own file is for.
  package init(storePath: String, keyFile: KeyFile, group: gid_t? = nil) {
    self.storePath = storePath
    self.keyFile = keyFile
    access = group.map(FileAccess.group) ?? FileAccess(of: storePath)
  }

  private var folder: String { PrivateFile.folder(of: storePath) }
  private var files: [String] { ["", "-wal", "-shm", "-journal", ".lock", ".erasures"].map { storePath + $0 } }

  /// One finding for each file or folder that is not for whom it should be, or one for all.
  package func permissions() -> [Finding] {
    let key = PrivateFile.folder(of: keyFile.path)
    let (findings, looked) =
      switch access {
      case .ownerAlone: privacy(folders: [folder, key], files: files + [keyFile.path])
      case .group(let group): sharing(group, privacy(folders: [key], files: [keyFile.path], isOwn: false))
      }
    guard findings.isEmpty else { return findings }
    guard looked > 0 else {
      return [Finding(.permissions, .note, Message(en: "no files to look at", fa: "پرونده‌ای برای بررسی نیست"))]
    }
    let people =
      switch access {
      case .ownerAlone:
        Message(
          en: "files and folders are for their owner alone", fa: "پرونده‌ها و پوشه‌ها تنها برای مالک خود باز است")
      case .group(let group):
        Message(
          en: "files and folder are for the group \(AccountNames.group(group)), the key for its owner alone",
          fa: "پرونده‌ها و پوشه برای گروه \(AccountNames.group(group)) باز است و کلید تنها برای مالک آن")
      }
    return [
      Finding(
        .permissions, .ok,
        Message(en: "\(people.en) (\(looked) looked at)", fa: "\(people.fa) (\(looked) مورد بررسی شد)"))
    ]
  }

  // MARK: For the owner alone

  /// - Parameter isOwn: whether this account has to be the owner.
  private func privacy(folders: [String], files: [String], isOwn: Bool = true) -> (findings: [Finding], looked: Int) {
    var looked = 0
    var findings: [Finding] = []
    for (path, isFolder) in folders.map({ ($0, true) }) + files.map({ ($0, false) }) {
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      looked += 1
      if let finding = exposure(path, status, isFolder: isFolder) { findings.append(finding) }
      if isOwn, !isFolder, status.st_uid != geteuid() {
        findings.append(
          Finding(
            .permissions, .note,
            Message(
              en: "\(SafeText.line(path)) belongs to \(AccountNames.account(status.st_uid)), and you are "
                + AccountNames.account(geteuid()),
              fa: "مالک \(SafeText.line(path)) حساب \(AccountNames.account(status.st_uid)) است و شما "
                + "\(AccountNames.account(geteuid())) هستید"),
            remedy: Message(
              en: "work as its owner, or let a group in: tips doctor --group GROUP",
              fa: "با حساب مالک آن کار کنید، یا به گروهی راه دهید: tips doctor --group <گروه>")))
      }
    }
    return (findings, looked)
  }

  private func exposure(_ path: String, _ status: stat, isFolder: Bool) -> Finding? {
    let mode = status.st_mode & 0o7777
    guard mode & 0o077 != 0 else { return nil }
    // In a folder that others may only read they see names and sizes; where they may write, they can put another store.
    let isGrave = !isFolder || mode & 0o022 != 0
    let octal = String(mode, radix: 8)
    return Finding(
      .permissions, isGrave ? .problem : .note,
      Message(
        en: "\(SafeText.line(path)) has mode \(octal): others can reach it",
        fa: "دسترسی \(SafeText.line(path)) \(octal) است: دیگران به آن راه دارند"),
      remedy: .command("chmod \(isFolder ? "700" : "600") \(SafeText.line(path))"))
  }

  // MARK: For a group

  /// What keeps the group's accounts from working with the store, or lets others in, behind what was found about the key.
  private func sharing(_ group: gid_t, _ key: (findings: [Finding], looked: Int)) -> (findings: [Finding], looked: Int)
  {
    let name = AccountNames.group(group)
    var findings: [Finding] = []
    for path in foldersAbove where !mayPass(path, group) {
      findings.append(
        Finding(
          .permissions, .problem,
          Message(
            en: "accounts of \(name) can't pass through \(SafeText.line(path)) to the store",
            fa: "حساب‌های گروه \(name) نمی‌توانند از \(SafeText.line(path)) به پایگاه داده برسند"),
          remedy: Message(
            en: "take the store to a folder that all can reach, such as /srv/tips",
            fa: "پایگاه داده را به پوشه‌ای ببرید که همه به آن راه دارند، مانند /srv/tips")))
    }
    if !isRight(folder, group, mode: access.folderMode) {
      findings.append(
        Finding(
          .permissions, .problem,
          Message(
            en: "\(SafeText.line(folder)) is not of \(name) with mode 2770",
            fa: "پوشهٔ \(SafeText.line(folder)) از آنِ گروه \(name) با دسترسی 2770 نیست"),
          remedy: .command("chgrp \(name) \(SafeText.line(folder)) && chmod 2770 \(SafeText.line(folder))")))
    }
    let there = files.filter(PrivateFile.exists)
    let wrong = there.filter { !isRight($0, group, mode: access.fileMode) }
    if !wrong.isEmpty {
      let all = SafeText.line(storePath) + "*"
      findings.append(
        Finding(
          .permissions, .problem,
          Message(
            en: wrong.map(SafeText.line).joined(separator: ", ") + (wrong.count > 1 ? " are" : " is")
              + " not of \(name) with mode 660",
            fa: "این‌ها از آنِ گروه \(name) با دسترسی 660 نیست: " + wrong.map(SafeText.line).joined(separator: "، ")),
          remedy: .command("chgrp \(name) \(all) && chmod 660 \(all)")))
    }
    return (findings + key.findings, key.looked + there.count + 1)
  }

  private func isRight(_ path: String, _ group: gid_t, mode: mode_t) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_gid == group && status.st_mode & 0o7777 == mode
  }

  /// The folders that one passes through to the store's own, the root first.
  private var foldersAbove: [String] {
    guard let real = realpath(folder, nil) else { return [] }
    defer { free(real) }
    var above: [String] = []
    var path = String(cString: real)
    while path != "/" {
      path = PrivateFile.folder(of: path)
      above.append(path)
    }
    return above.reversed()
  }

  private func mayPass(_ path: String, _ group: gid_t) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & (status.st_gid == group ? 0o010 : 0o001) != 0
  }

  // MARK: The key

  /// Whether the recognition key is there and belongs to the store.
  func key() -> Finding {
    let path = SafeText.line(keyFile.path)
    if keyFile.isOutOfReach {
      let folder = SafeText.line(PrivateFile.folder(of: keyFile.path))
      return Finding(
        .key, .note,
        Message(
          en: "\(folder) may not be entered by you: nobody can be thanked from this account",
          fa: "اجازهٔ ورود به \(folder) را ندارید: از این حساب نمی‌توان از کسی قدردانی کرد"),
        remedy: Message(
          en: "if it is the officer's, all is well; else name the folder of your copy with --keys",
          fa: "اگر از آنِ افسر است، همه چیز خوب است؛ وگرنه پوشهٔ نسخهٔ خود را با --keys نام ببرید"))
    }
    guard keyFile.exists else {
      return Finding(
        .key, .note,
        Message(
          en: "not at \(path): nobody can be thanked from here, and nobody can be named either",
          fa: "در \(path) نیست: از اینجا نه می‌توان از کسی قدردانی کرد و نه نام کسی را دید"),
        remedy: Message(
          en: "if it is on the officer's machine, all is well; else bring back its copy",
          fa: "اگر در دستگاه افسر است، همه چیز خوب است؛ وگرنه نسخهٔ آن را برگردانید"))
    }
    guard let settings = Store.settings(at: storePath) else {
      return Finding(
        .key, .note,
        Message(
          en: "at \(path); whether it belongs to the store can't be told",
          fa: "در \(path)؛ معلوم نیست از آنِ این پایگاه داده باشد"))
    }
    let condition = keyFile.condition(for: settings)
    let right = Message(en: "bring back the right key file", fa: "پروندهٔ درست کلید را برگردانید")
    switch condition.belonging {
    case .ofStore where condition.hasPassphrase:
      return Finding(
        .key, .ok, Message(en: "at \(path), under a passphrase", fa: "در \(path)، با گذرواژه"))
    case .ofStore:
      return Finding(
        .key, .note,
        Message(
          en: "at \(path), without passphrase: who takes this machine can name reporters",
          fa: "در \(path)، بی گذرواژه: هر که این دستگاه را به دست آورد نام گزارش‌دهندگان را می‌بیند"),
        remedy: Message(
          en: "tips key protect, and keep a copy in a safe place",
          fa: "بزنید tips key protect و نسخه‌ای را در جای امن نگه دارید"))
    case .otherStore: return Finding(.key, .problem, KeyError.otherStore(path: path).message, remedy: right)
    case .replaced where Store.hasAdoptedKey(at: storePath):
      return Finding(
        .key, .ok,
        Message(
          en: "at \(path), for what was sealed before; the store seals to the province's key",
          fa: "در \(path)، برای آنچه پیش‌تر مُهر شده است؛ پایگاه داده با کلید استان مُهروموم می‌کند"))
    case .replaced:
      return Finding(
        .key, .problem, KeyError.replacedKey(path: path).message,
        remedy: Message(en: "bring back the newest copy of the key", fa: "تازه‌ترین نسخهٔ کلید را برگردانید"))
    case .malformed: return Finding(.key, .problem, KeyError.malformed(path: path).message, remedy: right)
    case .unreadable, .missing:
      return Finding(.key, .problem, KeyError.unreadable(path: path).message, remedy: .workAsOwner)
    }
  }
}
