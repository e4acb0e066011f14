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

  /// Refuses where the program that lays pages out is missing.
  ///
  /// - Throws: ``PageLayoutError/missing(program:)``.
  package func check() throws {
    guard access(program, X_OK) == 0 else { throw PageLayoutError.missing(program: program) }
  }

  /// The page as HTML.
  ///
  /// - Parameter onTick: called now and then while it is laid out.
  /// - Throws: ``PageLayoutError``, ``PageTemplateError/refused(_:)``.
  package func html(_ data: PageValue, template: String, onTick: @escaping () -> Void = {}) throws -> String {
    try check()
    let document = PageDocument(template: template, data: data).json
    let answer: ChildProcess.Answer
    do {
      var process = ChildProcess(path: program, arguments: [])
      process.onTick = onTick
      answer = try process.run(Array(document.utf8))
    } catch ChildProcess.Failure.cannotStart(let code) {
      throw PageLayoutError.failed(program: program, reason: Message(systemError: code))
    } catch {
      throw PageLayoutError.failed(
        program: program, reason: Message(en: "it took too long", fa: "بیش از اندازه طول کشید"))
    }
    switch answer.status {
    case 0: break
    case 65: throw PageTemplateError.refused(Self.complaint(answer.complaint))
    default:
      throw PageLayoutError.failed(
        program: program,
        reason: Message(
          en: "it ended with status \(answer.status)", fa: "با وضعیت \(answer.status) پایان یافت"))
    }
    guard let html = String(validating: answer.output, as: UTF8.self), !html.isEmpty else {
      throw PageLayoutError.failed(program: program, reason: Message(en: "it gave no page", fa: "صفحه‌ای نداد"))
    }
    return html
  }

  /// What the program complains of: a line in English, and one in Persian.
  private static func complaint(_ bytes: [UInt8]) -> Message {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 2).map {
      String($0.prefix(300))
    }
    let english = lines.first ?? ""
    return Message(en: english, fa: lines.dropFirst().first ?? english)
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
  case failed(program: String, reason: Message)

  package var category: ErrorCategory { .unavailable }

  package var message: Message {
    switch self {
    case .missing(let program):
      Message(
        en: "pages need the program \(SafeText.line(program)), which is not there; install both with scripts/install",
        fa: "صفحه‌ها به برنامهٔ \(SafeText.line(program)) نیاز دارند که نیست؛ هر دو را با scripts/install نصب کنید")
    case .failed(let program, let reason):
      Message(
        en:
          "\(SafeText.line(program)) made no page: \(SafeText.line(reason.en)); install it again with scripts/install",
        fa: "برنامهٔ \(SafeText.line(program)) صفحه‌ای نساخت: \(SafeText.line(reason.fa))؛ "
          + "آن را با scripts/install دوباره نصب کنید")
    }
  }
}
