import Foundation
import Testing

@testable import TipsPrinting

@Suite struct PagePrinterTests {
  @Test func pathsBecomeUrls() {
    #expect(PagePrinter.urlPath("/tmp/a b%ک.html") == "/tmp/a%20b%25%da%a9.html")
  }

  /// Runs a shell script in place of the browser, with the path of the PDF as `$pdf`; gives the folder in which it worked.
  private func print(_ script: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tips-printer-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let browser = folder.appendingPathComponent("chromium")
    let find = "for a in \"$@\"; do case $a in --print-to-pdf=*) pdf=${a#--print-to-pdf=};; esac; done\n"
    try Data("#!/bin/sh\n\(find)\(script)\n".utf8).write(to: browser)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: browser.path)
    do {
      try PagePrinter(browser: browser.path).writePDF(
        of: PrintablePage("<p>x</p>", template: ""), to: folder.path + "/list.pdf")
    } catch {
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["chromium"])
      try FileManager.default.removeItem(at: folder)
      throw error
    }
    return folder
  }

  @Test(
    "A browser that writes no whole PDF made none",
    arguments: [
      "exit 0", "exit 1", ": > \"$pdf\"", "echo '<html></html>' > \"$pdf\"", "echo %PDF-1.4 > \"$pdf\"",
      "echo 'x %PDF-1.4 %%EOF' > \"$pdf\"", "mkdir \"$pdf\"", "ln -s /etc/passwd \"$pdf\"",
      "echo '%PDF-1.4 %%EOF' > \"$pdf\"; exit 3",
    ])
  func noPDF(script: String) {
    #expect(throws: PagePrinterError.self) { try print(script) }
  }

  @Test func aPDFIsTakenAndTheEnvironmentIsNotPassedOn() throws {
    setenv("TIPS_PASSPHRASE_FILE", "/nowhere/secret", 1)
    defer { unsetenv("TIPS_PASSPHRASE_FILE") }
    let folder = try print("{ echo %PDF-1.4; env; echo %%EOF; } > \"$pdf\"")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("list.pdf")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(
      text.hasPrefix("%PDF-1.4\n") && text.contains("\nPATH=") && !text.contains("TIPS_") && !text.contains("secret"))
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["chromium", "list.pdf"])
  }
}
