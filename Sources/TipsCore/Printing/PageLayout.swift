import Glibc
import TipsFiles
import TipsText

/// Lays a page out: hands template and data to the program `tips-pages`, which stands beside this one, and takes the HTML.
///
/// The template engine brings full Foundation along; a program of its own keeps that out of every other command's start.
package struct PageLayout: Sendable {
  package let program: String

  package init(program: String) { self.program = program }

  package static var beside: PageLayout {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return PageLayout(program: PrivateFile.folder(of: own) + "/tips-pages")
  }

  /// The page as HTML.
  ///
  /// - Throws: ``PageLayoutError``, ``PageTemplateError/refused(_:)``.
  package func html(_ data: PageValue, template: String) throws -> String {
    guard access(program, X_OK) == 0 else { throw PageLayoutError.missing(program: program) }
    let document = PageDocument(template: template, data: data).json
    let answer: ChildProcess.Answer
    do {
      answer = try ChildProcess(path: program, arguments: []).run(Array(document.utf8))
    } catch ChildProcess.Failure.cannotStart(let code) {
      throw PageLayoutError.failed(program: program, reason: String(cString: strerror(code)))
    } catch {
      throw PageLayoutError.failed(program: program, reason: "it took too long")
    }
    switch answer.status {
    case 0: break
    case 65: throw PageTemplateError.refused(Self.line(answer.complaint))
    default: throw PageLayoutError.failed(program: program, reason: "it ended with status \(answer.status)")
    }
    guard let html = String(validating: answer.output, as: UTF8.self), !html.isEmpty else {
      throw PageLayoutError.failed(program: program, reason: "it gave no page")
    }
    return html
  }

  private static func line(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.prefix { $0 != "\n" }.prefix(300))
  }
}

/// What the layout program reads.
private struct PageDocument {
  let template: String
  let data: PageValue

  /// The template is no text from people: it is passed on as it is, marks and all.
  var json: String { "{\"template\":\(JSONText.quoted(template)),\"data\":\(data.json)}" }
}

package enum PageLayoutError: UserFacingError, Equatable {
  case missing(program: String)
  case failed(program: String, reason: String)

  package var category: ErrorCategory { .unavailable }

  package var message: Message {
    switch self {
    case .missing(let program):
      "pages need the program \(SafeText.line(program)), which is not there; install both with scripts/install"
    case .failed(let program, let reason):
      "\(SafeText.line(program)) made no page: \(SafeText.line(reason)); install it again with scripts/install"
    }
  }
}
