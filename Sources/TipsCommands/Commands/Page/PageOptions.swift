import ArgumentParser
import TipsCore

/// Where a page goes, and how it is laid out.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp(PageHelp.html, valueName: "file"))
  var html: String?

  @Option(help: ArgumentHelp(PageHelp.pdf, valueName: "file"))
  var pdf: String?

  @Option(help: ArgumentHelp(PageHelp.templates, valueName: "folder"))
  var templates: String?

  /// Whether a page is asked for.
  var isAsked: Bool { html != nil || pdf != nil }

  /// Refuses what can't work before anything is opened or recorded.
  func check() throws {
    if let pdf {
      if pdf == "-" { throw UsageError(PageWords.pdfNeedsFile) }
      try PageFile.check(pdf)
    }
    if let html, html != "-" { try PageFile.check(html) }
    if let html, html == pdf { throw UsageError(PageWords.sameFile) }
    try PageLayout.beside.check()
  }

  /// Lays the page out and writes it.
  func write(_ data: PageValue, _ template: PageTemplate, _ invocation: Invocation) throws {
    let text = try template.text(named: templates, storePath: invocation.storePath)
    let page = try PrintablePage(
      try ProgressBar.during(ProgressWords.layingOut) { try PageLayout.beside.html(data, template: text, onTick: $0) },
      template: text)
    if let html {
      if html == "-" {
        try Console.out(page.html)
      } else {
        try PageFile.write(page, to: html)
        say(html)
      }
    }
    if let pdf { try writePDF(page, to: pdf) }
  }

  private func writePDF(_ page: PrintablePage, to path: String) throws {
    if let printer = PagePrinter.find(path: try Environment().text("PATH")) {
      try ProgressBar.during(ProgressWords.printing) { try printer.writePDF(of: page, to: path, onTick: $0) }
      return say(path)
    }
    try Console.flush()
    if let html {
      ErrorReport.say(PageWords.printInstead(html == "-" ? nil : SafeText.line(html)))
    } else {
      let instead = (path.hasSuffix(".pdf") ? String(path.dropLast(4)) : path) + ".html"
      try PageFile.write(page, to: instead)
      ErrorReport.say(PageWords.wroteInstead(SafeText.line(instead)))
    }
    throw EarlyExit(ExitStatus.of(.unavailable))
  }

  private func say(_ path: String) {
    if Console.errorIsTerminal { Console.note(PageWords.wrote(SafeText.line(path))) }
  }
}
