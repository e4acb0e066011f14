import Glibc
import TipsFiles
import TipsPrinting
import TipsText

/// Looks at what printed pages come from and may leave behind.
struct PageExamination {
  let storePath: String
  /// The user's own folder, where pages are likely to be made; nil where there is none.
  var home = getenv("HOME").map { String(cString: $0) }

  /// One finding for each template that is not the built-in one, or one for all.
  func templates() -> [Finding] {
    let findings = PageTemplate.allCases.compactMap(finding)
    return findings.isEmpty
      ? [
        Finding(
          .templates, .ok, Message(en: "the built-in ones are used", fa: "قالب‌های خود برنامه به کار می‌روند"))
      ] : findings
  }

  private func finding(_ template: PageTemplate) -> Finding? {
    guard let path = template.copy(in: PageTemplate.folder(of: storePath)) else { return nil }
    let name = SafeText.line(path)
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG || status.st_mode & 0o022 == 0 else {
      return Finding(
        .templates, .problem,
        Message(
          en: "\(name) can be changed by others, and with it what pages say",
          fa: "دیگران می‌توانند \(name) و با آن گفتهٔ صفحه‌ها را تغییر دهند"),
        remedy: .command("chmod 600 \(name)"))
    }
    do {
      guard try template.text(named: nil, storePath: storePath) != template.builtIn else { return nil }
      return Finding(
        .templates, .note,
        Message(
          en: "\(name) differs from the built-in one: pages say what it says",
          fa: "قالب \(name) با قالب خود برنامه فرق دارد: صفحه‌ها همان را می‌گویند که در آن است"),
        remedy: Message(
          en: "look through it; without it the built-in one is used",
          fa: "آن را بازبینی کنید؛ بی آن قالب خود برنامه به کار می‌رود"))
    } catch {
      let why =
        (error as? any UserFacingError)?.message
        ?? Message(en: "\(name) can't be read", fa: "قالب \(name) خوانده نمی‌شود")
      return Finding(
        .templates, .problem, why, remedy: Message(en: "mend it, or remove it", fa: "آن را درست کنید یا بردارید"))
    }
  }

  /// One finding for each folder that a page passed through and that was not removed, or one for all.
  func leftovers() -> [Finding] {
    let folders = Set(likelyFolders.compactMap(Self.resolved))
    let findings = folders.sorted().flatMap(TemporaryFolder.left).map { path in
      Finding(
        .pages, .problem,
        Message(
          en: "\(SafeText.line(path)) was left when a page could not be finished, and may name people",
          fa: "پوشهٔ \(SafeText.line(path)) از صفحه‌ای ناتمام مانده است و شاید نام کسان را در بر داشته باشد"),
        remedy: Message(
          en: "rm -r \(SafeText.line(path)), unless a page is being made now",
          fa: "اگر اکنون صفحه‌ای در دست ساخت نیست: rm -r \(SafeText.line(path))"))
    }
    return findings.isEmpty
      ? [
        Finding(
          .pages, .ok,
          Message(
            en: "no unfinished page in \(folders.count) folders looked at",
            fa: "در \(folders.count) پوشه‌ای که بررسی شد صفحهٔ ناتمامی نیست"))
      ] : findings
  }

  /// Beside the store, where one works, at home, and in the folders there.
  private var likelyFolders: [String] {
    let atHome = home.map { home in
      FolderListing.names(in: home).filter { !$0.hasPrefix(".") }.map { home + "/" + $0 }.filter(PrivateFile.isFolder)
    }
    return [PrivateFile.folder(of: storePath), "."] + (home.map { [$0] } ?? []) + (atHome ?? [])
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
