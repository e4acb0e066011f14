import Glibc
import TipsFiles
import TipsText

/// Prints HTML to PDF by a Chromium of this machine, without a window.
///
/// The page passes through a file of mode 0600 in a folder of mode 0700 beside the output, where the browser also keeps
/// its profile; the folder is removed whatever happens, save the end of this process by SIGKILL.
package struct PagePrinter: Sendable {
  package let browser: String

  package init(browser: String) { self.browser = browser }

  /// The name of a socket may have 107 bytes; the browser appends up to 48.
  private static let longestForSockets = 56
  /// What a browser needs of the environment to find its fonts and folders; the rest is none of its business.
  private static let variables: Set<String> = [
    "PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "XDG_RUNTIME_DIR",
    "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "FONTCONFIG_PATH", "FONTCONFIG_FILE",
  ]
  private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

  /// The first browser that can print in the folders of a PATH; nil where there is none.
  package static func find(path: String?) -> PagePrinter? {
    for folder in (path ?? "").split(separator: ":") where folder.hasPrefix("/") {
      for name in names where access(folder + "/" + name, X_OK) == 0 {
        return PagePrinter(browser: folder + "/" + name)
      }
    }
    return nil
  }

  /// Writes the PDF, mode 0600; a file that is there is replaced, and only by a whole one.
  ///
  /// - Parameter onTick: called now and then while the browser works.
  /// - Throws: ``PagePrinterError``.
  package func writePDF(of page: PrintablePage, to path: String, onTick: @escaping () -> Void = {}) throws {
    let signals = DeferredSignals()
    defer { signals.release() }
    let folder = try TemporaryFolder(besideOf: path)
    defer { folder.remove() }
    let source = folder.path + "/page.html"
    let pdf = folder.path + "/page.pdf"
    let output = try PrivateFileWriter(path: source)
    try output.write(page.html.utf8)
    try output.finish()
    var arguments = [
      "--headless", "--no-pdf-header-footer", "--disable-gpu", "--disable-extensions", "--disable-sync",
      "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-crash-reporter", "--disable-breakpad",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(pdf)",
    ]
    // As root Chromium runs without its sandbox or not at all.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    var process = ChildProcess(
      path: browser, arguments: arguments + ["file://" + Self.urlPath(source)], inheriting: Self.variables)
    process.onTick = onTick
    // The browser's short-lived files stay in the folder, unless its path is too long for a socket in it.
    if folder.path.utf8.count <= Self.longestForSockets { process.environment["TMPDIR"] = folder.path }
    let status: Int32
    do {
      status = try process.run().status
    } catch {
      throw PagePrinterError.failed(browser: browser, path: path)
    }
    guard status == 0, try isWholePDF(pdf) else { throw PagePrinterError.failed(browser: browser, path: path) }
    chmod(pdf, 0o600)
    guard rename(pdf, path) == 0 else {
      throw PageFileError.cannotWrite(path: path, reason: Message(systemError: errno))
    }
  }

  /// Whether the file is a PDF from its first line to its last.
  private func isWholePDF(_ path: String) throws -> Bool {
    guard PrivateFile.isPlain(path), try PrivateFile.read(path, limit: 5) == Array("%PDF-".utf8) else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var end = [UInt8](repeating: 0, count: 1_024)
    lseek(descriptor, off_t(-min(end.count, PrivateFile.size(path))), SEEK_END)
    let count = read(descriptor, &end, end.count)
    return String(decoding: end.prefix(max(0, count)), as: UTF8.self).contains("%%EOF")
  }

  /// A path as part of a URL.
  static func urlPath(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%" + String(hexadecimal: [byte])
      }
    }
    return text
  }
}

/// Why there is no PDF.
package enum PagePrinterError: UserFacingError, Equatable {
  case failed(browser: String, path: String)

  package var category: ErrorCategory { .unavailable }

  package var message: Message {
    switch self {
    case .failed(let browser, let path):
      Message(
        en: "\(SafeText.line(browser)) made no PDF for \(SafeText.line(path)); "
          + "write the page with --html and print it in a browser",
        fa: "مرورگر \(SafeText.line(browser)) برای \(SafeText.line(path)) پروندهٔ PDF نساخت؛ "
          + "صفحه را با --html بنویسید و در مرورگر چاپ کنید")
    }
  }
}
