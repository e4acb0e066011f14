import Glibc
import Mustache

/// The command `tips-pages`: reads `{"template": …, "data": …}` on standard input and writes the page on standard
/// output. It reads no file, knows no store and takes no argument; `tips` runs it.
///
/// Statuses: 0 done, 65 the template or the document is wrong, 74 the page can't be written. What is wrong stands on
/// standard error, a line in English and one in Persian.
@main
enum PagesProgram {
  static func main() {
    // A report of a crash would print memory, and there are names in it.
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE] { signal(number, SIG_DFL) }
    guard CommandLine.argc == 1, isatty(STDIN_FILENO) == 0 else {
      end(
        64,
        PageProblem(
          en: "tips-pages lays out pages for tips; it takes its input from there",
          fa: "برنامهٔ tips-pages صفحه‌های tips را می‌چیند و ورودی خود را از آن می‌گیرد"))
    }
    do {
      let document = try PageDocument(readInput())
      let template = try PageRules.template(document.template)
      guard write(Array(template.render(document.data).utf8), to: STDOUT_FILENO) else {
        end(74, PageProblem(en: "can't write the page", fa: "صفحه را نمی‌توان نوشت"))
      }
    } catch let problem as PageProblem {
      end(65, problem)
    } catch {
      end(65, PageRules.explain(error))
    }
    exit(0)
  }

  private static func end(_ status: Int32, _ problem: PageProblem) -> Never {
    _ = write(Array((problem.en + "\n" + problem.fa + "\n").utf8), to: STDERR_FILENO)
    exit(status)
  }

  private static func readInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}

/// What is wrong, in one line of each language; `tips` shows the one that it speaks.
struct PageProblem: Error {
  let en: String
  let fa: String
}
