import ArgumentParser
import TipsCore

/// Where a page goes, and how it is laid out.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Write the page as HTML; - for standard output.", valueName: "file"))
  var html: String?

  @Option(help: ArgumentHelp("Write the page as PDF; needs Chromium.", valueName: "file"))
  var pdf: String?

  @Option(
    help: ArgumentHelp("A folder with changed templates. Default: templates beside the store.", valueName: "folder"))
  var templates: String?

  /// Whether a page is asked for.
  var isAsked: Bool { html != nil || pdf != nil }

  /// Refuses what can't work before anything is opened or recorded.
  func check() throws {
    if let pdf {
      if pdf == "-" { throw UsageError("--pdf needs a file: a PDF is not written to standard output") }
      try PageFile.check(pdf)
    }
    if let html, html != "-" { try PageFile.check(html) }
    if let html, html == pdf { throw UsageError("--html and --pdf name the same file") }
  }

  /// Lays the page out and writes it.
  func write(_ data: PageValue, _ template: PageTemplate, _ invocation: Invocation) throws {
    let text = try template.text(named: templates, storePath: invocation.storePath)
    let page = try PrintablePage(try PageLayout.beside.html(data, template: text), template: text)
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
      try printer.writePDF(of: page, to: path)
      return say(path)
    }
    try Console.flush()
    if let html {
      let place = html == "-" ? "the page" : SafeText.line(html)
      ErrorReport.say("no Chromium here, so no PDF: open \(place) in a browser and print it into a PDF there")
    } else {
      let instead = (path.hasSuffix(".pdf") ? String(path.dropLast(4)) : path) + ".html"
      try PageFile.write(page, to: instead)
      ErrorReport.say(
        "no Chromium here, so no PDF: wrote \(SafeText.line(instead)); open it in a browser and print it into a PDF there"
      )
    }
    throw EarlyExit(ExitStatus.of(.unavailable))
  }

  private func say(_ path: String) {
    if Console.errorIsTerminal { Console.note("wrote " + SafeText.line(path)) }
  }
}
